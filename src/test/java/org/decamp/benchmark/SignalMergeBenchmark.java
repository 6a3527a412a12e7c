package org.decamp.benchmark;

import java.io.IOException;
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
import java.util.UUID;
import org.decamp.exporter.signal.folder.SignalBackups;
import org.decamp.exporter.signal.folder.SnapshotName;
import org.decamp.exporter.signal.folder.SnapshotWriter;
import org.decamp.exporter.signal.folder.UnlockedSnapshot;
import org.decamp.exporter.signal.frame.Account;
import org.decamp.exporter.signal.frame.Aci;
import org.decamp.exporter.signal.frame.BackupInfo;
import org.decamp.exporter.signal.frame.BodyText;
import org.decamp.exporter.signal.frame.Chat;
import org.decamp.exporter.signal.frame.ChatItem;
import org.decamp.exporter.signal.frame.Contact;
import org.decamp.exporter.signal.frame.Direction;
import org.decamp.exporter.signal.frame.ItemReaction;
import org.decamp.exporter.signal.frame.Recipient;
import org.decamp.exporter.signal.frame.SendStatus;
import org.decamp.exporter.signal.frame.StandardMessage;
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
import org.decamp.job.Problem;
import org.decamp.model.MessageId;
import org.decamp.model.PrivateText;

/**
 * Merges many messages into a backup of many and reads the result back, in a process of its own
 * that is measured from outside. Prints a line of a Markdown table.
 *
 * <p>Arguments: an empty directory, how many messages the backup has, how many are put in. The
 * journal lies in memory, which is more than the vault's would take.
 */
public final class SignalMergeBenchmark {

  private static final String KEY = "b".repeat(64);
  private static final Instant NOW = Instant.parse("2026-11-26T10:00:00Z");
  private static final long START = Instant.parse("2015-01-01T00:00:00Z").toEpochMilli();
  private static final long SELF = 1;
  private static final long FIRST_CONTACT = 2;
  private static final int CONTACTS = 50;
  private static final String WORDS =
      "so then we went down to the water and it was cold but nobody minded, see you tomorrow at"
          + " nine or a bit later, bring the blue bag and the letters that came for you";

  private SignalMergeBenchmark() {}

  @SuppressWarnings("SystemOut")
  public static void main(String[] arguments) throws Exception {
    Path directory = Path.of(arguments[0]);
    int originals = Integer.parseInt(arguments[1]);
    int insertions = Integer.parseInt(arguments[2]);
    writeOriginal(Files.createDirectory(directory.resolve("SignalBackups")), originals);
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

  private static void writeOriginal(Path folder, int messages) throws IOException, Problem {
    try (SignalRecoveryKey key = key();
        SnapshotWriter out =
            SnapshotWriter.fromScratch(
                folder,
                SnapshotName.next(NOW.minusSeconds(600), List.of()),
                key,
                aci(0),
                new SecureRandom())) {
      out.write(new BackupInfo(1, NOW, new byte[32], "benchmark").toBytes());
      out.write(new Account(new byte[32], new PrivateText("Owner")).toFrame());
      out.write(new Recipient(SELF, new Recipient.Self()).toFrame());
      for (int i = 0; i < CONTACTS; i++) {
        long id = FIRST_CONTACT + i;
        out.write(new Recipient(id, contact(i)).toFrame());
        out.write(new Chat(id, id).toFrame());
      }
      Random random = new Random(1);
      for (int i = 0; i < messages; i++) {
        long contact = FIRST_CONTACT + random.nextInt(CONTACTS);
        out.write(
            message(random, contact, contact, random.nextBoolean(), time(i, messages)).toFrame());
      }
      out.finish();
    }
  }

  /** Spread over ten years, rounded so that times meet. */
  private static Instant time(int number, int of) {
    long span = 10L * 365 * 86_400_000;
    return Instant.ofEpochMilli(START + (span / of * number) / 1000 * 1000);
  }

  private static ChatItem message(
      Random random, long chat, long contact, boolean outgoing, Instant sentAt) {
    int length = 10 + random.nextInt(WORDS.length() - 10);
    List<ItemReaction> reactions =
        random.nextInt(10) == 0
            ? List.of(new ItemReaction(new PrivateText("👍"), contact, sentAt))
            : List.of();
    return new ChatItem(
        chat,
        outgoing ? SELF : contact,
        sentAt,
        outgoing
            ? new Direction.Outgoing(
                sentAt, List.of(new SendStatus(contact, sentAt, SendStatus.State.READ)))
            : new Direction.Incoming(sentAt),
        new StandardMessage(
            Optional.empty(),
            Optional.of(
                BodyText.plain(
                    new PrivateText(random.nextInt() + " " + WORDS.substring(0, length)))),
            List.of(),
            List.of(),
            reactions));
  }

  private static Contact contact(int number) {
    return Contact.madeUp(
        aci(number + 1),
        NOW,
        new Contact.Name(new PrivateText("Person " + number), PrivateText.EMPTY),
        PrivateText.EMPTY);
  }

  private static Aci aci(int number) {
    return Aci.of(new UUID(0x4000L, number + 1L));
  }

  private static SignalRecoveryKey key() throws Problem {
    return SignalRecoveryKey.of(KEY.toCharArray());
  }

  /** The child. */
  static final class Merge {

    private Merge() {}

    @SuppressWarnings("SystemOut")
    public static void main(String[] arguments) throws Exception {
      Path directory = Path.of(arguments[0]);
      int count = Integer.parseInt(arguments[1]);
      SignalBackups backups = SignalBackups.open(directory);
      try (SignalRecoveryKey key = key();
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
                NOW,
                new SecureRandom());
        OverlayReport report =
            new OverlayCheck(backups, original, new Owner(backupKey, original.backupId()))
                .check(directory.resolve("overlay"), NOW);
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
    private final long[] contacts = new long[2 * CONTACTS];
    private final long[] chats = new long[2 * CONTACTS];
    private final int count;
    private int made;

    Posts(SignalMerge merge, int count) {
      this.count = count;
      for (int i = 0; i < contacts.length; i++) {
        contacts[i] = merge.roster().recipient(contact(i));
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
      Instant time = time(made++, count);
      return Optional.of(
          new Post(key, chats[person], contacts[person], outgoing, time, random.nextLong()));
    }
  }

  private record Post(
      EntryKey key, long chatId, long contact, boolean outgoing, Instant time, long seed)
      implements Insertion {

    @Override
    public long authorId() {
      return outgoing ? SELF : contact;
    }

    @Override
    public Optional<Answered> answers() {
      return Optional.empty();
    }

    @Override
    public ChatItem entry(Instant sentAt, Optional<Instant> answered, NewMedia media) {
      return message(new Random(seed), chatId, contact, outgoing, sentAt);
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
