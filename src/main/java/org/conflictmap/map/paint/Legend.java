package org.conflictmap.map.paint;

import java.text.MessageFormat;
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
import org.conflictmap.map.EventMode;
import org.conflictmap.map.LayerId;
import org.conflictmap.map.LayerState;
import org.conflictmap.map.MapTheme;
import org.conflictmap.map.SymbolSizing;
import org.conflictmap.map.mass.ClassBreaks;
import org.conflictmap.map.style.FileStyle;
import org.conflictmap.map.style.MapStyles;
import org.conflictmap.map.symbol.SymbolGroup;
import org.conflictmap.map.symbol.SymbolScale;
import org.conflictmap.store.PlaceTable;
import org.jspecify.annotations.Nullable;

/** What the signs in a frame mean: an entry for each sign that is in it, and for no other. Immutable. */
public record Legend(List<Entry> entries) {
    /** A kind of sign. */
    public enum Kind {
        /** The shape and colour of an event type. */
        TYPE,
        /** The size of a symbol: so many events. */
        SIZE,
        /** The smallest size of a symbol: at most so many events. */
        SMALLEST,
        /** The size of a symbol: so many killed. */
        SIZE_KILLED,
        /** The smallest size of a symbol: at most so many killed. */
        SMALLEST_KILLED,
        /** Symbols that lie over each other: one for each event, the newest on top. */
        POINTS,
        /** A cell's colour: so many events in it. */
        HEXAGON,
        /** A cell's colour: a number of events in it. */
        HEXAGON_ONE,
        /** A colour of the ground: so many events on an area. */
        DENSITY,
        /** A pale symbol: only possibly in the window of time. */
        POSSIBLE,
        /** A number beside a symbol: several events. */
        COUNT,
        /** A number beside the larger symbols only, as there are many: several events. */
        COUNT_LARGEST,
        /** A symbol with a second rim: several places. */
        CLUSTER,
        /** A soft disc: near the place. */
        NEAR,
        /** No disc, as there would be too many: perhaps near the place only. */
        NEAR_LEFT_OUT,
        /** A hatched area: somewhere in it. */
        AREA,
        /** A hatched disc: somewhere in an area of which no outline is known. */
        AREA_DISC,
        /** A dashed ring: coordinates that are not verified. */
        UNVERIFIED,
        /** A line: a boundary between countries. */
        BORDER,
        /** A dashed line: a boundary in dispute, or a line of control. */
        DISPUTED_BORDER,
        /** A finely dashed line: a boundary of governorates or provinces. */
        GOVERNORATE,
        /** Light and dark land: slopes towards the north-west and away from it. */
        RELIEF,
        /** A line or a colour of a user's style. */
        STYLED
    }

    /**
     * One sign.
     *
     * @param type the type of a {@link Kind#TYPE}, else null
     * @param from the least number that it stands for; 0 if it stands for none
     * @param to the largest number that it stands for
     * @param px a radius in logical pixels, for the sign of a size
     * @param argb a colour, for the sign of a class
     * @param styled what a {@link Kind#STYLED} is drawn by, else null
     */
    public record Entry(
            Kind kind,
            @Nullable EventType type,
            double from,
            double to,
            double px,
            int argb,
            @Nullable Styled styled) {
        /** A sign that no user's style draws. */
        public Entry(Kind kind, @Nullable EventType type, double from, double to, double px, int argb) {
            this(kind, type, from, to, px, argb, null);
        }

        /** A sign that stands for no number. */
        public Entry(Kind kind, @Nullable EventType type) {
            this(kind, type, 0, 0, 0, 0);
        }

        /** What it means, in a language; English where there is no translation. */
        public String text(Locale locale) {
            if (styled != null) {
                return styled.words();
            }
            String words =
                    ResourceBundle.getBundle(BUNDLE, locale, ENGLISH_OTHERWISE).getString(key());
            return new MessageFormat(words, locale).format(new Object[] {from, to});
        }

        private String key() {
            return type == null
                    ? "sign." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-')
                    : "type." + type.id();
        }
    }

    /**
     * What a user's style draws, as far as it is seen.
     *
     * @param words its title in the file, or the file's name
     * @param widthPx of a line; 0 for an area
     */
    public record Styled(String words, int argb, double widthPx, List<Float> dashPx) {}

    /** Densities are told as events on so many square kilometres. */
    private static final double DENSITY_SQUARE_KILOMETERS = 100;

    /** So many signs of a user's style are enough. */
    private static final int MOST_STYLED = 8;

    private static final String BUNDLE = "org.conflictmap.map.paint.legend";

    private static final ResourceBundle.Control ENGLISH_OTHERWISE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    public Legend {
        entries = List.copyOf(entries);
    }

