package org.decamp.vault.format;

import java.util.List;
import java.util.Optional;

/**
 * A person of a conversation as the second reader found them.
 *
 * @param names newest first
 */
record ReadPerson(
    String id,
    List<String> names,
    Optional<String> handle,
    boolean owner,
    boolean deleted,
    boolean member) {}
