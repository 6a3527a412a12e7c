package org.decamp.app.web.reader;

import gg.jte.Content;

/**
 * A page of a conversation.
 *
 * @param head above it
 * @param id of the conversation
 * @param messages writes them
 * @param empty whether there are none
 * @param hidden how many generated lines are hidden at first
 * @param range what the page covers, in words
 * @param first leads to the oldest messages; empty on that page
 * @param earlier leads to the page before; empty on the first
 * @param later leads to the page after; empty on the last
 * @param last leads to the newest messages; empty on that page
 * @param day of the first message on the page, for programs
 * @param firstDay of the conversation, for programs
 * @param lastDay of the conversation, for programs
 */
public record ConversationView(
    HeadView head,
    String id,
    Content messages,
    boolean empty,
    int hidden,
    String range,
    String first,
    String earlier,
    String later,
    String last,
    String day,
    String firstDay,
    String lastDay) {}
