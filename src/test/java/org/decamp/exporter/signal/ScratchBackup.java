package org.decamp.exporter.signal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
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
import org.decamp.exporter.signal.frame.FilePointer;
import org.decamp.exporter.signal.frame.Group;
import org.decamp.exporter.signal.frame.GroupChange;
import org.decamp.exporter.signal.frame.Item;
import org.decamp.exporter.signal.frame.ItemReaction;
import org.decamp.exporter.signal.frame.LinkPreview;
import org.decamp.exporter.signal.frame.MessageAttachment;
import org.decamp.exporter.signal.frame.Poll;
import org.decamp.exporter.signal.frame.Quote;
import org.decamp.exporter.signal.frame.Recipient;
import org.decamp.exporter.signal.frame.SendStatus;
import org.decamp.exporter.signal.frame.StandardMessage;
import org.decamp.exporter.signal.frame.StoryReply;
import org.decamp.exporter.signal.frame.Update;
import org.decamp.exporter.signal.frame.ViewOnce;
import org.decamp.exporter.signal.key.SignalRecoveryKey;
import org.decamp.exporter.signal.media.LocalKey;
import org.decamp.exporter.signal.media.SealedMedia;
import org.decamp.job.Problem;
import org.decamp.model.PrivateText;

/** A small backup with one of everything that Decamp writes. */
public final class ScratchBackup {

  public static final String KEY =
      "dtjs858asj6tv0jzsqrsmj0ubp335pisj98e9ssnss8myoc08drhtcktyawvx45l";
  public static final UUID ACCOUNT = UUID.fromString("659aa5f4-a28d-fcc1-1ea1-b997537a3d95");
  public static final Instant NOW = Instant.parse("2026-11-26T10:00:00Z");
  public static final SnapshotName NAME =
      SnapshotName.parse("signal-backup-2026-11-26-10-00-00").orElseThrow();
  public static final byte[] PHOTO =
      "a photo, as it were".getBytes(java.nio.charset.StandardCharsets.UTF_8);

  public static final Aci ANNA = Aci.of(UUID.fromString("11111111-2222-4333-8444-555555555555"));
  private static final Instant START = Instant.parse("2019-03-01T12:00:00Z");
  private static final long SELF = 1;
  private static final long ANNA_ID = 3;
  private static final long BORIS_ID = 4;
  private static final long GROUP_ID = 5;
  private static final long DIRECT = 1;
  private static final long GROUP_CHAT = 2;

  private ScratchBackup() {}

  /** Writes the folder. */
  public static void write(Path folder) throws IOException, Problem {
    SecureRandom random = new SecureRandom();
    try (SignalRecoveryKey key = SignalRecoveryKey.of(KEY.toCharArray());
        SnapshotWriter writer =
            SnapshotWriter.fromScratch(folder, NAME, key, Aci.of(ACCOUNT), random)) {
      SealedMedia photo = writer.addMedia(new ByteArrayInputStream(PHOTO), LocalKey.random(random));
      for (byte[] record : records(photo)) {
        writer.write(record);
      }
      writer.finish();
    }
  }

  /** All records, with a photo that lies there already. */
  public static List<byte[]> records(SealedMedia photo) {
    List<byte[]> records = new ArrayList<>();
    records.add(new BackupInfo(1, NOW, new byte[32], "Decamp").toBytes());
    records.add(new Account(new byte[32], text("Owner")).toFrame());
    records.add(new Recipient(SELF, new Recipient.Self()).toFrame());
    records.add(new Recipient(2, new Recipient.ReleaseNotes()).toFrame());
    records.add(
        new Recipient(
                ANNA_ID,
                Contact.madeUp(
                    ANNA,
                    NOW,
                    new Contact.Name(text("Anna"), text("(Instagram)")),
                    text("Imported from Instagram")))
            .toFrame());
    records.add(
        new Recipient(
                BORIS_ID,
                Contact.withNumber(
                    491711234567L, new Contact.Name(text("Boris"), PrivateText.EMPTY)))
            .toFrame());
    records.add(
        new Recipient(GROUP_ID, new Group(key32(7), text("Hiking"), List.of(ANNA))).toFrame());
    records.add(new Chat(DIRECT, ANNA_ID).toFrame());
    records.add(new Chat(GROUP_CHAT, GROUP_ID).toFrame());
    int minute = 0;
    for (Item item : directItems(photo)) {
      records.add(item(DIRECT, ANNA_ID, minute++, item).toFrame());
    }
    records.add(outgoing(DIRECT, ANNA_ID, minute++, words("from me")).toFrame());
    for (Item item : groupItems()) {
      records.add(item(GROUP_CHAT, ANNA_ID, minute++, item).toFrame());
    }
    records.add(outgoing(GROUP_CHAT, ANNA_ID, minute, words("to all")).toFrame());
    return records;
  }

