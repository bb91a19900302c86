package org.conflictmap.bench;

import atlantafx.base.theme.PrimerLight;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.ToolBar;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;

/**
 * What start-up is measured against: a window of the same size as ours with AtlantaFX and one control of each kind, and
 * nothing of our own. It says when it has been shown, and ends.
 */
public final class BareWindow {
    private static final double WIDTH_PX = 1360;
    private static final double HEIGHT_PX = 860;
    /** The first pulse lays the scene out, the second one begins when the first is on its way to the screen. */
    private static final int PULSES = 2;

    private BareWindow() {}

    public static void main(String[] args) {
        Application.launch(Window.class, args);
    }

    /** The window as JavaFX starts it. */
    public static final class Window extends Application {
        @Override
        public void start(Stage stage) {
            Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
            BorderPane root = new BorderPane(new Label("Bare window"));
            root.setTop(new ToolBar(new Button("Button"), new TextField("Text field")));
            root.setLeft(new ListView<String>());
            root.setBottom(new Slider());
            stage.setScene(new Scene(root, WIDTH_PX, HEIGHT_PX));
            stage.show();
            new AnimationTimer() {
                private int pulses;

                @Override
                public void handle(long nowNanos) {
                    if (++pulses > PULSES) {
                        stop();
                        System.out.println("startup: first frame");
                        System.out.flush();
                        Platform.exit();
                    }
                }
            }.start();
        }
    }
}
