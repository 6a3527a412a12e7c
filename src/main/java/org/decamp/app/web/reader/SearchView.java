package org.decamp.app.web.reader;

import gg.jte.Content;
import java.util.List;
import org.decamp.exporter.archive.html.view.Words;

/**
 * A search and a page of what it found.
 *
 * @param words of an archive's pages
 * @param fields as they were filled in
 * @param within the conversation to which it is bound, if it is to one
 * @param kinds to choose from
 * @param status how many were found, in words; empty before there was a search
 * @param hits on this page
 * @param previous leads to the page before; empty on the first
 * @param next leads to the page after; empty if there is none
 * @param standing where a search stands that did not come to an end; empty otherwise
 */
public record SearchView(
    Words words,
    Fields fields,
    List<EntryView> within,
    List<Kind> kinds,
    String status,
    List<Near> hits,
    String previous,
    String next,
    String standing) {

  public SearchView {
    within = List.copyOf(within);
    kinds = List.copyOf(kinds);
    hits = List.copyOf(hits);
  }

  /**
   * What the form holds; days as their fields want them.
   *
   * @param searched what must occur
   * @param person part of the sender's name
   * @param conversation part of the names of the conversation
   * @param within id of the only conversation; may be empty
   * @param since first day
   * @param until last day
   */
  public record Fields(
      String searched,
      String person,
      String conversation,
      String within,
      String since,
      String until) {}

  /**
   * A kind of message.
   *
   * @param code as the form names it
   * @param shown the words for it
   * @param chosen whether it is the one
   */
  public record Kind(String code, String shown, boolean chosen) {}

  /**
   * A hit among its neighbours.
   *
   * @param title of the conversation
   * @param link leads to the message
   * @param before writes the message before it
   * @param message writes it
   * @param after writes the message after it
   */
  public record Near(String title, String link, Content before, Content message, Content after) {}
}
