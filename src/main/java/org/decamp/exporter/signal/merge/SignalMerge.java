package org.decamp.exporter.signal.merge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.OptionalLong;
import org.decamp.exporter.signal.folder.SignalBackups;
import org.decamp.exporter.signal.folder.SnapshotWriter;
import org.decamp.exporter.signal.folder.UnlockedSnapshot;
import org.decamp.exporter.signal.snapshot.FilesList;
import org.decamp.exporter.signal.wire.Records;
import org.decamp.exporter.signal.wire.WireException;
import org.decamp.job.Problem;

/**
 * One merge into one snapshot: {@link #open} reads what is there, the {@link #roster} is asked for
 * the chats that are needed, {@link #write} makes the overlay. The original is only ever read.
 */
public final class SignalMerge {

  private final Original original;
  private final Survey survey;
  private final BackupFacts facts;
  private final Roster roster;

  private SignalMerge(Original original, Survey survey) throws Problem.BadInput {
    this.original = original;
    this.survey = survey;
    this.facts = survey.facts();
    this.roster = new Roster(facts, survey.recipientIds(), survey.chatIds());
  }

  /**
   * Reads the original once.
   *
   * @param original of one of the backups; not closed here
   * @throws Problem.BadInput if it is damaged or nobody's
   */
  public static SignalMerge open(SignalBackups backups, UnlockedSnapshot original)
      throws IOException, Problem {
    return open(new StoredOriginal(backups, original));
  }

  /**
   * Reads the original once.
   *
   * @param original not closed here
   * @throws Problem.BadInput if it is damaged or nobody's
   */
  public static SignalMerge open(Original original) throws IOException, Problem {
    try (Records records = original.records();
        FilesList media = original.mediaNames()) {
      Survey survey = Survey.of(records);
      while (media.next().isPresent()) {
        // Only whether the list can be read to its end.
      }
      return new SignalMerge(original, survey);
    } catch (WireException e) {
      throw new Problem.BadInput(
          "the snapshot is damaged in " + original + ": " + e.getMessage(),
          "Copy the folder from the phone again, or choose an older snapshot.",
          e);
    }
  }

  /** What is in the original. */
  public BackupFacts facts() {
    return facts;
  }

  /** Who is in the backup, and who will be. */
  public Roster roster() {
    return roster;
  }

  /**
   * What the original's messages take in an overlay, which holds them all once more; generous,
   * since they are compressed and padded anew.
   */
  public long bytesOfOriginal() throws IOException {
    return original.bytes();
  }

  /**
   * Refuses an output that would lie in the folder that is only read.
   *
   * @param output need not exist
   */
  public void requireOutside(Path output) throws IOException, Problem.CannotWrite {
    if (original.folder().isEmpty()) {
      return;
    }
    Path input = original.folder().get().toRealPath();
    Path place = output.toAbsolutePath().normalize();
    for (Path above = place; above != null; above = above.getParent()) {
      if (Files.exists(above) && above.toRealPath().startsWith(input)) {
        throw new Problem.CannotWrite(
            "the output would lie in the backup that is read: " + output,
            "Choose a folder outside it; Decamp never changes a backup of yours.");
      }
    }
  }

  /**
   * Says what {@link #write} would do with the same insertions. Writes nothing, not even into the
   * journal, and asks for no entry.
   *
   * @return what it would do; how many media files are new is not known
   */
  public MergeTally forecast(
      Insertions insertions, InsertionJournal journal, Placement.Listener listener)
      throws IOException {
    Departures departures = departures(insertions, new Unchanged(journal), listener);
    while (departures.before(Long.MAX_VALUE).isPresent()) {
      // Only what becomes of each.
    }
    return tally(departures, 0);
  }

  /**
   * Writes the overlay: what the user copies over the original folder.
   *
   * @param overlay a folder that does not exist yet, no part of the original
   * @param listener is told what becomes of each insertion
   * @param now what the new snapshot is named after
   * @throws Problem.CannotWrite if the overlay would lie in the original
   */
  public MergeTally write(
      Path overlay,
      Insertions insertions,
      InsertionJournal journal,
      Placement.Listener listener,
      Instant now,
      SecureRandom random)
      throws IOException, Problem.CannotWrite {
    requireOutside(overlay);
    Files.createDirectory(overlay);
    Departures departures = departures(insertions, journal, listener);
    try (Records originals = original.records();
        SnapshotWriter out = original.begin(overlay, now, random)) {
      OverlayMedia media = new OverlayMedia(out, overlay.resolve("files"), original.media());
      new Interleaving(out, roster, departures, media).run(originals);
      out.finish();
      return tally(departures, media.files());
    }
  }

  private Departures departures(
      Insertions insertions, InsertionJournal journal, Placement.Listener listener)
      throws IOException {
    return new Departures(insertions, new Timetable(survey.taken(), roster, journal), listener);
  }

  private MergeTally tally(Departures departures, long newMedia) {
    return new MergeTally(
        departures.count(Placement.AS_SENT) + departures.count(Placement.SHIFTED),
        departures.count(Placement.ALREADY_THERE),
        departures.count(Placement.SHIFTED),
        roster.newRecipients(),
        roster.newChats(),
        newMedia);
  }

  /** A journal that is only read. */
  private record Unchanged(InsertionJournal journal) implements InsertionJournal {

    @Override
    public OptionalLong sentAt(Fingerprint entry) throws IOException {
      return journal.sentAt(entry);
    }

    @Override
    public OptionalLong entryAt(Fingerprint time) throws IOException {
      return journal.entryAt(time);
    }

    @Override
    public void inserted(Fingerprint entry, long sentAt, Fingerprint time, long which) {
      // Nothing was put in.
    }
  }
}
