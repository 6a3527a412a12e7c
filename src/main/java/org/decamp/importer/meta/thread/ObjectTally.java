package org.decamp.importer.meta.thread;

import org.decamp.importer.MessageFileSink.Counts;
import org.decamp.importer.MessageFileSink.Outcome;
import org.decamp.ledger.Adaptation;
import org.decamp.ledger.Ledger;
import org.decamp.ledger.Omission;
import org.decamp.ledger.Subject;

/**
 * Counts the objects of one reading of one file, where the tokens are seen; enters the ledger only
 * when that reading counts.
 */
public final class ObjectTally {

  private static final Subject[] SUBJECTS = Subject.values();

  private final long[] found = new long[SUBJECTS.length];
  private final long[] atMessageStart = new long[SUBJECTS.length];
  private final long[] unreadable = new long[SUBJECTS.length];
  private final long[] superseded = new long[SUBJECTS.length];
  private final long[] supersededAtStart = new long[SUBJECTS.length];

  /** A message begins. */
  public void messageBegins() {
    System.arraycopy(found, 0, atMessageStart, 0, found.length);
    System.arraycopy(superseded, 0, supersededAtStart, 0, superseded.length);
    found(Subject.MESSAGE);
  }

  /** One object was seen. */
  public void found(Subject subject) {
    found[slot(subject)]++;
  }

  /** A key that is given again replaces what it held before. */
  public void superseded(Subject subject, long count) {
    superseded[slot(subject)] += count;
  }

  /** All that the current message holds cannot be read. */
  public void messageUnreadable() {
    System.arraycopy(supersededAtStart, 0, superseded, 0, superseded.length);
    for (int i = 0; i < found.length; i++) {
      unreadable[i] += found[i] - atMessageStart[i];
    }
  }

  long unreadableMessages() {
    return unreadable[slot(Subject.MESSAGE)];
  }

  long foundMessages() {
    return found[slot(Subject.MESSAGE)];
  }

  /** Nothing of the file is taken over. */
  void allOmitted(Ledger ledger, Omission why) {
    for (Subject subject : SUBJECTS) {
      ledger.found(subject, found[slot(subject)]);
      ledger.omitted(subject, why, found[slot(subject)]);
    }
  }

  /** What was added is carried, what was there before is a duplicate. */
  void enter(Ledger ledger, Outcome outcome) {
    Counts added = outcome.added();
    for (Subject subject : SUBJECTS) {
      int i = slot(subject);
      ledger.found(subject, found[i]);
      ledger.omitted(subject, Omission.UNREADABLE, unreadable[i]);
      ledger.omitted(subject, Omission.DUPLICATE, superseded[i]);
      ledger.omitted(subject, Omission.DUPLICATE, outcome.duplicates().of(subject));
      long missing = subject == Subject.ATTACHMENT ? added.missingAttachments() : 0;
      ledger.adapted(subject, Adaptation.MEDIA_MISSING, missing);
      ledger.carried(subject, added.of(subject) - missing);
    }
  }

  private static int slot(Subject subject) {
    return switch (subject) {
      case FILE -> 0;
      case MESSAGE -> 1;
      case REACTION -> 2;
      case ATTACHMENT -> 3;
      case SHARE -> 4;
      case EVENT -> 5;
    };
  }
}
