package org.decamp.vault.custody;

import java.util.Optional;

/**
 * What a ZIP or file of an import is as a whole.
 *
 * @param source number of the source, as in {@link ImportSource}
 * @param sha256 of all its bytes, hexadecimal; empty for a folder, and for a file that could not be
 *     read to its end
 * @param changed whether its size or time of change was another at the end than at the beginning
 */
public record SourceHash(int source, Optional<String> sha256, boolean changed) {}
