package org.conflictmap.ui.map;

import java.util.List;
import java.util.Locale;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.geometry.Insets;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.conflictmap.map.ScaleBar;
import org.conflictmap.map.Viewport;
import org.conflictmap.ui.Texts;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Scale bar, coordinates under the cursor, scale and the basemap's credits in one line. For the JavaFX thread only. */
final class StatusPill extends HBox {
    private static final double SCALE_BAR_PX = 90;

    private static final double METERS_A_DEGREE = 111_000;

    private final Texts texts;
    private final Region bar = new Region();
    private final Label length = new Label();
    private final Label position = new Label();
    private final Label scale = new Label();
    private final Hyperlink credits;
    private final Button sources;
    private final DoubleProperty room = new SimpleDoubleProperty(Double.MAX_VALUE);

    StatusPill(Texts texts, Runnable onInformation) {
        this.texts = texts;
        getStyleClass().addAll("map-card", "status-pill");
        setAlignment(Pos.CENTER_LEFT);
        setPickOnBounds(false);
        bar.getStyleClass().add("scale-bar");
        bar.setMaxHeight(Region.USE_PREF_SIZE);
        position.getStyleClass().add("position");
        position.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        scale.getStyleClass().add("scale");
        credits = new Hyperlink(texts.get("map.credits.short"));
        credits.setId("map-information");
        credits.setOnAction(event -> onInformation.run());
        credits.setMinWidth(Region.USE_PREF_SIZE);
        sources = new Button("", new FontIcon(Feather.INFO));
        sources.setId("map-sources");
        sources.getStyleClass().addAll("flat", "small", "pill-button");
        sources.setAccessibleText(texts.get("map.credits.short"));
        sources.setTooltip(new Tooltip(texts.get("map.credits.short")));
        sources.setFocusTraversable(false);
        sources.setMinWidth(Region.USE_PREF_SIZE);
        sources.setOnAction(event -> onInformation.run());
        setMinWidth(0);
        room.addListener(changed -> requestLayout());
        for (Label label : List.of(length, position, scale)) {
            label.setMinWidth(Region.USE_PREF_SIZE);
        }
        getChildren().addAll(bar, length, position, scale, credits, sources);
    }

    /**
     * What has no room for its words is shortened or left out: the credits become a sign, then the scale is told by the bar
     * alone, then the position goes. The credits must always be reached.
     */
    @Override
    protected void layoutChildren() {
        Insets insets = getInsets();
        double room = getWidth() - insets.getLeft() - insets.getRight() - bar.getMinWidth() - needed(length);
        boolean isForPosition = room >= needed(position) + needed(sources);
        boolean isForScale = room >= needed(position) + needed(scale) + needed(sources);
        boolean isForCredits = room >= needed(position) + needed(scale) + needed(credits);
        show(position, isForPosition);
        show(scale, isForScale);
        show(credits, isForCredits);
        show(sources, !isForCredits);
        super.layoutChildren();
    }

    /** How much a part takes up, with the gap before it. */
    private double needed(Region part) {
        return getSpacing() + snapSizeX(part.prefWidth(-1));
    }

    /** How much room there is for it: it is no wider than the words that fit. */
    DoubleProperty roomProperty() {
        return room;
    }

    /** As wide as with all words, or with a sign for the credits where these have no room. */
    @Override
    protected double computePrefWidth(double height) {
        double all = widthWith(credits);
        return all <= room.get() ? all : widthWith(sources);
    }

    private double widthWith(Region last) {
        Insets insets = getInsets();
        double width = insets.getLeft() + insets.getRight() + bar.getMinWidth();
        for (Region part : List.of(length, position, scale, last)) {
            width += needed(part);
        }
        return width;
    }

    private static void show(Region part, boolean shown) {
        part.setVisible(shown);
        part.setManaged(shown);
    }

    /** Shows the scale and, with a cursor, where it points. */
    void show(Viewport viewport, javafx.geometry.@Nullable Point2D cursor) {
        ScaleBar shown = ScaleBar.of(viewport, SCALE_BAR_PX);
        bar.setMinWidth(shown.widthPx());
        bar.setMaxWidth(shown.widthPx());
        length.setText(shown.label());
        double lon = cursor == null ? viewport.lonAt(viewport.widthPx() / 2.0) : viewport.lonAt(cursor.getX());
        double lat = cursor == null ? viewport.latAt(viewport.heightPx() / 2.0) : viewport.latAt(cursor.getY());
        position.setText(
                degrees(lat, decimals(viewport), "N", "S") + "  " + degrees(lon, decimals(viewport), "E", "W"));
        scale.setText(texts.get("map.scale", rounded(viewport.trueScaleDenominator()), 1));
    }

    /** As many decimals as a pixel is worth: more would be of no ground. */
    private static int decimals(Viewport viewport) {
        return (int) Math.max(1, Math.min(5, Math.ceil(Math.log10(METERS_A_DEGREE / viewport.metersPerPixel()))));
    }

    private static String degrees(double value, int decimals, String positive, String negative) {
        return String.format(Locale.ROOT, "%." + decimals + "f° %s", Math.abs(value), value < 0 ? negative : positive);
    }

    /** Two significant digits: more would say that the screen's pixel size is known. */
    private static long rounded(double denominator) {
        double unit = Math.pow(10, Math.max(0, Math.floor(Math.log10(denominator)) - 1));
        return Math.round(denominator / unit) * (long) unit;
    }
}
