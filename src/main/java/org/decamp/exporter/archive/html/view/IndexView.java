package org.decamp.exporter.archive.html.view;

import gg.jte.Content;
import java.util.List;

/**
 * One page of the list of conversations.
 *
 * @param frame around it
 * @param notice where all this comes from, sentence by sentence
 * @param empty whether there are no conversations
 * @param conversations writes them, the newest first
 * @param pages files of all pages of the list, in order
 * @param number of this page, from 1
 */
public record IndexView(
    FrameView frame,
    List<String> notice,
    boolean empty,
    Content conversations,
    List<String> pages,
    int number) {

  public IndexView {
    notice = List.copyOf(notice);
    pages = List.copyOf(pages);
  }

  /** The file of the page before, empty on the first. */
  public String previous() {
    return number == 1 ? "" : pages.get(number - 2);
  }

  /** The file of the page after, empty on the last. */
  public String next() {
    return number == pages.size() ? "" : pages.get(number);
  }
}
