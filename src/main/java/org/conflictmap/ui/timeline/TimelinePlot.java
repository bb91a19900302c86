package org.conflictmap.ui.timeline;

import java.util.Locale;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.NodeOrientation;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import org.conflictmap.event.DayRange;
import org.conflictmap.store.EventTable;
import org.conflictmap.task.Tasks;
import org.conflictmap.timeline.Coverage;
import org.conflictmap.timeline.DayText;
import org.conflictmap.timeline.EventBar;
import org.conflictmap.timeline.Histogram;
import org.conflictmap.timeline.TimeDomain;
import org.conflictmap.ui.Texts;
import org.jspecify.annotations.Nullable;

/**
 * The axis with its bars and the window over them: a slider with two thumbs. However often something changes, it is
 * drawn once in a pulse. Time runs from left to right in every language.
 */
final class TimelinePlot extends Region {
    private static final double LABEL_PX = 11;
    private static final double WHEEL_STEP = 1.004;
    private static final int MOST_NAMED = 8;

    private final TimelineModel model;
    private final Texts texts;
    private final DayText dayText;
    private final Locale locale;
    private final TimelineContent content;
    private final TimelineKeys keys;
    private final Canvas canvas = new Canvas();
    private final Tooltip tip = new Tooltip();
    private final ObjectProperty<String> fontFamily =
            new SimpleObjectProperty<>(Font.getDefault().getFamily());
    private @Nullable WindowGesture gesture;
    private @Nullable EventBar hovered;
    private Coverage.@Nullable Gap hoveredGap;

