/** What is known of one event, as immutable records: what, when, where, who, how many, and who says so. Uses no other room. */
@NullMarked
package org.conflictmap.event;

import org.jspecify.annotations.NullMarked;
