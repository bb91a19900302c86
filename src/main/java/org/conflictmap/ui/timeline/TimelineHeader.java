package org.conflictmap.ui.timeline;

import atlantafx.base.theme.Styles;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.conflictmap.query.Certainty;
import org.conflictmap.query.WindowView;
import org.conflictmap.timeline.DayText;
import org.conflictmap.timeline.Playback;
import org.conflictmap.timeline.WindowPreset;
import org.conflictmap.ui.Texts;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * The row above the plot: steps and play, the window in words, and what can be chosen. Where it is narrow, the counts go
 * under the window's dates, then the choices that have keys or other ways go, from the right inwards, and at last the
 * presets become a menu.
 */
final class TimelineHeader extends Region {
    private static final double HEIGHT_PX = 48;
    private static final double GAP_PX = 12;
    private static final double CONTROL_PX = 32;
    private static final PseudoClass LARGE = PseudoClass.getPseudoClass("large");

    private final TimelineModel model;
    private final Texts texts;
    private final DayText dayText;
    private final HBox transport;
    private final Button play = new Button();
    private final Button windowText = new Button();
    private final Label counts = new Label();
    private final CheckBox certainOnly = new CheckBox();
    private final Map<WindowPreset, ToggleButton> presets = new EnumMap<>(WindowPreset.class);
    private final Map<Playback.Mode, ToggleButton> modes = new EnumMap<>(Playback.Mode.class);
    private final HBox presetBox;
    private final MenuButton presetMenu = new MenuButton();
    private final HBox modeBox;
    private final Button speed = new Button();

    TimelineHeader(TimelineModel model, Texts texts, DayText dayText, Runnable editDates) {
        this.model = model;
        this.texts = texts;
        this.dayText = dayText;
        getStyleClass().add("timeline-header");
        Button back = new Button();
        Button forward = new Button();
        icon(back, Feather.SKIP_BACK, "back");
        icon(play, Feather.PLAY, "play");
        icon(forward, Feather.SKIP_FORWARD, "forward");
        play.getStyleClass().add(Styles.ACCENT);
        back.setOnAction(event -> model.stepBack());
        forward.setOnAction(event -> model.stepForward());
        play.setOnAction(event -> model.playing.set(!model.playing.get()));
        transport = new HBox(8, back, play, forward);
        transport.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        transport.setAlignment(Pos.CENTER_LEFT);

        windowText.setId("timeline-window-text");
        windowText.getStyleClass().addAll(Styles.FLAT, "window-text");
        windowText.setTooltip(new Tooltip(texts.get("timeline.dates.edit")));
        windowText.setOnAction(event -> editDates.run());
        counts.setId("timeline-counts");
        counts.getStyleClass().add("window-counts");

        certainOnly.setId("timeline-certain-only");
        certainOnly.setText(texts.get("timeline.certainOnly"));
        certainOnly.setTooltip(new Tooltip(texts.get("timeline.certainOnly.tip")));
        certainOnly.setOnAction(event -> model.certainty.set(
                certainOnly.isSelected() ? Certainty.CERTAIN_ONLY : Certainty.CERTAIN_AND_POSSIBLE));

        presetBox = segments(presets, WindowPreset.values(), "timeline.preset.", model::preset);
        fillPresetMenu();
        modeBox = segments(modes, Playback.Mode.values(), "timeline.mode.", model.mode::set);
        speed.setId("timeline-speed");
        speed.setTooltip(new Tooltip(texts.get("timeline.speed.tip")));
        speed.setOnAction(event -> model.speed.set(model.speed.get().next()));
        getChildren().addAll(transport, windowText, counts, certainOnly, presetBox, presetMenu, modeBox, speed);

        for (var watched : List.of(model.view, model.window, model.table)) {
            watched.addListener(changed -> requestLayout());
        }
        model.certainty.subscribe(now -> certainOnly.setSelected(now == Certainty.CERTAIN_ONLY));
        model.mode.addListener(changed -> requestLayout());
        model.playing.subscribe(now -> {
            ((FontIcon) play.getGraphic()).setIconCode(now ? Feather.PAUSE : Feather.PLAY);
            name(play, now ? "pause" : "play");
        });
        model.speed.subscribe(now -> speed.setText(texts.get("timeline.speed", now.stepsPerSecond())));
        model.scale.subscribe(() -> {
            pseudoClassStateChanged(LARGE, model.scale.get() > 1.2);
            transport.setSpacing(8 * model.scale.get());
            requestLayout();
        });
    }

    /** The label whose font the plot takes. */
    Label fontSource() {
        return counts;
    }

    Node windowText() {
        return windowText;
    }

    private <E extends Enum<E>> HBox segments(
            Map<E, ToggleButton> buttons, E[] values, String keyStart, Consumer<E> choose) {
        HBox box = new HBox();
        box.setAlignment(Pos.CENTER);
        for (E value : values) {
            String name = value.name().toLowerCase(Locale.ROOT);
            ToggleButton button = new ToggleButton(texts.get(keyStart + name));
            button.setId((keyStart + name).replace('.', '-'));
            button.setTooltip(new Tooltip(texts.get(keyStart + name + ".tip")));
            button.getStyleClass()
                    .addAll(
                            "segment",
                            value == values[0]
                                    ? Styles.LEFT_PILL
                                    : value == values[values.length - 1] ? Styles.RIGHT_PILL : Styles.CENTER_PILL);
            button.setOnAction(event -> {
                choose.accept(value);
                refresh();
            });
            buttons.put(value, button);
            box.getChildren().add(button);
        }
        return box;
    }

