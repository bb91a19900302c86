package org.conflictmap.query;

/** Counters by code; written by one thread, then left alone. */
final class FacetCounts {
    final int[] types;
    final int[] precisions;
    final int[] datasets;
    final int[] subTypes;
    final int[] actorLists;
    final int[] areas;
    final int[] sources;

    FacetCounts(int types, int precisions, int datasets, int subTypes, int actorLists, int areas, int sources) {
        this.types = new int[types];
        this.precisions = new int[precisions];
        this.datasets = new int[datasets];
        this.subTypes = new int[subTypes];
        this.actorLists = new int[actorLists];
        this.areas = new int[areas];
        this.sources = new int[sources];
    }

    /** These, with others added to them. */
    FacetCounts plus(FacetCounts others) {
        add(types, others.types);
        add(precisions, others.precisions);
        add(datasets, others.datasets);
        add(subTypes, others.subTypes);
        add(actorLists, others.actorLists);
        add(areas, others.areas);
        add(sources, others.sources);
        return this;
    }

    private static void add(int[] counts, int[] others) {
        for (int code = 0; code < counts.length; code++) {
            counts[code] += others[code];
        }
    }
}