  private static List<Item> directItems(SealedMedia photo) {
    FilePointer file =
        new FilePointer(
            Optional.of("image/jpeg"),
            Optional.of(text("photo.jpg")),
            OptionalInt.of(640),
            OptionalInt.of(480),
            Optional.of(new FilePointer.Stored(photo, new byte[64])));
    return List.of(
        new StandardMessage(
            Optional.empty(),
            Optional.of(
                new BodyText(
                    text("hello there"), List.of(new BodyText.Range(0, 5, BodyText.Style.BOLD)))),
            List.of(),
            List.of(),
            List.of(
                new ItemReaction(text("❤️"), SELF, NOW),
                new ItemReaction(text("😂"), ANNA_ID, NOW))),
        new StandardMessage(
            Optional.of(
                new Quote(
                    Optional.of(START),
                    ANNA_ID,
                    Optional.of(text("hello there")),
                    Optional.empty())),
            Optional.of(BodyText.plain(text("again"))),
            List.of(new MessageAttachment(file, MessageAttachment.Flag.NONE)),
            List.of(),
            List.of()),
        album(
            new MessageAttachment(file, MessageAttachment.Flag.BORDERLESS),
            new MessageAttachment(
                FilePointer.missing(Optional.of("video/mp4")), MessageAttachment.Flag.GIF)),
        album(new MessageAttachment(file, MessageAttachment.Flag.VOICE_MESSAGE)),
        new StandardMessage(
            Optional.of(
                new Quote(Optional.empty(), SELF, Optional.empty(), Optional.of("image/jpeg"))),
            Optional.of(BodyText.plain(text("see https://example.org/a"))),
            List.of(),
            List.of(
                new LinkPreview(
                    text("https://example.org/a"),
                    Optional.of(text("A title")),
                    Optional.of(text("Words")))),
            List.of()),
        new Item.RemoteDeleted(),
        new ViewOnce(List.of()),
        new StoryReply(text("nice"), false, List.of()),
        new StoryReply(text("🔥"), true, List.of()),
        new Update.DirectCall(true, true, Update.Outcome.MISSED, START));
  }

  private static List<Item> groupItems() {
    Optional<Aci> by = Optional.of(ANNA);
    return List.of(
        new Update.GroupChanged(List.of(new GroupChange.Created(by))),
        new Update.GroupChanged(
            List.of(
                new GroupChange.Renamed(by, text("Hiking")),
                new GroupChange.PictureChanged(by, true),
                new GroupChange.Added(Optional.empty(), ANNA),
                new GroupChange.Joined(ANNA),
                new GroupChange.AdministratorChanged(by, ANNA, true),
                new GroupChange.Removed(by, ANNA),
                new GroupChange.Left(ANNA),
                new GroupChange.Generic(Optional.empty()))),
        new Update.GroupCall(OptionalLong.of(ANNA_ID), START, Optional.of(NOW)),
        new Poll(
            text("Where to?"),
            true,
            List.of(
                new Poll.Option(text("Up"), List.of(ANNA_ID, SELF)),
                new Poll.Option(text("Down"), List.of())),
            false,
            List.of()),
        words("in the group"));
  }

  private static StandardMessage album(MessageAttachment... attachments) {
    return new StandardMessage(
        Optional.empty(), Optional.empty(), List.of(attachments), List.of(), List.of());
  }

  private static StandardMessage words(String words) {
    return StandardMessage.of(BodyText.plain(text(words)));
  }

  private static ChatItem item(long chat, long author, int minute, Item item) {
    Instant at = START.plusSeconds(60L * minute);
    Direction direction =
        item instanceof Update ? new Direction.Directionless() : new Direction.Incoming(at);
    return new ChatItem(chat, author, at, direction, item);
  }

  private static ChatItem outgoing(long chat, long to, int minute, Item item) {
    Instant at = START.plusSeconds(60L * minute);
    return new ChatItem(
        chat,
        SELF,
        at,
        new Direction.Outgoing(at, List.of(new SendStatus(to, at, SendStatus.State.READ))),
        item);
  }

  private static byte[] key32(int seed) {
    byte[] key = new byte[32];
    new java.util.Random(seed).nextBytes(key);
    return key;
  }

  private static PrivateText text(String text) {
    return new PrivateText(text);
  }
}
