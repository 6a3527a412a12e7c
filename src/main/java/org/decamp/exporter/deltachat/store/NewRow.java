package org.decamp.exporter.deltachat.store;

/** Something that comes into the database of a backup. */
public sealed interface NewRow permits ContactRow, ChatRow, MessageRow, ReactionRow {}
