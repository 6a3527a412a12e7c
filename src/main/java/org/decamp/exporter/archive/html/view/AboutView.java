package org.decamp.exporter.archive.html.view;

import java.util.List;

/**
 * The page about a conversation: who, what, and where in time its pages lie.
 *
 * @param frame around it
 * @param conversation title, kind and counts
 * @param notice where all this comes from
 * @param facts further facts, such as earlier titles
 * @param people everybody in it
 * @param pages its pages in order
 */
public record AboutView(
    FrameView frame,
    SummaryView conversation,
    String notice,
    List<Fact> facts,
    List<PersonView> people,
    List<Entry> pages) {

  public AboutView {
    facts = List.copyOf(facts);
    people = List.copyOf(people);
    pages = List.copyOf(pages);
  }

  /**
   * A fact with its name.
   *
   * @param name what it is
   * @param value what it says
   */
  public record Fact(String name, String value) {}

  /**
   * A page of the conversation.
   *
   * @param file its file name
   * @param range the time it covers, in words
   * @param messages which messages, in words
   */
  public record Entry(String file, String range, String messages) {}
}
