package org.decamp.vault.media;

import org.decamp.model.MediaId;

/**
 * A content that lies safely in the vault.
 *
 * @param id names it inside this vault
 * @param length bytes of the content
 * @param sha256 of the content, 32 bytes; a fresh array
 * @param fileLength bytes of its blob file, or 0 if it lies among the {@link SmallContents}
 */
@SuppressWarnings("ArrayRecordComponent") // Carried from one place to the next, never compared.
public record StoredContent(MediaId id, long length, byte[] sha256, long fileLength) {}
