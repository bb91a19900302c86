package org.conflictmap.map.paint;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;
import org.conflictmap.event.EventType;
import org.conflictmap.event.PlacePrecision;
import org.conflictmap.gazetteer.Place;
import org.conflictmap.map.ColorRule;
import org.conflictmap.map.EventMode;
import org.conflictmap.map.LayerId;
import org.conflictmap.map.LayerState;
import org.conflictmap.map.SymbolSizing;
import org.conflictmap.map.mass.ClassBreaks;
import org.conflictmap.map.style.FileStyle;
import org.conflictmap.map.style.MapStyles;
import org.conflictmap.map.symbol.EventColors;
import org.conflictmap.map.symbol.EventMark;
import org.conflictmap.map.symbol.SymbolGroup;
import org.conflictmap.map.symbol.SymbolIndex;
import org.conflictmap.map.symbol.SymbolScale;
import org.conflictmap.store.PlaceTable;
import org.conflictmap.store.RowSource;
import org.jspecify.annotations.Nullable;

/** What the signs in a frame mean: an entry for each sign that is in it, and for no other. Immutable. */
public record Legend(List<Entry> entries) {
    /** A kind of sign. */
    public enum Kind {
        /** The colour of a dataset. */
        DATASET,
        /** The shape and colour of an event type. */
        TYPE,
        /** The shape of an event type, whatever its colour. */
        SHAPE,
        /** The colour of places known so well. */
        PRECISION,
        /** The colour of none killed, or none told. */
        KILLED_NONE,
        /** The colour of so many killed. */
        KILLED,
        /** The colour of so many killed or more. */
        KILLED_MORE,
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
        /** A symbol of several datasets: in the colour of the one with the most events. */
        MIXED,
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
        /** Lines or points on a soft band: on what a file draws. */
        AREA_LINE,
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
     * @param type the type of a {@link Kind#TYPE} or {@link Kind#SHAPE}, else null
     * @param name the title of a dataset or the id of a precision, else empty
     * @param from the least number that it stands for; 0 if it stands for none
     * @param to the largest number that it stands for
     * @param px a radius in logical pixels, for the sign of a size
     * @param squareKilometers the area on which there are so many events, for the sign of a density, else 0
     * @param argb a colour, for the sign of a class or of a rule
     * @param styled what a {@link Kind#STYLED} is drawn by, else null
     */
    public record Entry(
            Kind kind,
            @Nullable EventType type,
            String name,
            double from,
            double to,
            double px,
            double squareKilometers,
            int argb,
            @Nullable Styled styled) {
        /** A sign that stands for no number. */
        public Entry(Kind kind, @Nullable EventType type) {
            this(kind, type, "", 0, 0, 0, 0, 0, null);
        }

        /** A sign that stands for numbers. */
        private Entry(Kind kind, double from, double to, double px, int argb) {
            this(kind, null, "", from, to, px, 0, argb, null);
        }

        /** The sign of a density. */
        private Entry(double from, double to, double squareKilometers, int argb) {
            this(Kind.DENSITY, null, "", from, to, 0, squareKilometers, argb, null);
        }

        /** A colour that stands for no number. */
        private Entry(Kind kind, String name, int argb) {
            this(kind, null, name, 0, 0, 0, 0, argb, null);
        }

        /** What a user's style draws. */
        private Entry(Styled styled) {
            this(Kind.STYLED, null, "", 0, 0, 0, 0, styled.argb(), styled);
        }

        /** What it means, in a language; English where there is no translation. */
        public String text(Locale locale) {
            if (styled != null) {
                return styled.words();
            }
            if (kind == Kind.DATASET) {
                return name;
            }
            String words =
                    ResourceBundle.getBundle(BUNDLE, locale, ENGLISH_OTHERWISE).getString(key());
            return new MessageFormat(words, locale).format(new Object[] {from, to, squareKilometers});
        }

        private String key() {
            if (kind == Kind.PRECISION) {
                return "precision." + name;
            }
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
        Set<EventMark> marks = new HashSet<>();
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        EventSigns signs = frame.signs();
        marks.addAll(signs.marks());
        int most = 0;
        for (SymbolGroup group : frame.symbols().groups()) {
            if (isSeen(group, frame)) {
                marks.add(group.mark());
                addSigns(kinds, group, frame);
                most = group.kind() == SymbolGroup.Kind.AREA ? most : Math.max(most, group.count());
            }
        }
        if (signs.isAnyPossible()) {
            kinds.add(Kind.POSSIBLE);
        }
        if (signs.mode() == EventMode.POINTS && !signs.marks().isEmpty()) {
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
        addMarks(entries, marks, frame.request());
        if (signs.scale() != null && most > 1) {
            addSizes(entries, signs.scale(), frame.request().symbolScale());
        }
        if (signs.breaks() != null) {
            addClasses(entries, signs.mode(), signs.breaks(), frame.request());
        }
        kinds.forEach(kind -> entries.add(new Entry(kind, null)));
        addStyled(entries, frame.request());
        return new Legend(entries);
    }

    /** Colours of datasets, types, then the steps of other rules. */
    private static void addMarks(List<Entry> entries, Set<EventMark> marks, FrameRequest request) {
        List<ColorRule> rules = request.look().colors();
        Set<ColorRule> seen = marks.stream().map(EventMark::rule).collect(Collectors.toSet());
        for (int dataset = 0;
                dataset < rules.size() && dataset < request.table().sources().size();
                dataset++) {
            ColorRule rule = rules.get(dataset);
            if (rule.isSwatch() && seen.contains(rule)) {
                RowSource source = request.table().sources().get(dataset);
                entries.add(new Entry(Kind.DATASET, source.dataset().manifest().title(), rule.argb()));
            }
        }
        for (EventType type : EventType.values()) {
            if (marks.contains(EventMark.of(type))) {
                entries.add(new Entry(Kind.TYPE, type));
            } else if (marks.stream().anyMatch(mark -> mark.type() == type)) {
                entries.add(new Entry(Kind.SHAPE, type));
            }
        }
        marks.stream()
                .filter(mark -> mark.rule() == ColorRule.PRECISION || mark.rule() == ColorRule.KILLED)
                .map(mark -> new EventMark(EventType.OTHER, mark.rule(), mark.step()))
                .distinct()
                .sorted(Comparator.comparing(EventMark::rule).thenComparing(EventMark::step))
                .forEach(mark -> entries.add(step(mark)));
    }

    private static Entry step(EventMark mark) {
        if (mark.rule() == ColorRule.PRECISION) {
            return new Entry(Kind.PRECISION, PlacePrecision.values()[mark.step()].id(), mark.argb());
        }
        if (mark.killedTo() == 0) {
            return new Entry(Kind.KILLED_NONE, "", mark.argb());
        }
        Kind kind = mark.killedTo() == Integer.MAX_VALUE ? Kind.KILLED_MORE : Kind.KILLED;
        return new Entry(kind, mark.killedFrom(), mark.killedTo(), 0, mark.argb());
    }

    /** The size of the smallest symbols and of one that is as large as a sign may be, for round numbers. */
    private static void addSizes(List<Entry> entries, SymbolScale scale, double symbolScale) {
        boolean isKilled = scale.sizing() == SymbolSizing.KILLED;
        int least = scale.mostOfSmallest();
        if (least > 1) {
            Kind kind = isKilled ? Kind.SMALLEST_KILLED : Kind.SMALLEST;
            entries.add(new Entry(kind, 1, least, SymbolScale.SMALLEST_PX, 0));
        } else {
            entries.add(new Entry(isKilled ? Kind.SIZE_KILLED : Kind.SIZE, 1, 1, scale.radiusPx(1), 0));
        }
        double large = ClassBreaks.roundedDown(scale.amountOf(LegendPainter.LARGEST_RADIUS_PX));
        if (large > Math.max(1, least)) {
            Kind kind = isKilled ? Kind.SIZE_KILLED : Kind.SIZE;
            entries.add(new Entry(kind, large, large, scale.radiusPx((int) large), 0));
        }
    }

    private static void addClasses(List<Entry> entries, EventMode mode, ClassBreaks breaks, FrameRequest request) {
        int hue = new EventColors(request.table(), request.look().colors()).onlyArgb();
        for (int index = 0; index < breaks.count(); index++) {
            int argb = ColorRamp.argb(request.theme(), hue, index, breaks.count());
            if (mode == EventMode.DENSITY) {
                double area = areaOfWholeNumbers(breaks);
                double to = ClassBreaks.roundedUp(breaks.to(index) * area);
                entries.add(new Entry(Math.rint(breaks.from(index) * area), to, area, argb));
            } else {
                boolean isLast = index == breaks.count() - 1;
                double to = isLast ? breaks.to(index) : breaks.to(index) - 1;
                Kind kind = to == breaks.from(index) ? Kind.HEXAGON_ONE : Kind.HEXAGON;
                entries.add(new Entry(kind, breaks.from(index), to, 0, argb));
            }
        }
    }

    /** The power of ten of square kilometres on which the least density of a legend is one to nine events. */
    private static double areaOfWholeNumbers(ClassBreaks densities) {
        return Math.pow(10, Math.max(0, Math.ceil(-Math.log10(densities.from(0)) - 1e-9)));
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
        if (group.isMixed()) {
            kinds.add(Kind.MIXED);
        }
        switch (group.kind()) {
            case AREA -> kinds.add(areaSign(group, frame.symbols()));
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

    private static Kind areaSign(SymbolGroup group, SymbolIndex symbols) {
        return symbols.isLine(group) ? Kind.AREA_LINE : symbols.isOutlineKnown(group) ? Kind.AREA : Kind.AREA_DISC;
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
                        .forEach(styled -> entries.add(new Entry(styled)));
            }
        }
    }
}
