package org.decamp.exporter.whatsapp.store;

/** Something that comes into the database of a backup. */
public sealed interface NewRow permits NumberRow, ChatRow, MessageRow, MediaRow, ReactionRow {}
