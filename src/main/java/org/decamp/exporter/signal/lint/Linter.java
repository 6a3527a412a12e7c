package org.decamp.exporter.signal.lint;

import java.io.IOException;
import java.util.List;
import org.decamp.exporter.signal.frame.FrameKind;
import org.decamp.exporter.signal.wire.WireException;
import org.decamp.exporter.signal.wire.WireMessage;

/**
 * Holds a whole backup, record by record, to the rules that the apps enforce and the validator does
 * not ({@code signal-backup}, section 7), and to those that the validator enforces on what Decamp
 * writes. Memory grows with people and by some bytes a message.
 */
public final class Linter {

  private final List<Rule> rules;
  private final Known known = new Known();
  private final Breaches breaches = new Breaches();
  private long place;

  /**
   * Starts with the first record, {@code BackupInfo}.
   *
   * @param surroundings what the records themselves do not tell
   */
  public Linter(Surroundings surroundings) {
    this.rules =
        List.of(
            new SentOnce(),
            new OneChatEach(),
            new NoRevisions(),
            new UsableNumber(),
            new SentToSomebody(),
            new NotTheOwner(surroundings.isOwner()),
            new MessagesLast(),
            new PossibleTime(surroundings.now()),
            new OneOrder(),
            new Accepted(),
            new TextLimits(),
            new MediaThere(surroundings.media()),
            new OursToWrite(surroundings.fromScratch()),
            new GroupOnce(),
            new KnownReferences(),
            new RightAuthor(),
            new RightPlace(),
            new Reactions(),
            new VoiceAlone());
  }

  /** Takes a record that was in the user's backup before. */
  public void original(byte[] record) throws IOException {
    next(record, false);
  }

  /** Takes a record that Decamp wrote. */
  public void ours(byte[] record) throws IOException {
    next(record, true);
  }

  private void next(byte[] record, boolean ours) throws IOException {
    long here = place++;
    if (here == 0) {
      return;
    }
    try {
      WireMessage frame = WireMessage.parse(record);
      FrameKind kind = FrameKind.of(frame);
      WireMessage content = kind == FrameKind.UNKNOWN ? frame : kind.contentOf(frame);
      Entry entry = new Entry(here, ours, kind, content);
      for (Rule rule : rules) {
        rule.check(entry, known, breaches);
      }
      known.learn(entry);
    } catch (WireException _) {
      noRecord(here, ours);
    }
  }

  private void noRecord(long here, boolean ours) throws WireException {
    WireMessage nothing = WireMessage.parse(new byte[0]);
    breaches.add(Fault.NO_RECORD, new Entry(here, ours, FrameKind.UNKNOWN, nothing));
  }

  /** What was found so far. */
  public LintReport report() {
    return breaches.report();
  }
}
