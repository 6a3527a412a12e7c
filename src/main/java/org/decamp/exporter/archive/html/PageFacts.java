package org.decamp.exporter.archive.html;

import java.util.Map;
import java.util.Set;
import org.decamp.exporter.archive.html.search.PlaceSum;

/**
 * What a page holds.
 *
 * @param page its path
 * @param conversation whose page it is, empty if it is of none
 * @param size in bytes
 * @param listed conversations that the page lists, with the number of messages it says
 * @param messages articles with a message
 * @param reactions under them
 * @param shown attachments with a file
 * @param missing attachments without
 * @param tiles attachments with a file in a gallery
 * @param wrote messages that people are said to have written
 * @param media paths of the media shown
 * @param files paths of the files that links lead to
 * @param places where its messages stand
 */
record PageFacts(
    String page,
    String conversation,
    long size,
    Map<String, Long> listed,
    long messages,
    long reactions,
    long shown,
    long missing,
    long tiles,
    long wrote,
    Set<String> media,
    Set<String> files,
    PlaceSum places) {}
