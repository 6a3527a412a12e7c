package org.decamp.vault;

/**
 * The media of one kind in a vault.
 *
 * @param kind the first half of their MIME types, such as {@code image}
 * @param count contents; equal ones are stored once
 * @param bytes of the contents themselves, without padding
 * @param small how many of them are rows of the database, because they are small
 * @param smallBytes their bytes
 */
public record MediaTally(String kind, long count, long bytes, long small, long smallBytes) {}
