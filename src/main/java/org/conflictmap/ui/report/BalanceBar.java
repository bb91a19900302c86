package org.conflictmap.ui.report;

import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.conflictmap.importer.ImportReport;
import org.conflictmap.importer.Outcome;
import org.conflictmap.ui.Texts;

/** How many records were read and what became of them, as a bar and as a sum that balances. For the JavaFX thread only. */
final class BalanceBar extends VBox {
    /** What is few is seen all the same. */
    private static final double LEAST_PX = 3;

    BalanceBar(Texts texts, ImportReport report) {
        getStyleClass().add("balance");
        FlowPane sum = new FlowPane();
        sum.getStyleClass().add("balance-sum");
        sum.setId("report-sum");
        sum.getChildren().add(new Label(texts.get("report.read", report.read())));
        for (Outcome outcome : Outcome.values()) {
            String key = outcome.name().toLowerCase(Locale.ROOT);
            Region sign = new Region();
            sign.getStyleClass().addAll("balance-sign", "balance-" + key);
            Label words = new Label(texts.get("report.outcome." + key, report.count(outcome)));
            HBox part = new HBox(sign, words);
            part.setAlignment(Pos.CENTER_LEFT);
            part.getStyleClass().add("balance-part");
            sum.getChildren().add(part);
        }
        getChildren().addAll(new Bar(report), sum);
    }

    /** The parts side by side, as wide as their shares. */
    private static final class Bar extends Pane {
        private final ImportReport report;

        Bar(ImportReport report) {
            this.report = report;
            getStyleClass().add("balance-bar");
            for (Outcome outcome : Outcome.values()) {
                Region part = new Region();
                part.getStyleClass().add("balance-" + outcome.name().toLowerCase(Locale.ROOT));
                getChildren().add(part);
            }
        }

        @Override
        protected void layoutChildren() {
            double x = 0;
            for (Outcome outcome : Outcome.values()) {
                long count = report.count(outcome);
                double left = getWidth() - x;
                double share = report.read() == 0 ? 0 : getWidth() * count / report.read();
                double width = count == 0 ? 0 : Math.min(left, Math.max(LEAST_PX, Math.rint(share)));
                if (outcome == Outcome.SHOWN) {
                    width = Math.max(0, Math.min(width, getWidth() - otherParts() * LEAST_PX));
                }
                getChildren().get(outcome.ordinal()).resizeRelocate(x, 0, width, getHeight());
                x += width;
            }
        }

        private int otherParts() {
            int parts = 0;
            for (Outcome outcome : Outcome.values()) {
                parts += outcome != Outcome.SHOWN && report.count(outcome) > 0 ? 1 : 0;
            }
            return parts;
        }
    }
}
