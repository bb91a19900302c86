package org.conflictmap.map.label;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.conflictmap.map.label.LabelBlock.Align;
import org.conflictmap.map.label.LabelPlacer.Candidate;
import org.junit.jupiter.api.Test;

class LabelPlacerTest {
    private final LabelBlock block = LabelBlock.of(new TextShaper(), LabelStyle.TOWN, 1, "Synthetic");
    private final LabelPlacer placer = new LabelPlacer(400, 300, GroundMask.WATER);

    @Test
    void theBestFreeCandidateIsTaken() {
        placer.reserve(new Box(90, 90, 110, 110));
        Optional<PlacedLabel> placed = placer.place(
                block,
                List.of(
                        new Candidate(100, 100, Align.LEFT, 0),
                        new Candidate(100, 200, Align.LEFT, 0.2),
                        new Candidate(200, 200, Align.LEFT, 0.1)));
        assertThat(placed).map(PlacedLabel::leftPx).hasValue(200.0);
    }

    @Test
    void whereNothingIsFreeNothingIsPlaced() {
        placer.reserve(new Box(0, 0, 400, 300));
        assertThat(placer.place(block, Candidates.aroundPoint(block, 200, 150, 8)))
                .isEmpty();
    }

    @Test
    void aLabelThatWouldBeCutIsMovedInside() {
        Optional<PlacedLabel> placed = placer.place(block, Candidates.aroundPoint(block, 396, 150, 8));
        assertThat(placed).isPresent();
        assertThat(placed.get().box().right()).isLessThan(396);
    }

    @Test
    void aCandidateThatCoversALineGivesWayToOneThatDoesNot() {
        boolean[] ink = new boolean[40 * 30];
        for (int row = 0; row < 30; row++) {
            ink[row * 40 + 22] = true;
        }
        LabelPlacer besideALine =
                new LabelPlacer(400, 300, new GroundMask(CellMask.NONE, new CellMask(40, 30, 10, ink)));
        Optional<PlacedLabel> placed = besideALine.place(block, Candidates.aroundPoint(block, 200, 150, 8));
        assertThat(placed.orElseThrow().box().right()).isLessThan(220);
    }

    @Test
    void aNameKeepsOffManySymbolsIfItCanAndOtherwiseLiesOnThem() {
        boolean[] right = new boolean[40 * 30];
        boolean[] everywhere = new boolean[40 * 30];
        Arrays.fill(everywhere, true);
        for (int cell = 0; cell < right.length; cell++) {
            right[cell] = cell % 40 >= 21;
        }
        List<Candidate> candidates = Candidates.aroundPoint(block, 200, 150, 8);
        placer.keepOff(new CellMask(40, 30, 10, right));
        assertThat(placer.besideSymbols(block, candidates)).isNotEmpty().hasSizeLessThan(candidates.size());
        assertThat(placer.copy().place(block, candidates).orElseThrow().box().right())
                .isLessThan(210);
        placer.keepOff(new CellMask(40, 30, 10, everywhere));
        assertThat(placer.besideSymbols(block, candidates)).isEmpty();
        assertThat(placer.place(block, candidates)).isPresent();
    }

    @Test
    void aNameKeepsToTheFreeSideOfWhatLiesOverTheMapAndIsNeverCutByIt() {
        Covers card = new Covers(List.of(new Box(196, 100, 330, 200)));
        LabelPlacer covered = new LabelPlacer(400, 300, GroundMask.WATER, card);
        Box beside = covered.place(block, Candidates.aroundPoint(block, 190, 150, 8))
                .orElseThrow()
                .box();
        assertThat(card.touch(beside)).isFalse();
        assertThat(beside.right()).isLessThan(190);
        Box under = covered.place(block, Candidates.aroundPoint(block, 265, 150, 8))
                .orElseThrow()
                .box();
        assertThat(card.hide(under)).isTrue();
        assertThat(covered.place(block, List.of(new Candidate(325, 150, Align.LEFT, 0))))
                .isEmpty();
    }

    @Test
    void itsOwnersBoxesAreNotInALabelsWay() {
        placer.reserve(new Box(0, 0, 400, 300), 7);
        List<Candidate> candidates = Candidates.aroundPoint(block, 200, 150, 8);
        assertThat(placer.copy().place(block, candidates, 7, 7)).isPresent();
        assertThat(placer.copy().place(block, candidates, 8, 8)).isEmpty();
    }

    @Test
    void sumsOfTheGroundAreExactForAnyBox() {
        boolean[] land = new boolean[40 * 30];
        for (int row = 0; row < 30; row++) {
            java.util.Arrays.fill(land, row * 40, row * 40 + 20, true);
        }
        GroundMask ground = new GroundMask(new CellMask(40, 30, 10, land), CellMask.NONE);
        assertThat(ground.land().part(new Box(0, 0, 200, 300))).isEqualTo(1);
        assertThat(ground.land().part(new Box(100, 0, 300, 300))).isEqualTo(0.5);
        assertThat(ground.land().part(new Box(200, 0, 400, 300))).isZero();
        assertThat(ground.land().part(new Box(-50, -50, -10, -10))).isZero();
    }
}
