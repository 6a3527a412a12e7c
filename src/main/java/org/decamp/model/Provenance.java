package org.decamp.model;

/**
 * Where a message was read from; with the source files kept in the vault it leads back to the raw
 * bytes.
 *
 * @param sourceFile number of the source file in the vault
 * @param index place of the message in that file, from 0
 * @param offset first byte of the message in the (uncompressed) file
 * @param length bytes
 */
public record Provenance(int sourceFile, int index, long offset, int length) {}
