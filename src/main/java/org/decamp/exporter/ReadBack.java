package org.decamp.exporter;

/**
 * What an artefact holds, as its reader sees it.
 *
 * @param target the target's name
 * @param conversations number of conversations
 * @param messages number of messages
 * @param reactions number of reactions
 * @param attachments number of attachments whose file is there; pictures of conversations are none
 * @param missingAttachments number of attachments that are shown as missing
 * @param mediaFiles number of media files
 * @param files number of files whose checksum was verified
 */
public record ReadBack(
    String target,
    long conversations,
    long messages,
    long reactions,
    long attachments,
    long missingAttachments,
    long mediaFiles,
    long files) {}
