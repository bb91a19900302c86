package org.conflictmap.ui.details;

import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextFlow;
import javafx.stage.Stage;
import org.conflictmap.ui.Texts;

/** A window with a whole text in a comfortable size; it follows what is selected. Escape closes it. */
final class TextWindow {
    private static final double WIDTH_PX = 760;
    private static final double HEIGHT_PX = 720;

    private TextWindow() {}

    /** Opens the text that a panel shows, over the panel's window and in its style. */
    static Stage open(EvidenceView panel, Texts texts) {
        EvidenceView view = new EvidenceView(texts, EvidenceView.Setting.WINDOW);
        view.datasetProperty().bind(panel.datasetProperty());
        view.eventProperty().bind(panel.eventProperty());
        view.wantedProperty().bindBidirectional(panel.wantedProperty());
        view.setOnEvent(panel::tell);
        VBox.setVgrow(view, Priority.ALWAYS);

        TextFlow title = ScriptText.paragraph(panel.sourceTitle(), "fact-text", "details-title");
        VBox root = new VBox(title, view);
        root.getStyleClass().add("text-window");

        Scene owner = panel.getScene();
        Scene scene = new Scene(root, WIDTH_PX, HEIGHT_PX);
        scene.getStylesheets().addAll(owner.getStylesheets());
        scene.getStylesheets().add(DetailsPanel.STYLESHEET);
        scene.setNodeOrientation(owner.getNodeOrientation());
        root.getStyleClass().addAll(owner.getRoot().getStyleClass());
        root.setStyle(owner.getRoot().getStyle());

        Stage stage = new Stage();
        stage.initOwner(owner.getWindow());
        stage.setTitle(panel.sourceTitle());
        stage.setScene(scene);
        scene.getAccelerators().put(new KeyCodeCombination(KeyCode.ESCAPE), stage::close);
        stage.setOnHidden(hidden -> {
            view.datasetProperty().unbind();
            view.eventProperty().unbind();
            view.wantedProperty().unbindBidirectional(panel.wantedProperty());
        });
        stage.show();
        view.flow().requestFocus();
        return stage;
    }
}
