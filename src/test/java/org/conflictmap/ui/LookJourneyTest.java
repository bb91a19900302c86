package org.conflictmap.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import org.conflictmap.map.EventMode;
import org.conflictmap.map.SymbolSizing;
import org.conflictmap.map.symbol.SymbolGroup;
import org.junit.jupiter.api.Test;

class LookJourneyTest extends Journey {
    private static void choose(String id) {
        MenuButton menu = window.robot.lookup("#look").queryAs(MenuButton.class);
        MenuItem item = menu.getItems().stream()
                .filter(any -> id.equals(any.getId()))
                .findFirst()
                .orElseThrow();
        window.robot.interact(item::fire);
        window.settle();
    }

    @Test
    void theMapIsDrawnAsTheMenuSaysAndTheFigureFollows() {
        assertThat(window.frame().signs().mode()).isEqualTo(EventMode.SYMBOLS);
        for (EventMode mode : EventMode.values()) {
            choose("look-" + mode.key());
            assertThat(window.map().currentRequest().look().mode()).isEqualTo(mode);
            assertThat(window.frame().signs().mode()).isEqualTo(mode == EventMode.AUTO ? EventMode.SYMBOLS : mode);
        }
        choose("look-auto");
    }

    @Test
    void theEventsOfAHexagonAreFoundAtIt() {
        choose("look-hexagons");
        SymbolGroup anchor = window.frame()
                .symbols()
                .anchor(window.row("latakia-mortar-attack"))
                .orElseThrow();
        assertThat(window.map().symbolsAt(anchor.xPx(), anchor.yPx()))
                .anyMatch(group -> group.kind() == SymbolGroup.Kind.CELL);
        choose("look-auto");
    }

    @Test
    void symbolsAreSizedByTheKilledIfThatIsAskedFor() {
        choose("look-killed");
        assertThat(window.map().currentRequest().look().sizing()).isEqualTo(SymbolSizing.KILLED);
        double attack = window.frame()
                .symbols()
                .anchor(window.row("latakia-mortar-attack"))
                .orElseThrow()
                .radiusPx();
        double siege = window.frame()
                .symbols()
                .anchor(window.row("siege-of-kweyris"))
                .orElseThrow()
                .radiusPx();
        assertThat(attack).isGreaterThan(2 * siege);
        choose("look-events");
    }
}
