package org.decamp.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.decamp.exporter.signal.folder.SnapshotName;
import org.decamp.exporter.signal.folder.SnapshotWriter;
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
import org.decamp.exporter.signal.key.SignalRecoveryKey;
import org.decamp.job.Problem;
import org.decamp.model.PrivateText;

/** A backup of Signal with ten years of messages between the owner and fifty contacts. */
final class SignalHistory {

  static final String KEY = "b".repeat(64);
  static final Instant NOW = Instant.parse("2026-11-26T10:00:00Z");
  static final long SELF = 1;
  static final int CONTACTS = 50;

  private static final long START = Instant.parse("2015-01-01T00:00:00Z").toEpochMilli();
  private static final long FIRST_CONTACT = 2;
  private static final String WORDS =
      "so then we went down to the water and it was cold but nobody minded, see you tomorrow at"
          + " nine or a bit later, bring the blue bag and the letters that came for you";

  private SignalHistory() {}

  /** Writes it into an empty folder. */
  static void write(Path folder, int messages) throws IOException, Problem {
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
  static Instant time(int number, int of) {
    long span = 10L * 365 * 86_400_000;
    return Instant.ofEpochMilli(START + (span / of * number) / 1000 * 1000);
  }

  static ChatItem message(
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

  static Contact contact(int number) {
    return Contact.madeUp(
        aci(number + 1),
        NOW,
        new Contact.Name(new PrivateText("Person " + number), PrivateText.EMPTY),
        PrivateText.EMPTY);
  }

  static Aci aci(int number) {
    return Aci.of(new UUID(0x4000L, number + 1L));
  }

  static SignalRecoveryKey key() throws Problem {
    return SignalRecoveryKey.of(KEY.toCharArray());
  }
}
