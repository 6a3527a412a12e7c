package org.decamp.vault;

/**
 * What compacting a vault brought.
 *
 * @param databaseBefore bytes of the database
 * @param databaseAfter bytes of the database
 * @param orphanFiles removed files that nothing pointed to
 * @param orphanBytes their size
 */
public record Compacted(
    long databaseBefore, long databaseAfter, long orphanFiles, long orphanBytes) {}
