package org.decamp.exporter;

/**
 * What an artefact holds, as its reader sees it.
 *
 * @param target the target's name
 * @param conversations number of conversations
 * @param messages number of messages
 * @param mediaFiles number of media files
 * @param files number of files whose checksum was verified
 */
public record ReadBack(
    String target, long conversations, long messages, long mediaFiles, long files) {}