    /** The legend of a frame: types in their order, sizes or classes, then the other signs. Linear in its symbols. */
    public static Legend of(Frame frame) {
        Set<EventType> types = EnumSet.noneOf(EventType.class);
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        EventSigns signs = frame.signs();
        types.addAll(signs.types());
        int most = 0;
        for (SymbolGroup group : frame.symbols().groups()) {
            if (isSeen(group, frame)) {
                types.add(group.type());
                addSigns(kinds, group, frame);
                most = group.kind() == SymbolGroup.Kind.AREA ? most : Math.max(most, group.count());
            }
        }
        if (signs.isAnyPossible()) {
            kinds.add(Kind.POSSIBLE);
        }
        if (signs.mode() == EventMode.POINTS && !signs.types().isEmpty()) {
            kinds.add(Kind.POINTS);
        }
        if (signs.counted() != EventSigns.Counted.ALL
                && kinds.remove(Kind.COUNT)
                && signs.counted() == EventSigns.Counted.LARGEST) {
            kinds.add(Kind.COUNT_LARGEST);
        }
        if (signs.isNearLeftOut()) {
            kinds.remove(Kind.NEAR);
            kinds.add(Kind.NEAR_LEFT_OUT);
        }
        addGround(kinds, frame.request());
        List<Entry> entries = new ArrayList<>();
        Arrays.stream(EventType.values())
                .filter(types::contains)
                .forEach(type -> entries.add(new Entry(Kind.TYPE, type)));
        if (signs.scale() != null && most > 1) {
            addSizes(entries, signs.scale(), frame.request().symbolScale());
        }
        if (signs.breaks() != null) {
            addClasses(entries, signs.mode(), signs.breaks(), frame.request().theme());
        }
        kinds.forEach(kind -> entries.add(new Entry(kind, null)));
        addStyled(entries, frame.request());
        return new Legend(entries);
    }

    /** The size of the smallest symbols and of one that is as large as a sign may be, for round numbers. */
    private static void addSizes(List<Entry> entries, SymbolScale scale, double symbolScale) {
        boolean isKilled = scale.sizing() == SymbolSizing.KILLED;
        int least = scale.mostOfSmallest();
        if (least > 1) {
            Kind kind = isKilled ? Kind.SMALLEST_KILLED : Kind.SMALLEST;
            entries.add(new Entry(kind, null, 1, least, SymbolScale.SMALLEST_PX, 0));
        } else {
            entries.add(new Entry(isKilled ? Kind.SIZE_KILLED : Kind.SIZE, null, 1, 1, scale.radiusPx(1), 0));
        }
        double large = ClassBreaks.roundedDown(scale.amountOf(LegendPainter.LARGEST_RADIUS_PX));
        if (large > Math.max(1, least)) {
            Kind kind = isKilled ? Kind.SIZE_KILLED : Kind.SIZE;
            entries.add(new Entry(kind, null, large, large, scale.radiusPx((int) large), 0));
        }
    }

    private static void addClasses(List<Entry> entries, EventMode mode, ClassBreaks breaks, MapTheme theme) {
        for (int index = 0; index < breaks.count(); index++) {
            int argb = ColorRamp.argb(theme, index, breaks.count());
            if (mode == EventMode.DENSITY) {
                double from = breaks.from(index) * DENSITY_SQUARE_KILOMETERS;
                double to = breaks.to(index) * DENSITY_SQUARE_KILOMETERS;
                entries.add(new Entry(Kind.DENSITY, null, from, to, 0, argb));
            } else {
                boolean isLast = index == breaks.count() - 1;
                double to = isLast ? breaks.to(index) : breaks.to(index) - 1;
                Kind kind = to == breaks.from(index) ? Kind.HEXAGON_ONE : Kind.HEXAGON;
                entries.add(new Entry(kind, null, breaks.from(index), to, 0, argb));
            }
        }
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

    private static void addSigns(Set<Kind> kinds, SymbolGroup group, Frame frame) {
        if (group.certainCount() == 0) {
            kinds.add(Kind.POSSIBLE);
        }
        switch (group.kind()) {
            case AREA -> kinds.add(frame.symbols().isOutlineKnown(group) ? Kind.AREA : Kind.AREA_DISC);
            case CLUSTER -> kinds.add(Kind.CLUSTER);
            default -> {}
        }
        if (group.kind() == SymbolGroup.Kind.AREA) {
            return;
        }
        if (group.count() > 1) {
            kinds.add(Kind.COUNT);
        }
        PlaceTable places = frame.request().table().places();
        for (int i = 0; i < group.placeCount(); i++) {
            if (places.precision(group.place(i)) == PlacePrecision.NEAR) {
                kinds.add(Kind.NEAR);
            }
        }
        if (places.verification(group.place()) == Place.Verification.NOT_VERIFIED) {
            kinds.add(Kind.UNVERIFIED);
        }
    }

    private static void addGround(Set<Kind> kinds, FrameRequest request) {
        if (MapPainter.isReliefSeen(request)) {
            kinds.add(Kind.RELIEF);
        }
        if (isInOwnStyle(LayerId.BORDERS, request)) {
            kinds.add(Kind.BORDER);
            kinds.add(Kind.DISPUTED_BORDER);
        }
        if (isInOwnStyle(LayerId.GOVERNORATES, request)
                && MapStyles.isDrawn(LayerId.GOVERNORATES, request.viewport().scaleDenominator())) {
            kinds.add(Kind.GOVERNORATE);
        }
    }

    private static boolean isInOwnStyle(LayerId layer, FrameRequest request) {
        return request.layers().isPainted(layer)
                && request.layers().state(layer).style() == null;
    }

    private static void addStyled(List<Entry> entries, FrameRequest request) {
        for (LayerState layer : request.layers().layers()) {
            FileStyle style = layer.style();
            if (style != null && layer.isPainted()) {
                style.rulesAt(request.viewport().scaleDenominator()).stream()
                        .map(rule -> new Styled(
                                rule.title().isEmpty()
                                        ? String.valueOf(style.file().getFileName())
                                        : rule.title(),
                                rule.argb(),
                                rule.widthPx(),
                                rule.dashPx()))
                        .distinct()
                        .limit(MOST_STYLED)
                        .forEach(styled -> entries.add(new Entry(Kind.STYLED, null, 0, 0, 0, styled.argb(), styled)));
            }
        }
    }
}
