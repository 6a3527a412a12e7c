package org.decamp.exporter.archive.html.view;

/**
 * A conversation as lists show it.
 *
 * @param id names its folder
 * @param title what it goes by
 * @param kind the sort of conversation, in words
 * @param people names, shortened
 * @param names all names, one a line, for filters
 * @param years with messages, separated by spaces, for filters
 * @param avatar the sign beside it
 * @param several whether there are more people in it than the title says
 * @param count number of messages in the archive
 * @param messages the same in words
 * @param range from when to when, in words
 * @param latest day of the newest message
 * @param preview beginning of the newest message
 */
public record SummaryView(
    String id,
    String title,
    String kind,
    String people,
    String names,
    String years,
    AvatarView avatar,
    boolean several,
    long count,
    String messages,
    String range,
    String latest,
    String preview) {}
