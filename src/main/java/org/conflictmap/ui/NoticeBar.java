package org.conflictmap.ui;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** One line above the map that says what went on, until it is closed. For the JavaFX thread only. */
final class NoticeBar extends HBox {
    /** Something that can be done about it. */
    record Link(String text, Runnable onLink) {}

    private final Label text = new Label();
    private final HBox links = new HBox();

    NoticeBar(Texts texts) {
        getStyleClass().add("notice");
        setId("notice");
        setAlignment(Pos.CENTER_LEFT);
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        managedProperty().bind(visibleProperty());
        text.setWrapText(true);
        HBox.setHgrow(text, Priority.ALWAYS);
        links.setAlignment(Pos.CENTER_LEFT);
        links.getStyleClass().add("notice-links");
        links.setMinWidth(Region.USE_PREF_SIZE);
        Button close = new Button("", new FontIcon(Feather.X));
        close.getStyleClass().addAll("flat", "small");
        close.setAccessibleText(texts.get("notice.close"));
        close.setOnAction(event -> setVisible(false));
        getChildren().addAll(text, links, close);
        setVisible(false);
    }

    /** Shows a message, with what can be done about it. */
    void show(String message, List<Link> whatToDo) {
        text.setText(message);
        links.getChildren().clear();
        for (Link one : whatToDo) {
            Hyperlink link = new Hyperlink(one.text());
            link.setMinWidth(Region.USE_PREF_SIZE);
            link.setOnAction(event -> one.onLink().run());
            links.getChildren().add(link);
        }
        setVisible(true);
    }

    /** Escape closes it as its button does, where nothing else wanted the key. */
    void handle(KeyEvent key) {
        if (key.getCode() == KeyCode.ESCAPE && isVisible()) {
            setVisible(false);
            key.consume();
        }
    }

    void show(String message) {
        show(message, List.of());
    }

    void show(String message, String linkText, Runnable onLink) {
        show(message, List.of(new Link(linkText, onLink)));
    }
}
