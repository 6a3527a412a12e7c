package org.decamp.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import org.decamp.exporter.signal.folder.SignalBackups;
import org.decamp.exporter.signal.folder.UnlockedSnapshot;
import org.decamp.exporter.signal.frame.ChatItem;
import org.decamp.exporter.signal.key.BackupKey;
import org.decamp.exporter.signal.key.SignalRecoveryKey;
import org.decamp.exporter.signal.merge.EntryKey;
import org.decamp.exporter.signal.merge.Fingerprint;
import org.decamp.exporter.signal.merge.Insertion;
import org.decamp.exporter.signal.merge.InsertionJournal;
import org.decamp.exporter.signal.merge.MergeTally;
import org.decamp.exporter.signal.merge.NewMedia;
import org.decamp.exporter.signal.merge.OverlayCheck;
import org.decamp.exporter.signal.merge.OverlayReport;
import org.decamp.exporter.signal.merge.Owner;
import org.decamp.exporter.signal.merge.SignalMerge;
import org.decamp.model.MessageId;

/**
 * Merges many messages into a backup of many and reads the result back, in a process of its own
 * that is measured from outside. Prints a line of a Markdown table.
 *
 * <p>Arguments: an empty directory, how many messages the backup has, how many are put in. The
 * journal lies in memory, which is more than the vault's would take.
 */
public final class SignalMergeBenchmark {

  private SignalMergeBenchmark() {}

  @SuppressWarnings("SystemOut")
  public static void main(String[] arguments) throws Exception {
    Path directory = Path.of(arguments[0]);
    int originals = Integer.parseInt(arguments[1]);
    int insertions = Integer.parseInt(arguments[2]);
    SignalHistory.write(Files.createDirectory(directory.resolve("SignalBackups")), originals);
    Path log = directory.resolve("log");
    MeasuredProcess measured =
        MeasuredProcess.run(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                Merge.class.getName(),
                directory.toString(),
                Integer.toString(insertions)),
            log);
    if (measured.exitCode() != 0) {
      throw new IllegalStateException(Files.readString(log));
    }
    System.out.printf(
        Locale.ROOT,
        "| %,d | %,d | %.1f s | %.1f s | %.0f MiB | %s |%n",
        originals,
        insertions,
        measured.cpuSeconds(),
        measured.wallSeconds(),
        measured.peakRssMiB(),
        Files.readString(log).strip());
  }

  /** The child. */
  static final class Merge {

    private Merge() {}

    @SuppressWarnings("SystemOut")
    public static void main(String[] arguments) throws Exception {
      Path directory = Path.of(arguments[0]);
      int count = Integer.parseInt(arguments[1]);
      SignalBackups backups = SignalBackups.open(directory);
      try (SignalRecoveryKey key = SignalHistory.key();
          BackupKey backupKey = key.backupKey();
          UnlockedSnapshot original = backups.newest().unlock(key)) {
        SignalMerge merge = SignalMerge.open(backups, original);
        Posts posts = new Posts(merge, count);
        MergeTally tally =
            merge.write(
                directory.resolve("overlay"),
                posts::next,
                new Journal(),
                (_, _) -> {},
                SignalHistory.NOW,
                new SecureRandom());
        OverlayReport report =
            new OverlayCheck(backups, original, new Owner(backupKey, original.backupId()))
                .check(directory.resolve("overlay"), SignalHistory.NOW);
        if (report.entries() != count || !report.lint().mayLeave()) {
          throw new IllegalStateException("not as it should be: " + report);
        }
        System.out.printf(
            Locale.ROOT,
            "%,d shifted, main of %.1f MB",
            tally.shifted(),
            Files.size(SignalBackups.open(directory.resolve("overlay")).newest().main()) / 1e6);
      }
    }
  }

  /** A stream of messages, made one by one; half of them for people who are there. */
  private static final class Posts {

    private final Random random = new Random(2);
    private final long[] contacts = new long[2 * SignalHistory.CONTACTS];
    private final long[] chats = new long[2 * SignalHistory.CONTACTS];
    private final int count;
    private int made;

    Posts(SignalMerge merge, int count) {
      this.count = count;
      for (int i = 0; i < contacts.length; i++) {
        contacts[i] = merge.roster().recipient(SignalHistory.contact(i));
        chats[i] = merge.roster().chatWith(contacts[i]);
      }
    }

    Optional<Insertion> next() {
      if (made == count) {
        return Optional.empty();
      }
      int person = random.nextInt(contacts.length);
      boolean outgoing = random.nextBoolean();
      EntryKey key = new EntryKey(new MessageId(3, made, 0), 0);
      Instant time = SignalHistory.time(made++, count);
      return Optional.of(
          new Post(key, chats[person], contacts[person], outgoing, time, random.nextLong()));
    }
  }

  private record Post(
      EntryKey key, long chatId, long contact, boolean outgoing, Instant time, long seed)
      implements Insertion {

    @Override
    public long authorId() {
      return outgoing ? SignalHistory.SELF : contact;
    }

    @Override
    public Optional<Answered> answers() {
      return Optional.empty();
    }

    @Override
    public ChatItem entry(Instant sentAt, Optional<Instant> answered, NewMedia media) {
      return SignalHistory.message(new Random(seed), chatId, contact, outgoing, sentAt);
    }
  }

  private static final class Journal implements InsertionJournal {

    private final Map<Fingerprint, Long> times = new HashMap<>();

    @Override
    public OptionalLong sentAt(Fingerprint entry) {
      Long time = times.get(entry);
      return time == null ? OptionalLong.empty() : OptionalLong.of(time);
    }

    @Override
    public OptionalLong entryAt(Fingerprint time) {
      return sentAt(time);
    }

    @Override
    public void inserted(Fingerprint entry, long sentAt, Fingerprint time, long which) {
      times.put(entry, sentAt);
    }
  }
}
