package org.conflictmap.gazetteer;

/**
 * Distances on the WGS 84 ellipsoid, by Vincenty's inverse formula ("Direct and inverse solutions of geodesics on the
 * ellipsoid with application of nested equations", Survey Review XXIII 176, 1975). GeoTools' calculator needs a library
 * that does not come with its jar, and would load its referencing classes, while the scale bar stands in the first frame.
 * Pure functions, a microsecond each.
 */
public final class Geodesic {
    private static final double SEMI_MAJOR_METERS = 6_378_137.0;
    private static final double FLATTENING = 1 / 298.257223563;
    private static final double SEMI_MINOR_METERS = SEMI_MAJOR_METERS * (1 - FLATTENING);
    private static final int MAX_ITERATIONS = 100;

    private Geodesic() {}

    /** Metres between two points in degrees; good to a millimetre except for points nearly opposite on the globe. */
    public static double meters(double lon1, double lat1, double lon2, double lat2) {
        double difference = Math.toRadians(lon2 - lon1);
        double reduced1 = Math.atan((1 - FLATTENING) * Math.tan(Math.toRadians(lat1)));
        double reduced2 = Math.atan((1 - FLATTENING) * Math.tan(Math.toRadians(lat2)));
        double sin1 = Math.sin(reduced1);
        double cos1 = Math.cos(reduced1);
        double sin2 = Math.sin(reduced2);
        double cos2 = Math.cos(reduced2);
        double lambda = difference;
        double sigma = 0;
        double sinSigma = 0;
        double cosSigma = 1;
        double cosSqAlpha = 1;
        double cos2SigmaM = 0;
        for (int i = 0; i < MAX_ITERATIONS; i++) {
            double sinLambda = Math.sin(lambda);
            double cosLambda = Math.cos(lambda);
            sinSigma = Math.hypot(cos2 * sinLambda, cos1 * sin2 - sin1 * cos2 * cosLambda);
            if (sinSigma == 0) {
                return 0;
            }
            cosSigma = sin1 * sin2 + cos1 * cos2 * cosLambda;
            sigma = Math.atan2(sinSigma, cosSigma);
            double sinAlpha = cos1 * cos2 * sinLambda / sinSigma;
            cosSqAlpha = 1 - sinAlpha * sinAlpha;
            cos2SigmaM = cosSqAlpha == 0 ? 0 : cosSigma - 2 * sin1 * sin2 / cosSqAlpha;
            double c = FLATTENING / 16 * cosSqAlpha * (4 + FLATTENING * (4 - 3 * cosSqAlpha));
            double next = difference
                    + (1 - c)
                            * FLATTENING
                            * sinAlpha
                            * (sigma + c * sinSigma * (cos2SigmaM + c * cosSigma * (2 * cos2SigmaM * cos2SigmaM - 1)));
            if (Math.abs(next - lambda) < 1e-12) {
                break;
            }
            lambda = next;
        }
        double uSq = cosSqAlpha
                * (SEMI_MAJOR_METERS * SEMI_MAJOR_METERS - SEMI_MINOR_METERS * SEMI_MINOR_METERS)
                / (SEMI_MINOR_METERS * SEMI_MINOR_METERS);
        double a = 1 + uSq / 16384 * (4096 + uSq * (uSq * (320 - 175 * uSq) - 768));
        double b = uSq / 1024 * (256 + uSq * (uSq * (74 - 47 * uSq) - 128));
        double cos2SigmaMSq = cos2SigmaM * cos2SigmaM;
        double deltaSigma = b
                * sinSigma
                * (cos2SigmaM
                        + b
                                / 4
                                * (cosSigma * (2 * cos2SigmaMSq - 1)
                                        - b / 6 * cos2SigmaM * (4 * sinSigma * sinSigma - 3) * (4 * cos2SigmaMSq - 3)));
        return SEMI_MINOR_METERS * a * (sigma - deltaSigma);
    }
}
