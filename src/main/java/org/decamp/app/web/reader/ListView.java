package org.decamp.app.web.reader;

import java.util.List;
import org.decamp.exporter.archive.html.view.Words;

/**
 * A page of the list of conversations.
 *
 * @param words of an archive's pages
 * @param filter what names have to contain
 * @param count how many conversations there are, in words
 * @param entries those of this page
 * @param number of the page, from 1
 * @param previous leads to the page before; empty on the first
 * @param next leads to the page after; empty on the last
 */
public record ListView(
    Words words,
    String filter,
    String count,
    List<EntryView> entries,
    int number,
    String previous,
    String next) {

  public ListView {
    entries = List.copyOf(entries);
  }
}
