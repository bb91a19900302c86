package org.conflictmap.map.paint;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import org.conflictmap.event.EventType;
import org.conflictmap.event.PlacePrecision;
import org.conflictmap.gazetteer.Place;
import org.conflictmap.map.LayerId;
import org.conflictmap.map.style.MapStyles;
import org.conflictmap.map.symbol.SymbolGroup;
import org.conflictmap.store.PlaceTable;
import org.jspecify.annotations.Nullable;

/** What the signs in a frame mean: an entry for each sign that is in it, and for no other. Immutable. */
public record Legend(List<Entry> entries) {
    /** A kind of sign. */
    public enum Kind {
        /** The shape and colour of an event type. */
        TYPE,
        /** A pale symbol: only possibly in the window of time. */
        POSSIBLE,
        /** A number beside a symbol: several events. */
        COUNT,
        /** A symbol with a second rim: several places. */
        CLUSTER,
        /** A soft disc: near the place. */
        NEAR,
        /** A hatched area: somewhere in it. */
        AREA,
        /** A dashed ring: coordinates that are not verified. */
        UNVERIFIED,
        /** A line: a boundary between countries. */
        BORDER,
        /** A dashed line: a boundary in dispute, or a line of control. */
        DISPUTED_BORDER,
        /** A finely dashed line: a boundary of governorates or provinces. */
        GOVERNORATE
    }

    /**
     * One sign.
     *
     * @param type the type of a {@link Kind#TYPE}, else null
     */
    public record Entry(Kind kind, @Nullable EventType type) {
        /** What it means, in a language; English where there is no translation. */
        public String text(Locale locale) {
            return ResourceBundle.getBundle(BUNDLE, locale, ENGLISH_OTHERWISE).getString(key());
        }

        private String key() {
            return type == null
                    ? "sign." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-')
                    : "type." + type.id();
        }
    }

    private static final String BUNDLE = "org.conflictmap.map.paint.legend";

    private static final ResourceBundle.Control ENGLISH_OTHERWISE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    public Legend {
        entries = List.copyOf(entries);
    }

    /** The legend of a frame: types in their order, then the other signs. Linear in the frame's symbols. */
    public static Legend of(Frame frame) {
        Set<EventType> types = EnumSet.noneOf(EventType.class);
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        for (SymbolGroup group : frame.symbols().groups()) {
            if (isSeen(group, frame)) {
                types.add(group.type());
                addSigns(kinds, group, frame.request().table().places());
            }
        }
        addLines(kinds, frame.request());
        List<Entry> entries = new ArrayList<>();
        Arrays.stream(EventType.values())
                .filter(types::contains)
                .forEach(type -> entries.add(new Entry(Kind.TYPE, type)));
        kinds.forEach(kind -> entries.add(new Entry(kind, null)));
        return new Legend(entries);
    }

    private static boolean isSeen(SymbolGroup group, Frame frame) {
        if (group.kind() == SymbolGroup.Kind.AREA) {
            return frame.symbols().isAreaSeen(group, frame.request().viewport());
        }
        double reach = group.radiusPx();
        return group.xPx() > -reach
                && group.yPx() > -reach
                && group.xPx() < frame.request().viewport().widthPx() + reach
                && group.yPx() < frame.request().viewport().heightPx() + reach;
    }

    private static void addSigns(Set<Kind> kinds, SymbolGroup group, PlaceTable places) {
        if (group.certainCount() == 0) {
            kinds.add(Kind.POSSIBLE);
        }
        switch (group.kind()) {
            case AREA -> kinds.add(Kind.AREA);
            case CLUSTER -> kinds.add(Kind.CLUSTER);
            default -> {}
        }
        if (group.kind() == SymbolGroup.Kind.AREA) {
            return;
        }
        if (group.count() > 1) {
            kinds.add(Kind.COUNT);
        }
        if (group.places().stream().anyMatch(place -> places.precision(place) == PlacePrecision.NEAR)) {
            kinds.add(Kind.NEAR);
        }
        if (places.place(group.place()).verification() == Place.Verification.NOT_VERIFIED) {
            kinds.add(Kind.UNVERIFIED);
        }
    }

    private static void addLines(Set<Kind> kinds, FrameRequest request) {
        if (request.layers().isPainted(LayerId.BORDERS)) {
            kinds.add(Kind.BORDER);
            kinds.add(Kind.DISPUTED_BORDER);
        }
        if (request.layers().isPainted(LayerId.GOVERNORATES)
                && MapStyles.isDrawn(LayerId.GOVERNORATES, request.viewport().scaleDenominator())) {
            kinds.add(Kind.GOVERNORATE);
        }
    }
}
