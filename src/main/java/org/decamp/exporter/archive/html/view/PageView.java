package org.decamp.exporter.archive.html.view;

import gg.jte.Content;

/**
 * One page of a conversation.
 *
 * @param frame around it
 * @param conversation title, kind, people; counts are not yet known when a page is written
 * @param notice where all this comes from
 * @param number of the page, from 1
 * @param previous file of the page before, empty on the first
 * @param next file of the page after, empty on the last
 * @param range what the page covers, in words
 * @param hidden how many generated lines are hidden at first
 * @param empty whether there is no message
 * @param messages the rendered messages
 */
public record PageView(
    FrameView frame,
    SummaryView conversation,
    String notice,
    int number,
    String previous,
    String next,
    String range,
    int hidden,
    boolean empty,
    Content messages) {}
