package org.decamp.exporter.signal.merge;

/**
 * What a merge did.
 *
 * @param inserted entries that were put in
 * @param alreadyThere entries that the original had, put in before
 * @param shifted entries of those put in that got a later time than their own, since it was taken
 * @param newRecipients people and groups that are new
 * @param newChats chats that are new
 * @param newMedia media files that are new
 */
public record MergeTally(
    long inserted,
    long alreadyThere,
    long shifted,
    int newRecipients,
    int newChats,
    long newMedia) {}
