package org.conflictmap.importer.file;

/**
 * How far an archive may unpack.
 *
 * @param bytes of one member
 * @param ratio of unpacked to packed bytes of all members together, beyond the first megabyte
 * @param members that are read
 */
public record Limits(long bytes, long ratio, int members) {
    /** 16 GiB, 200 to 1 (text seldom packs better than 20 to 1), 100 members. */
    public static final Limits STANDARD = new Limits(16L << 30, 200, 100);
}
