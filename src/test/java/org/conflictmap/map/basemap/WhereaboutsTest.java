package org.conflictmap.map.basemap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.conflictmap.dataset.Installation;
import org.conflictmap.map.basemap.Whereabouts.Here;
import org.junit.jupiter.api.Test;

class WhereaboutsTest {
    private static final Whereabouts WHEREABOUTS =
            new Whereabouts(new Basemap(Installation.find().orElseThrow().basemap()));

    @Test
    void theBaseIsInAleppoGovernorateInSyria() throws IOException {
        Here here = WHEREABOUTS.at(37.5831, 36.1869);
        assertThat(here.governorates()).singleElement().asString().contains("Aleppo");
        assertThat(here.countries()).containsExactly("Syria");
        assertThat(here.isNearBorder()).isFalse();
    }

    @Test
    void onABorderBothCountriesAreNamedAndTheOneThatThePointLiesInComesFirst() throws IOException {
        Here south = WHEREABOUTS.at(37.00, 36.40);
        assertThat(south.countries()).containsExactly("Syria");
        Here between = WHEREABOUTS.at(38.03, 36.83);
        assertThat(between.countries()).containsExactlyInAnyOrder("Syria", "Turkey");
        assertThat(between.isNearBorder()).isTrue();
    }

    @Test
    void whereThereAreNoGovernoratesTheCountryIsNamedAlone() throws IOException {
        Here baghdad = WHEREABOUTS.at(44.4, 33.3);
        assertThat(baghdad.governorates()).isEmpty();
        assertThat(baghdad.countries()).containsExactly("Iraq");
    }

    @Test
    void farOutAtSeaThereIsNothing() throws IOException {
        assertThat(WHEREABOUTS.at(31, 33.5).countries()).isEmpty();
    }
}
