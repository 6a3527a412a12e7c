package org.decamp.exporter.whatsapp.store;

import java.util.Optional;
import org.decamp.model.PrivateText;
import org.decamp.model.StoredMedia;

/**
 * The file of an entry.
 *
 * @param message the entry
 * @param chat where it stands
 * @param content what the file holds
 * @param path below the folder of WhatsApp, with {@code /} between names
 * @param hash SHA-256 of the file, in Base64
 * @param mimeType what players are told
 * @param name what people see of a document
 * @param caption the words with a document
 */
public record MediaRow(
    long message,
    long chat,
    StoredMedia content,
    String path,
    String hash,
    String mimeType,
    Optional<PrivateText> name,
    Optional<PrivateText> caption)
    implements NewRow {}
