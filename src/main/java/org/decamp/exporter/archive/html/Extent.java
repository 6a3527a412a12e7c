package org.decamp.exporter.archive.html;

/**
 * What is known of a conversation when its messages have been written.
 *
 * @param messages how many
 * @param range from when to when, in words; empty without messages
 * @param latest day of the newest one, in words; empty without messages
 * @param years with messages, separated by spaces
 * @param preview beginning of the newest one; empty without messages
 */
record Extent(long messages, String range, String latest, String years, String preview) {}
