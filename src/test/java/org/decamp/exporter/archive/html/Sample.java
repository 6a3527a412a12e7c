package org.decamp.exporter.archive.html;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import org.decamp.exporter.ArchiveFacts;
import org.decamp.model.Attachment;
import org.decamp.model.AttachmentKind;
import org.decamp.model.Box;
import org.decamp.model.CallMedium;
import org.decamp.model.Content;
import org.decamp.model.Conversation;
import org.decamp.model.ConversationId;
import org.decamp.model.ConversationKind;
import org.decamp.model.Digests;
import org.decamp.model.EventType;
import org.decamp.model.FileOrder;
import org.decamp.model.MediaId;
import org.decamp.model.Message;
import org.decamp.model.MessageId;
import org.decamp.model.MissingMedia;
import org.decamp.model.Person;
import org.decamp.model.PersonId;
import org.decamp.model.PrivateText;
import org.decamp.model.Provenance;
import org.decamp.model.Reaction;
import org.decamp.model.ShareKind;
import org.decamp.model.SourceFile;
import org.decamp.model.StoredMedia;
import org.decamp.model.TextOrigin;
import org.decamp.model.TimePrecision;
import org.decamp.model.WithheldReason;

/** Hand-made conversations for the tests of the pages. */
final class Sample {

  static final Instant START = Instant.parse("2023-05-01T08:00:00.123Z");

  final ConversationId id;
  final PersonId owner;
  final PersonId other;
  final PersonId third;
  private final String title;
  private final String otherName;
  private int made;

  Sample(String threadKey, String title, String otherName) {
    id = ConversationId.of("instagram", threadKey);
    owner = PersonId.of(id, "Mia Berg");
    other = PersonId.of(id, otherName);
    third = PersonId.of(id, "Instagram User");
    this.title = title;
    this.otherName = otherName;
  }

  Conversation conversation(long messages, Optional<Attachment> image) {
    return new Conversation(
        id,
        "instagram",
        new PrivateText("1234"),
        ConversationKind.GROUP,
        title.isEmpty() ? List.of() : List.of(text(title), text("Old " + title)),
        List.of(
            person(owner, "Mia Berg", true, false),
            person(other, otherName, false, false),
            person(third, "", false, true)),
        Box.INBOX,
        false,
        image,
        Optional.of(text("https://ig.me/j/secret")),
        messages,
        messages == 0 ? Optional.empty() : Optional.of(START),
        messages == 0 ? Optional.empty() : Optional.of(START.plusSeconds(60 * messages)));
  }

  Message typed(PersonId sender, String words) {
    return message(sender, List.of(new Content.Text(text(words), TextOrigin.TYPED)), List.of());
  }

  Message message(PersonId sender, List<Content> contents, List<Reaction> reactions) {
    int n = made++;
    return new Message(
        new MessageId(0xabcL, n, 0),
        sender,
        START.plusSeconds(7200L * n / 10),
        TimePrecision.MILLISECOND,
        contents,
        reactions,
        new Provenance(1, n, 0, 1));
  }

  Reaction reaction(PersonId who, String emoji) {
    return new Reaction(who, text(emoji), Optional.of(START));
  }

  /** One message of every kind of content, with every shape of media. */
  List<Message> everyKind(FakeFolder folder) throws IOException {
    StoredMedia picture = stored("image/png", 1, Optional.of(new StoredMedia.Dimensions(48, 32)));
    folder.put(picture, png(48, 32));
    List<Content> contents =
        List.of(
            media(AttachmentKind.PHOTO, picture),
            media(AttachmentKind.STICKER, picture),
            media(AttachmentKind.GIF, stored("image/gif", 2, Optional.empty())),
            media(AttachmentKind.VIDEO, stored("video/mp4", 3, Optional.empty())),
            media(AttachmentKind.VOICE, stored("video/mp4", 4, Optional.empty())),
            media(AttachmentKind.AUDIO, stored("audio/mpeg", 5, Optional.empty())),
            media(AttachmentKind.FILE, stored("application/zip", 6, Optional.empty())),
            media(AttachmentKind.FILE, stored("image/svg+xml", 7, Optional.empty())),
            missing(MissingMedia.Reason.NOT_IN_EXPORT),
            missing(MissingMedia.Reason.REMOTE_ONLY),
            missing(MissingMedia.Reason.FAILED_AT_SOURCE),
            missing(MissingMedia.Reason.UNSAFE_NAME),
            missing(MissingMedia.Reason.DAMAGED),
            missing(MissingMedia.Reason.AMBIGUOUS),
            share("https://www.instagram.com/reel/Cx1/"),
            new Content.Location(
                OptionalDouble.of(52.5),
                OptionalDouble.of(13.4),
                Optional.of(text("Tempelhofer Feld")),
                Optional.of(text("https://maps.example/?q=52.5,13.4"))),
            new Content.Call(
                CallMedium.VIDEO, Duration.ofSeconds(185), false, Optional.of(text("Call ended"))),
            new Content.Call(CallMedium.AUDIO, Duration.ZERO, true, Optional.empty()),
            new Content.Event(
                EventType.TITLE_CHANGED,
                List.of(other),
                Optional.of(text("Trip to Oslo")),
                Optional.empty()),
            new Content.Unsent(),
            new Content.Withheld(WithheldReason.NOT_IN_EXPORT),
            new Content.Unknown("mystery_field"),
            new Content.Text(text("Reacted to your message"), TextOrigin.REACTION_NOTICE));
    List<Message> messages = new java.util.ArrayList<>();
    messages.add(typed(other, "Good morning! Did the train leave on time?"));
    messages.add(typed(owner, "Yes, for once. صباح الخير 🌞"));
    for (Content content : contents) {
      messages.add(message(messages.size() % 3 == 0 ? owner : other, List.of(content), List.of()));
    }
    messages.add(
        message(
            other,
            List.of(
                new Content.Text(text("Look at this"), TextOrigin.TYPED),
                media(AttachmentKind.PHOTO, picture)),
            List.of(reaction(owner, "❤"), reaction(third, "😂"))));
    messages.add(
        message(
            other,
            List.of(
                new Content.Text(
                    text("Ben sent an attachment."), TextOrigin.ATTACHMENT_PLACEHOLDER),
                share("https://example.org/a?b=1&c=2")),
            List.of()));
    return messages;
  }

