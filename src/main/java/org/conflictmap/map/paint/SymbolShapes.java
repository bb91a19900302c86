package org.conflictmap.map.paint;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.util.EnumMap;
import java.util.Map;
import org.conflictmap.map.symbol.EventSymbol;

/** The symbols' paths as Java2D shapes. For one thread at a time. */
final class SymbolShapes {
    private final Map<EventSymbol, Path2D> unit = new EnumMap<>(EventSymbol.class);

    /** The shape of a symbol of that radius about a point. */
    Path2D shape(EventSymbol symbol, double x, double y, double radius) {
        Path2D path = (Path2D)
                unit.computeIfAbsent(symbol, key -> parse(key.svgPath())).clone();
        AffineTransform place = AffineTransform.getTranslateInstance(x, y);
        place.scale(radius / EventSymbol.PATH_RADIUS, radius / EventSymbol.PATH_RADIUS);
        place.translate(-EventSymbol.PATH_RADIUS, -EventSymbol.PATH_RADIUS);
        path.transform(place);
        return path;
    }

    /** Reads absolute M, L, C and Z commands. */
    static Path2D parse(String svgPath) {
        Path2D.Double path = new Path2D.Double();
        String[] words = svgPath.split("\\s+");
        int at = 0;
        while (at < words.length) {
            String command = words[at++];
            switch (command) {
                case "M" -> path.moveTo(number(words, at), number(words, at + 1));
                case "L" -> path.lineTo(number(words, at), number(words, at + 1));
                case "C" ->
                    path.curveTo(
                            number(words, at),
                            number(words, at + 1),
                            number(words, at + 2),
                            number(words, at + 3),
                            number(words, at + 4),
                            number(words, at + 5));
                case "Z" -> path.closePath();
                default -> throw new IllegalArgumentException("no path command: " + command + " in " + svgPath);
            }
            at += "C".equals(command) ? 6 : "Z".equals(command) ? 0 : 2;
        }
        return path;
    }

    private static double number(String[] words, int at) {
        return Double.parseDouble(words[at]);
    }
}
