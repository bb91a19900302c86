package org.conflictmap.ui;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** One line above the map that says what went on, until it is closed. For the JavaFX thread only. */
final class NoticeBar extends HBox {
    private final Label text = new Label();
    private final Hyperlink link = new Hyperlink();

    NoticeBar(Texts texts) {
        getStyleClass().add("notice");
        setId("notice");
        setAlignment(Pos.CENTER_LEFT);
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        StackPane.setMargin(this, new Insets(12));
        text.setWrapText(true);
        HBox.setHgrow(text, Priority.ALWAYS);
        link.setMinWidth(Region.USE_PREF_SIZE);
        Button close = new Button("", new FontIcon(Feather.X));
        close.getStyleClass().addAll("flat", "small");
        close.setAccessibleText(texts.get("notice.close"));
        close.setOnAction(event -> setVisible(false));
        getChildren().addAll(text, link, close);
        setVisible(false);
    }

    void show(String message) {
        text.setText(message);
        link.setVisible(false);
        link.setManaged(false);
        setVisible(true);
    }

    /** Shows a message with something to do about it. */
    void show(String message, String linkText, Runnable onLink) {
        show(message);
        link.setText(linkText);
        link.setOnAction(event -> onLink.run());
        link.setVisible(true);
        link.setManaged(true);
    }
}
