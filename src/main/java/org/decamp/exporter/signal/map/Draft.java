package org.decamp.exporter.signal.map;

import org.decamp.exporter.signal.frame.Item;

/**
 * An entry that has no time yet: the first of a message takes that of the message, each further one
 * a millisecond more, or what is free then.
 */
public record Draft(long authorId, Item item) {}
