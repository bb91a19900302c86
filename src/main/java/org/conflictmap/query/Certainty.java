package org.conflictmap.query;

/** Which of the events that a window of time touches are meant. */
public enum Certainty {
    /** Those that are in the window for sure, and those that can be. */
    CERTAIN_AND_POSSIBLE,
    /** Only those that are in the window however their dates are read. */
    CERTAIN_ONLY
}
