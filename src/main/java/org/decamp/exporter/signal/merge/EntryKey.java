package org.decamp.exporter.signal.merge;

import org.decamp.model.MessageId;

/**
 * Names a new entry, in every run the same.
 *
 * @param message what it was made from
 * @param part 0 for the first entry that the message became, 1 for the next, ...
 */
public record EntryKey(MessageId message, int part) {}