    private void fillPresetMenu() {
        presetMenu.setId("timeline-preset-menu");
        presetMenu.setTooltip(new Tooltip(texts.get("timeline.presets.tip")));
        presets.forEach((preset, button) -> {
            RadioMenuItem item = new RadioMenuItem(button.getText());
            item.selectedProperty().bindBidirectional(button.selectedProperty());
            item.setOnAction(event -> {
                model.preset(preset);
                refresh();
            });
            presetMenu.getItems().add(item);
        });
    }

    private void icon(Button button, Feather icon, String name) {
        button.setId("timeline-" + name);
        button.getStyleClass().add(Styles.BUTTON_ICON);
        button.minWidthProperty().bind(model.scale.multiply(CONTROL_PX + 4));
        button.minHeightProperty().bind(model.scale.multiply(CONTROL_PX));
        button.setGraphic(new FontIcon(icon));
        name(button, name);
    }

    private void name(Button button, String name) {
        button.setAccessibleText(texts.get("timeline.button." + name));
        button.setTooltip(new Tooltip(texts.get("timeline.buttonTip." + name)));
    }

    /** Brings words and buttons up to what the model says. */
    private void refresh() {
        windowText.setText(dayText.range(model.closedWindow()));
        windowText.setAccessibleText(texts.get("timeline.dates.accessible", windowText.getText()));
        counts.setText(countsText());
        presets.forEach((preset, button) ->
                button.setSelected(model.preset().filter(preset::equals).isPresent()));
        presetMenu.setText(model.preset()
                .map(preset -> texts.get("timeline.preset." + preset.name().toLowerCase(Locale.ROOT)))
                .orElse(texts.get("timeline.presets")));
        modes.forEach((mode, button) -> button.setSelected(model.mode.get() == mode));
        boolean dated = model.domain().isPresent();
        for (Node node : List.of(transport, windowText, presetBox, presetMenu, modeBox, speed)) {
            node.setDisable(!dated);
        }
        if (!dated) {
            windowText.setText(texts.get("timeline.noDates"));
            counts.setText("");
        }
    }

    /** "both days included · n certainly, m possibly", and what has no date. */
    String countsText() {
        WindowView view = model.view.get();
        String key = view.undated().count() == 0 ? "timeline.counts" : "timeline.counts.undated";
        return texts.get(
                key, view.certainCount(), view.possibleCount(), view.undated().count());
    }

    @Override
    protected double computePrefHeight(double width) {
        return HEIGHT_PX * model.scale.get();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computeMinWidth(double height) {
        return transport.prefWidth(-1) + windowText.prefWidth(-1) + GAP_PX;
    }

    @Override
    protected void layoutChildren() {
        refresh();
        double gap = Math.ceil(GAP_PX * model.scale.get());
        double textFrom = transport.prefWidth(-1) + gap;
        double room = getWidth() - textFrom;
        double oneLine = windowText.prefWidth(-1) + gap / 2 + counts.prefWidth(-1);
        double twoLines = Math.max(windowText.prefWidth(-1), counts.prefWidth(-1));
        List<? extends Region> choices = List.of(certainOnly, presetBox, modeBox, speed);
        boolean single = room - oneLine >= widths(choices, choices.size(), gap);
        int shown = fitting(choices, room - twoLines, gap);
        if (shown <= choices.indexOf(presetBox)) {
            choices = List.of(presetMenu, certainOnly, modeBox, speed);
            shown = fitting(choices, room - twoLines, gap);
        }
        place(transport, 0, getHeight() / 2);
        double right = Math.floor(getWidth() - widths(choices, shown, gap));
        List<? extends Region> placed = choices.subList(0, shown);
        for (Region choice : List.of(certainOnly, presetBox, presetMenu, modeBox, speed)) {
            choice.setVisible(placed.contains(choice));
        }
        for (Region choice : placed) {
            place(choice, right + gap, getHeight() / 2);
            right += gap + wholeWidth(choice);
        }
        double lineHeight = windowText.prefHeight(-1) + counts.prefHeight(-1);
        double top = (getHeight() - lineHeight) / 2;
        if (single) {
            place(windowText, textFrom, getHeight() / 2);
            place(counts, textFrom + windowText.prefWidth(-1) + gap / 2, getHeight() / 2 + model.scale.get());
        } else {
            place(windowText, textFrom, top + windowText.prefHeight(-1) / 2);
            double inset = windowText.getInsets().getLeft();
            double under = Math.ceil(windowText.getLayoutY() + windowText.getHeight());
            place(counts, textFrom + inset, under + Math.ceil(counts.prefHeight(-1)) / 2);
        }
    }

    /** How many of the choices there is room for. */
    private static int fitting(List<? extends Region> choices, double room, double gap) {
        int shown = choices.size();
        while (shown > 0 && room < widths(choices, shown, gap)) {
            shown--;
        }
        return shown;
    }

    private static double widths(List<? extends Region> choices, int shown, double gap) {
        double sum = 0;
        for (Region choice : choices.subList(0, shown)) {
            sum += gap + wholeWidth(choice);
        }
        return sum;
    }

    /** A width that ends on a pixel, so that rounding positions pushes nothing over the edge, whatever the font. */
    private static double wholeWidth(Region choice) {
        return Math.ceil(choice.prefWidth(-1));
    }

    private static void place(Region node, double x, double middle) {
        double height = node.prefHeight(-1);
        node.resizeRelocate(Math.rint(x), Math.round(middle - height / 2), node.prefWidth(-1), height);
    }
}