    TimelinePlot(TimelineModel model, Texts texts, Locale locale, Tasks tasks) {
        this.model = model;
        this.texts = texts;
        this.locale = locale;
        this.dayText = DayText.of(locale);
        this.content = new TimelineContent(model, texts, tasks, this::requestLayout);
        this.keys = new TimelineKeys(model);
        setId("timeline-plot");
        getStyleClass().add("timeline-plot");
        setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.SLIDER);
        canvas.setManaged(false);
        getChildren().add(canvas);
        InvalidationListener redraw = changed -> requestLayout();
        for (var property : java.util.List.of(
                model.table,
                model.rows,
                model.window,
                model.axis,
                model.colors,
                model.selectedRow,
                model.scale,
                fontFamily,
                focusedProperty(),
                focusVisibleProperty())) {
            property.addListener(redraw);
        }
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        addEventHandler(MouseEvent.MOUSE_RELEASED, this::release);
        addEventHandler(MouseEvent.MOUSE_MOVED, this::hover);
        addEventHandler(MouseEvent.MOUSE_EXITED, event -> leave());
        addEventHandler(ScrollEvent.SCROLL, this::scroll);
        addEventHandler(ZoomEvent.ZOOM, event -> {
            model.pan(model.axis.get().zoomedAbout(event.getX(), event.getZoomFactor()));
            event.consume();
        });
        addEventHandler(KeyEvent.KEY_PRESSED, keys::handle);
        tip.setWrapText(true);
        tip.setMaxWidth(420);
    }

    ObjectProperty<String> fontFamilyProperty() {
        return fontFamily;
    }

    TimelineContent content() {
        return content;
    }

    /** What is said of the thing under the pointer; empty if nothing is. */
    String tipText() {
        return tip.isShowing() ? tip.getText() : "";
    }

    PlotGeometry geometry() {
        return new PlotGeometry(model.axis.get(), getHeight(), model.scale.get());
    }

    @Override
    protected double computePrefHeight(double width) {
        return 158 * model.scale.get();
    }

    @Override
    protected double computeMinHeight(double width) {
        return 90 * model.scale.get();
    }

    @Override
    protected double computePrefWidth(double height) {
        return 800;
    }

    @Override
    protected void layoutChildren() {
        if (getWidth() < 1 || getHeight() < 1) {
            return;
        }
        if (model.axis.get().widthPx() != getWidth()) {
            model.axis.set(model.axis.get().withWidth(getWidth()));
        }
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        content.setFont(Font.font(fontFamily.get(), LABEL_PX * model.scale.get()));
        paint();
    }

    private void paint() {
        GraphicsContext graphics = canvas.getGraphicsContext2D();
        graphics.clearRect(0, 0, getWidth(), getHeight());
        PlotGeometry geometry = geometry();
        TimelinePainter painter = new TimelinePainter(graphics, geometry, content, model.colors.get(), texts);
        if (model.domain().isEmpty()) {
            painter.empty();
            return;
        }
        DayRange window = model.closedWindow();
        painter.gaps(content.gaps());
        painter.window(window);
        painter.axis(locale);
        content.lanes(geometry).ifPresentOrElse(lanes -> painter.bars(lanes, model.selectedRow.get(), hovered), () -> {
            Histogram histogram = content.histogram(geometry);
            if (histogram != null) {
                painter.histogram(histogram);
            }
        });
        painter.thumbs(window, isFocusVisible());
    }

    private Optional<EventBar> barAt(MouseEvent event) {
        return content.barAt(geometry(), event.getX(), event.getY());
    }

    private void press(MouseEvent event) {
        requestFocus();
        leave();
        if (event.getButton() == MouseButton.PRIMARY && model.domain().isPresent()) {
            gesture = WindowGesture.press(
                    model, geometry(), model.closedWindow(), barAt(event), event.getX(), event.getY());
        }
        event.consume();
    }

    private void drag(MouseEvent event) {
        if (gesture != null) {
            gesture.drag(event.getX());
            event.consume();
        }
    }

    private void release(MouseEvent event) {
        if (gesture != null) {
            gesture.release();
            gesture = null;
            event.consume();
        }
    }

    private void hover(MouseEvent event) {
        if (model.domain().isEmpty()) {
            setCursor(Cursor.DEFAULT);
            return;
        }
        Optional<EventBar> bar = barAt(event);
        setCursor(WindowGesture.grip(geometry(), model.closedWindow(), bar, event.getX(), event.getY())
                .cursor());
        Coverage.@Nullable Gap gap = bar.isPresent()
                ? null
                : content.gapAt(geometry(), event.getX(), event.getY()).orElse(null);
        if (bar.isEmpty() && gap == null) {
            leave();
        } else if (bar.isPresent() && !bar.get().equals(hovered)) {
            leave();
            hovered = bar.get();
            requestLayout();
            tell(describe(hovered), event);
        } else if (gap != null && !gap.equals(hoveredGap)) {
            leave();
            hoveredGap = gap;
            tell(describe(gap), event);
        }
    }

    private void tell(String words, MouseEvent event) {
        tip.setText(words);
        if (getScene() != null && getScene().getWindow() != null) {
            tip.show(this, event.getScreenX() + 12, event.getScreenY() + 18);
        }
    }

    private void leave() {
        hoveredGap = null;
        if (hovered != null) {
            hovered = null;
            requestLayout();
        }
        tip.hide();
    }

    /** Which datasets know nothing of these days, and what that does not mean. */
    private String describe(Coverage.Gap gap) {
        StringBuilder text = new StringBuilder();
        gap.missing().stream().limit(MOST_NAMED).forEach(part -> {
            boolean isBefore = gap.days().lastDay() < part.days().firstDay();
            int edge = isBefore ? part.days().firstDay() : part.days().lastDay();
            String key =
                    "timeline.gap." + part.basis().name().toLowerCase(Locale.ROOT) + (isBefore ? ".before" : ".after");
            text.append(texts.get(key, part.title(), dayText.range(new DayRange(edge, edge))))
                    .append('\n');
        });
        if (gap.missing().size() > MOST_NAMED) {
            text.append(texts.get("timeline.tip.more", gap.missing().size() - MOST_NAMED))
                    .append('\n');
        }
        return text.append(texts.get("timeline.gap.note")).toString();
    }

    /** The titles of a bar's events, and their date. */
    private String describe(EventBar bar) {
        StringBuilder text = new StringBuilder();
        EventTable table = model.table.get();
        bar.rows().stream()
                .limit(MOST_NAMED)
                .forEach(row -> text.append(table.title(row)).append('\n'));
        if (bar.rows().size() > MOST_NAMED) {
            text.append(texts.get("timeline.tip.more", bar.rows().size() - MOST_NAMED))
                    .append('\n');
        }
        return text.append(dayText.when(table.event(bar.rows().get(0)).when())).toString();
    }

    private void scroll(ScrollEvent event) {
        if (event.isInertia() && event.isDirect()) {
            return;
        }
        double across = event.getDeltaX() + (event.isShiftDown() ? event.getDeltaY() : 0);
        if (across != 0) {
            model.pan(model.axis.get().panned(across));
        } else {
            model.pan(model.axis.get().zoomedAbout(event.getX(), Math.pow(WHEEL_STEP, event.getDeltaY())));
        }
        event.consume();
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        Optional<DayRange> known = model.domain().map(TimeDomain::known);
        return switch (attribute) {
            case VALUE -> (double) model.closedWindow().lastDay();
            case MIN_VALUE -> (double) known.map(DayRange::firstDay).orElse(0);
            case MAX_VALUE -> (double) known.map(DayRange::lastDay).orElse(0);
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }
}
