package org.decamp.exporter.archive.html.search;

import java.util.ArrayList;
import java.util.List;

/** The terms by which a search finds the messages of a conversation or of a sender. */
final class FilterTerms {

  private static final char CONVERSATION = '\u0001';
  private static final char PERSON = '\u0002';

  private final List<char[]> conversations = new ArrayList<>();
  private final List<char[]> people = new ArrayList<>();

  /** The term of a conversation. */
  void conversation(int number, TextCut.Sink sink) {
    hand(CONVERSATION, number, conversations, sink);
  }

  /** The term of a sender. */
  void person(int number, TextCut.Sink sink) {
    hand(PERSON, number, people, sink);
  }

  private static void hand(char kind, int number, List<char[]> terms, TextCut.Sink sink) {
    while (terms.size() <= number) {
      terms.add((kind + Integer.toString(terms.size())).toCharArray());
    }
    char[] term = terms.get(number);
    sink.term(term, 0, term.length);
  }
}