  static Content share(String link) {
    return new Content.Share(
        ShareKind.REEL,
        Optional.of(text(link)),
        Optional.of(text("Ten ways to fold a map")),
        Optional.of(text("map.folder")),
        Optional.empty());
  }

  static Content media(AttachmentKind kind, StoredMedia stored) {
    return new Content.Media(
        new Attachment(kind, text("photos/1.bin"), Optional.of(text("name of " + kind)), stored));
  }

  private static Content missing(MissingMedia.Reason reason) {
    return new Content.Media(
        new Attachment(
            AttachmentKind.PHOTO,
            text("photos/2.jpg"),
            Optional.empty(),
            new MissingMedia(reason)));
  }

  static StoredMedia stored(
      String mimeType, int seed, Optional<StoredMedia.Dimensions> dimensions) {
    String hex = HexFormat.of().formatHex(Digests.sha256(new byte[] {(byte) seed}));
    return new StoredMedia(
        new MediaId(hex), mimeType, 12_345, dimensions, Optional.of(Duration.ofSeconds(7)));
  }

  private static Person person(PersonId id, String name, boolean owner, boolean deleted) {
    return new Person(
        id, List.of(text(name)), Optional.of(text("handle")), owner, deleted, !deleted);
  }

  static PrivateText text(String value) {
    return new PrivateText(value);
  }

  static ArchiveFacts facts(long conversations, long messages) {
    return new ArchiveFacts(
        Optional.of(Instant.parse("2026-11-24T00:00:00Z")),
        conversations,
        messages,
        Optional.of(START),
        Optional.of(START.plusSeconds(86_400 * 30)),
        List.of(
            new SourceFile(
                1,
                text("instagram-mia-<part>1.zip"),
                text("your_instagram_activity/messages/inbox/ben_1/message_1.json"),
                "00".repeat(32),
                4711,
                "instagram-g3",
                FileOrder.NEWEST_FIRST)),
        "0.1");
  }

  /** A picture in one colour. */
  static byte[] png(int width, int height) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeLong(0x89504E470D0A1A0AL);
      ByteArrayOutputStream header = new ByteArrayOutputStream();
      try (DataOutputStream h = new DataOutputStream(header)) {
        h.writeInt(width);
        h.writeInt(height);
        h.write(new byte[] {8, 2, 0, 0, 0});
      }
      chunk(out, "IHDR", header.toByteArray());
      byte[] rows = new byte[height * (1 + 3 * width)];
      for (int i = 0; i < rows.length; i++) {
        rows[i] = (byte) (i % (1 + 3 * width) == 0 ? 0 : 90 + i % 3 * 50);
      }
      byte[] packed = new byte[rows.length + 64];
      try (Deflater deflater = new Deflater()) {
        deflater.setInput(rows);
        deflater.finish();
        packed = java.util.Arrays.copyOf(packed, deflater.deflate(packed));
      }
      chunk(out, "IDAT", packed);
      chunk(out, "IEND", new byte[0]);
    }
    return bytes.toByteArray();
  }

  private static void chunk(DataOutputStream out, String type, byte[] data) throws IOException {
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    CRC32 crc = new CRC32();
    crc.update(name);
    crc.update(data);
    out.writeInt(data.length);
    out.write(name);
    out.write(data);
    out.writeInt((int) crc.getValue());
  }
}
