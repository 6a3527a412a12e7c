package org.decamp.vault;

/**
 * What a backup did.
 *
 * @param contents files of media and sources in the backup
 * @param bytes of the vault that the backup holds
 * @param newPieces pieces that were not there before
 * @param newBytes their size: what has to be synced
 * @param removedPieces pieces that neither this backup nor the one before it needs
 */
public record BackedUp(
    long contents, long bytes, long newPieces, long newBytes, long removedPieces) {}
