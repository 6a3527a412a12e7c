package org.decamp.exporter.signal.merge;

import org.decamp.exporter.signal.lint.LintReport;

/**
 * What an overlay holds, as it was read back over its original.
 *
 * @param originals records of the original, all there, unchanged and in their order
 * @param chats chats that have new entries
 * @param entries new entries
 * @param reactions reactions on them
 * @param attachments files of them that are there
 * @param missingAttachments files of them that are shown as missing
 * @param mediaFiles media files in the overlay; each is shown by an entry
 * @param verifiedMedia contents of new entries that were decrypted and compared
 * @param lint what the apps would refuse
 */
public record OverlayReport(
    long originals,
    long chats,
    long entries,
    long reactions,
    long attachments,
    long missingAttachments,
    long mediaFiles,
    long verifiedMedia,
    LintReport lint) {}
