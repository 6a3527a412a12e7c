package org.decamp.exporter.deltachat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What there is in one chat of one second, as a vault holds it or as the core shows it. */
final class Moment {

  /** Somebody's words, and nothing but who it was where there are none. */
  record Words(String sender, String text) {}

  /** In order. */
  final List<Words> words = new ArrayList<>();

  /** What somebody passed on: it may stand among their words or be what they quote. */
  final List<Words> passedOn = new ArrayList<>();

  final List<Words> quotes = new ArrayList<>();

  /** Who sent which content. */
  final List<String> files = new ArrayList<>();

  /** By whom and what. */
  final List<String> reactions = new ArrayList<>();

  /** The exact times, as far as they are known. */
  final List<Instant> times = new ArrayList<>();

  /** In what this, which a vault holds, is not what the core shows; empty if it is. */
  String differenceFrom(Moment shown) {
    if (!sorted(files).equals(sorted(shown.files))) {
      return "files";
    }
    if (!sorted(reactions).equals(sorted(shown.reactions))) {
      return "reactions";
    }
    if (!times.containsAll(shown.times)) {
      return "times";
    }
    if (!senders().containsAll(shown.senders())) {
      return "senders";
    }
    if (!follow(words, shown.words)) {
      return "words";
    }
    List<Words> all = Stream.concat(shown.words.stream(), shown.quotes.stream()).toList();
    if (!passedOn.stream().allMatch(part -> all.stream().anyMatch(w -> holds(w, part)))) {
      return "what was passed on";
    }
    return quotes.stream().allMatch(part -> shown.quotes.stream().anyMatch(q -> holds(q, part)))
        ? ""
        : "quotes";
  }

  private static List<String> sorted(List<String> all) {
    return all.stream().sorted().toList();
  }

  private List<String> senders() {
    return words.stream().map(Words::sender).toList();
  }

  private static boolean holds(Words whole, Words part) {
    return whole.sender().equals(part.sender()) && whole.text().contains(part.text());
  }

  /**
   * Whether some words are found one behind the other in others, several of which may be in one.
   */
  private static boolean follow(List<Words> some, List<Words> others) {
    int entry = 0;
    int at = 0;
    for (Words one : some) {
      int found = -1;
      while (found < 0 && entry < others.size()) {
        Words other = others.get(entry);
        found = other.sender().equals(one.sender()) ? other.text().indexOf(one.text(), at) : -1;
        if (found < 0) {
          entry++;
          at = 0;
        }
      }
      if (found < 0) {
        return false;
      }
      at = found + one.text().length();
    }
    return true;
  }
}
