package org.conflictmap.ui.export;

import java.util.Locale;
import java.util.OptionalInt;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.util.StringConverter;
import org.conflictmap.exporter.PictureSize;
import org.conflictmap.map.MapTheme;
import org.conflictmap.map.Viewport;
import org.conflictmap.map.paint.FrameRequest;
import org.conflictmap.ui.Texts;
import org.jspecify.annotations.Nullable;

/** How large a picture is to be, and in which colours. For the JavaFX thread only. */
final class PictureOptions extends GridPane {
    /** Size and colours of a picture. */
    record Picture(PictureSize size, MapTheme theme) {}

    /** Where a size comes from. */
    private enum Preset {
        SCREEN,
        FULL_HD,
        ULTRA_HD,
        A4_LANDSCAPE,
        CUSTOM
    }

    private static final int SIDE_COLUMNS = 5;

    private final Texts texts;
    private final Viewport seen;
    private final ComboBox<Preset> presets = new ComboBox<>();
    private final ComboBox<MapTheme> themes = new ComboBox<>();
    private final TextField width = new TextField("1600");
    private final TextField height = new TextField("1000");
    private final Label limits = new Label();
    private final ReadOnlyObjectWrapper<@Nullable Picture> picture = new ReadOnlyObjectWrapper<>();

    PictureOptions(Texts texts, FrameRequest frame) {
        this.texts = texts;
        this.seen = frame.viewport();
        getStyleClass().add("export-options");
        presets.setId("export-size");
        presets.getItems().setAll(Preset.values());
        presets.setConverter(named(this::name));
        presets.setMaxWidth(Double.MAX_VALUE);
        themes.setId("export-theme");
        themes.getItems().setAll(MapTheme.values());
        themes.setConverter(named(theme -> texts.get("export.theme." + key(theme))));
        themes.setMaxWidth(Double.MAX_VALUE);
        limits.setText(texts.get("export.size.limits", PictureSize.MIN_PX, PictureSize.MAX_PX));
        limits.getStyleClass().add("export-error");
        limits.setWrapText(true);
        addRow(0, label("export.size", presets), presets);
        HBox custom = customSize();
        addRow(1, label("export.theme", themes), themes);
        add(custom, 0, 2, 2, 1);
        add(limits, 0, 3, 2, 1);
        presets.valueProperty().addListener(changed -> update());
        themes.valueProperty().addListener(changed -> update());
        width.textProperty().addListener(changed -> update());
        height.textProperty().addListener(changed -> update());
        themes.setValue(frame.theme());
        presets.setValue(Preset.FULL_HD);
    }

    private HBox customSize() {
        width.setId("export-width");
        height.setId("export-height");
        for (TextField field : new TextField[] {width, height}) {
            field.setPrefColumnCount(SIDE_COLUMNS);
        }
        Label widthLabel = label("export.size.width", width);
        Label heightLabel = label("export.size.height", height);
        HBox row = new HBox(widthLabel, width, heightLabel, height);
        row.setAlignment(Pos.BASELINE_LEFT);
        row.getStyleClass().add("export-row");
        row.visibleProperty().bind(presets.valueProperty().isEqualTo(Preset.CUSTOM));
        row.managedProperty().bind(row.visibleProperty());
        return row;
    }

    private Label label(String key, javafx.scene.Node of) {
        Label label = new Label(texts.get(key));
        label.setLabelFor(of);
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    /** What was chosen; null while the sides that were typed are none. */
    ReadOnlyObjectProperty<@Nullable Picture> picture() {
        return picture.getReadOnlyProperty();
    }

    private void update() {
        Preset preset = presets.getValue();
        MapTheme theme = themes.getValue();
        PictureSize size = preset == null ? null : size(preset);
        boolean refused = preset == Preset.CUSTOM && size == null;
        limits.setVisible(refused);
        limits.setManaged(refused);
        picture.set(size == null || theme == null ? null : new Picture(size, theme));
    }

    private @Nullable PictureSize size(Preset preset) {
        return switch (preset) {
            case SCREEN -> onScreen();
            case FULL_HD -> PictureSize.FULL_HD;
            case ULTRA_HD -> PictureSize.ULTRA_HD;
            case A4_LANDSCAPE -> PictureSize.A4_LANDSCAPE;
            case CUSTOM -> typed();
        };
    }

    private PictureSize onScreen() {
        return new PictureSize(
                clamped(seen.physicalWidth()), clamped(seen.physicalHeight()), Math.max(1, seen.pixelRatio()));
    }

    private static int clamped(int sidePx) {
        return Math.max(PictureSize.MIN_PX, Math.min(PictureSize.MAX_PX, sidePx));
    }

    private @Nullable PictureSize typed() {
        OptionalInt widthPx = side(width);
        OptionalInt heightPx = side(height);
        return widthPx.isEmpty() || heightPx.isEmpty()
                ? null
                : PictureSize.ofPixels(widthPx.getAsInt(), heightPx.getAsInt());
    }

    private static OptionalInt side(TextField field) {
        try {
            int sidePx = Integer.parseInt(field.getText().strip());
            return PictureSize.fits(sidePx) ? OptionalInt.of(sidePx) : OptionalInt.empty();
        } catch (NumberFormatException e) {
            return OptionalInt.empty();
        }
    }

    private String name(Preset preset) {
        if (preset == Preset.CUSTOM) {
            return texts.get("export.size.custom");
        }
        PictureSize size = size(preset);
        return size == null
                ? texts.get("export.size." + key(preset))
                : texts.get("export.size." + key(preset), size.widthPx(), size.heightPx());
    }

    private static String key(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static <T> StringConverter<T> named(java.util.function.Function<T, String> name) {
        return new StringConverter<>() {
            @Override
            public String toString(@Nullable T value) {
                return value == null ? "" : name.apply(value);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException("the list is not edited");
            }
        };
    }
}
