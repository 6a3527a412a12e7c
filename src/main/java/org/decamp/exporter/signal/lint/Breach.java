package org.decamp.exporter.signal.lint;

/**
 * A fault at a place.
 *
 * @param fault what is wrong
 * @param record place of the record in the backup, counted from 0
 * @param ours whether Decamp has part in it; what was in the original before is Signal's
 */
public record Breach(Fault fault, long record, boolean ours) {}
