package org.decamp.importer.meta.html;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.decamp.importer.meta.thread.FileContents;
import org.decamp.importer.meta.thread.MessageDraft;
import org.decamp.importer.meta.thread.MessageTaker;
import org.decamp.job.Problem;
import org.decamp.model.TimePrecision;

/**
 * Makes drafts out of the cards of one page, and notices what speaks against having understood the
 * page ({@code instagram-export}, section 4.4, point 6).
 */
final class PageParts implements PageTree.Parts {

  private static final Pattern CLOCK = Pattern.compile("\\d[:.]\\d\\d");
  private static final int LONGEST_TIME = 64;

  /** Sender, body and time. */
  private static final int PARTS = 3;

  /** More words than a page without messages has; and more times. */
  private static final int MANY_WORDS = 1000;

  private static final int MANY_CLOCKS = 1;

  private final FileContents contents;
  private final MessageTaker taker;
  private final PageHeader header;
  private final PageClock clock;
  private final boolean first;
  private final MessageDraft draft = new MessageDraft();
  private int index;
  private long taken;
  private boolean anySender;
  private boolean stray;
  private String foreignTime = "";
  private String looseTime = "";
  private long looseMessages;
  private long looseWords;
  private int looseClocks;

  /**
   * Of a page.
   *
   * @param first whether the page can be read again, after the language of all pages was found
   */
  PageParts(
      FileContents contents,
      MessageTaker taker,
      PageHeader header,
      PageClock clock,
      boolean first) {
    this.contents = contents;
    this.taker = taker;
    this.header = header;
    this.clock = clock;
    this.first = first;
  }

  @Override
  public void card(PageNode card) throws Problem {
    Stamp stamp = card.cardStamp;
    if (enough() || stamp == null) {
      return;
    }
    contents.tally().messageBegins();
    OptionalLong time = clock.wallClockMs(stamp);
    if (time.isEmpty()) {
      foreign(card.cut ? "?" : lastWords(card.childElements()));
      contents.tally().messageUnreadable();
    } else if (card.cut || card.end - card.start > Integer.MAX_VALUE) {
      contents.tally().messageUnreadable();
    } else {
      take(card, stamp, time.getAsLong());
    }
    index++;
  }

  private void take(PageNode card, Stamp stamp, long wallClockMs) throws Problem {
    String sender = CardReading.sender(card);
    anySender |= !sender.isEmpty();
    header.sender(sender);
    draft.clear();
    CardReading.read(card, header.names(), draft, contents.tally());
    draft.timestampMs = wallClockMs;
    draft.precision = stamp.seconds() ? TimePrecision.SECOND : TimePrecision.MINUTE;
    taken++;
    taker.take(draft, index, card.start, (int) (card.end - card.start));
  }

  /** The page ends inside a message; one before it shows that it is a page of messages. */
  void cutInside() {
    if (index > 0) {
      unreadable();
    }
  }

  private void unreadable() {
    contents.tally().messageBegins();
    contents.tally().messageUnreadable();
    index++;
  }

  @Override
  public void other(PageNode node, boolean besideCards) {
    header.look(node, contents);
    List<PageNode> parts = node.childElements();
    String last = parts.size() > 1 ? lastWords(parts) : "";
    if (besideCards && timeLike(last)) {
      foreign(last);
      unreadable();
    } else if (besideCards && node.elements >= PARTS && !node.container) {
      boolean nameless = !node.cut && (parts.isEmpty() || parts.getFirst().allWords().isBlank());
      if (!nameless && last.isEmpty()) {
        unreadable();
      }
    }
    if (index == 0) {
      survey(node);
    }
  }

  /** Looks over what stands before or without messages. */
  private void survey(PageNode node) {
    if (node.elements == 0 && !node.name.equals("title")) {
      String words = node.allWords();
      looseWords += words.length();
      looseClocks += words.length() < MANY_WORDS && CLOCK.matcher(words).find() ? 1 : 0;
    }
    List<PageNode> parts = node.childElements();
    boolean like = parts.size() >= PARTS && timeLike(lastWords(parts));
    if (like && looseTime.isEmpty()) {
      looseTime = lastWords(parts);
    }
    looseWords += node.cut ? MANY_WORDS : 0;
    long before = looseMessages;
    parts.forEach(this::survey);
    // What holds messages ends with the time of its last one too.
    looseMessages += like && looseMessages == before ? 1 : 0;
  }

  private static String lastWords(List<PageNode> parts) {
    PageNode last = parts.getLast();
    return last.weight > MANY_WORDS * 4L ? "" : last.allWords().strip();
  }

  private static boolean timeLike(String text) {
    return text.length() <= LONGEST_TIME
        && StampReader.likely(text)
        && CLOCK.matcher(text).find()
        && !text.contains("://");
  }

  @Override
  public void stray() {
    stray = true;
  }

  private void foreign(String time) {
    foreignTime = foreignTime.isEmpty() ? time : foreignTime;
  }

  /** A page that will be refused is read to its end, so that all its messages are counted. */
  @Override
  public boolean enough() {
    return first && clock.undecided();
  }

  /** Whether something stands on the page that no page has that was understood. */
  boolean contradicted() {
    return stray || !foreignTime.isEmpty();
  }

  /** Counts what only looked like messages, now that the page is refused for it. */
  void stateAll() {
    if (index == 0) {
      for (long i = 0; i < looseMessages; i++) {
        contents.tally().messageBegins();
      }
    }
  }

  /** Messages handed on. */
  long taken() {
    return taken;
  }

  /** Why the page must not be taken; empty if nothing speaks against it. */
  Optional<String> refusal() {
    if (clock.undecided()) {
      return Optional.of("the names of its months mean different months in several languages");
    }
    String time = foreignTime.isEmpty() && index == 0 ? looseTime : foreignTime;
    if (!time.isEmpty()) {
      return Optional.of("its times cannot be read, they look like " + MaskedText.of(time));
    }
    if (stray) {
      return Optional.of("a time on it belongs to no message");
    }
    if (index == 0) {
      boolean empty = header.speaks() && looseWords <= MANY_WORDS && looseClocks <= MANY_CLOCKS;
      return empty ? Optional.empty() : Optional.of("no messages can be told apart on it");
    }
    return taken > 0 && !anySender ? Optional.of("its messages have no senders") : Optional.empty();
  }
}
