package org.decamp.importer;

import java.util.Optional;
import java.util.OptionalLong;
import org.decamp.ledger.Fate;
import org.decamp.model.MediaId;
import org.decamp.model.PrivateText;

/**
 * A file of an export, and what became of it.
 *
 * @param source number of the ZIP, folder or file that holds it, from 0
 * @param container name of that source
 * @param path inside it
 * @param size uncompressed bytes; empty if the file was refused before they were known
 * @param content what the sink made of it, if it was stored as a medium
 * @param sha256 of its bytes, hexadecimal, if the importer read them and handed them to nobody
 * @param fate what became of it
 */
public record EndedFile(
    int source,
    String container,
    PrivateText path,
    OptionalLong size,
    Optional<MediaId> content,
    Optional<String> sha256,
    Fate fate) {}
