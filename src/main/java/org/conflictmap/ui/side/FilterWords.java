package org.conflictmap.ui.side;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.conflictmap.event.EventType;
import org.conflictmap.event.PlacePrecision;
import org.conflictmap.query.Conditions;
import org.conflictmap.query.Filter;
import org.conflictmap.query.Filter.Casualties;
import org.conflictmap.ui.Texts;
import org.conflictmap.ui.ViewerState.Choice;

/** What is filtered by, in the user's words, each part with what is left without it. Stateless. */
final class FilterWords {
    private static final int LONGEST = 32;

    /**
     * One part of what is filtered by.
     *
     * @param exact as {@link Filter#print} writes it
     * @param without what is filtered by if it is taken away
     */
    record Part(String text, String exact, Choice without) {}

    private final Texts texts;
    private final UnaryOperator<String> datasetTitle;

    /** @param datasetTitle of an id */
    FilterWords(Texts texts, UnaryOperator<String> datasetTitle) {
        this.texts = texts;
        this.datasetTitle = datasetTitle;
    }

    List<Part> parts(Choice choice) {
        java.util.ArrayList<Part> parts = new java.util.ArrayList<>();
        Filter types = new Filter.Types(choice.types());
        if (!types.simplify().equals(Filter.ALL)) {
            parts.add(new Part(
                    values(
                            "side.types.short",
                            choice.types().stream()
                                    .sorted()
                                    .map(type -> texts.get("type." + type.id()))
                                    .toList()),
                    types.print(),
                    new Choice(EnumSet.allOf(EventType.class), choice.precisions(), choice.filter())));
        }
        Filter precisions = new Filter.Precisions(choice.precisions());
        if (!precisions.simplify().equals(Filter.ALL)) {
            parts.add(new Part(
                    values(
                            "side.precisions.short",
                            choice.precisions().stream()
                                    .sorted()
                                    .map(precision -> texts.get("precision." + precision.id()))
                                    .toList()),
                    precisions.print(),
                    new Choice(choice.types(), EnumSet.allOf(PlacePrecision.class), choice.filter())));
        }
        Conditions conditions = Conditions.of(choice.filter());
        for (Filter part : conditions.parts()) {
            parts.add(new Part(
                    text(part),
                    part.print(),
                    new Choice(
                            choice.types(),
                            choice.precisions(),
                            conditions.without(part).filter())));
        }
        return parts;
    }

    private String text(Filter part) {
        if (part instanceof Casualties) {
            return casualties((Casualties) part);
        }
        if (part instanceof Filter.Text) {
            return texts.get("filter.chip.value", texts.get("filter.words"), ((Filter.Text) part).words());
        }
        if (part instanceof Filter.Inside) {
            return texts.get("filter.chip.area");
        }
        if (part instanceof Filter.Near) {
            return texts.get("filter.chip.near", ((Filter.Near) part).meters() / 1000);
        }
        if (part instanceof Filter.Expert) {
            return texts.get("filter.chip.value", texts.get("filter.expert"), shortened(((Filter.Expert) part).ecql()));
        }
        return names(part).orElseGet(() -> shortened(part.print()));
    }

    private Optional<String> names(Filter part) {
        if (part instanceof Filter.Actors) {
            return Optional.of(values("filter.actor", ((Filter.Actors) part).names()));
        }
        if (part instanceof Filter.SubTypes) {
            return Optional.of(values("filter.sub-type", ((Filter.SubTypes) part).names()));
        }
        if (part instanceof Filter.Areas) {
            return Optional.of(values("filter.area", ((Filter.Areas) part).names()));
        }
        if (part instanceof Filter.Places) {
            return Optional.of(values("filter.place", ((Filter.Places) part).names()));
        }
        if (part instanceof Filter.Sources) {
            return Optional.of(values("filter.source", ((Filter.Sources) part).names()));
        }
        if (part instanceof Filter.Datasets) {
            return Optional.of(values(
                    "filter.dataset",
                    ((Filter.Datasets) part).ids().stream().map(datasetTitle).toList()));
        }
        return Optional.empty();
    }

    private String values(String key, Collection<String> values) {
        String title = texts.get(key);
        Optional<String> first = values.stream().sorted().findFirst();
        if (first.isEmpty()) {
            return texts.get("filter.chip.value", title, texts.get("filter.chip.none"));
        }
        return values.size() == 1
                ? texts.get("filter.chip.value", title, shortened(first.get()))
                : texts.get("filter.chip.values", title, shortened(first.get()), values.size() - 1);
    }

    private String casualties(Casualties killed) {
        String figure = texts.get("filter.killed." + killed.figure().name().toLowerCase(Locale.ROOT));
        return killed.most() == Casualties.MOST
                ? texts.get("filter.chip.killed.from", figure, killed.least())
                : texts.get("filter.chip.killed", figure, killed.least(), killed.most());
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }
}
