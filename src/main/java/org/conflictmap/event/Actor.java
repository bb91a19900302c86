package org.conflictmap.event;

/**
 * Somebody who took part in an event.
 *
 * @param name as the source names them
 * @param role what they did in it, as reported ("besieger", "speaker"); empty if not told
 */
public record Actor(String name, String role, ActorClass actorClass) {}
