package org.decamp.exporter.signal.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.decamp.exporter.signal.ScratchBackup;
import org.decamp.exporter.signal.SignalJudge;
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
import org.decamp.exporter.signal.frame.Item;
import org.decamp.exporter.signal.frame.ItemReaction;
import org.decamp.exporter.signal.frame.MessageAttachment;
import org.decamp.exporter.signal.frame.Quote;
import org.decamp.exporter.signal.frame.Recipient;
import org.decamp.exporter.signal.frame.SendStatus;
import org.decamp.exporter.signal.frame.StandardMessage;
import org.decamp.exporter.signal.media.LocalKey;
import org.decamp.exporter.signal.media.MediaFile;
import org.decamp.exporter.signal.media.MediaName;
import org.decamp.exporter.signal.media.SealedMedia;
import org.decamp.exporter.signal.wire.WireWriter;
import org.decamp.model.PrivateText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/**
 * A backup to lint: what stands before the messages is original, the rest is put in by a test.
 * Where the sheet says that Signal's validator accepts a fault, that is asked too, if it is there.
 */
abstract class LintBench {
  static final Instant NOW = ScratchBackup.NOW;
  static final Instant THEN = Instant.parse("2019-03-01T12:00:00Z");
  static final Aci OWNER = Aci.of(ScratchBackup.ACCOUNT);
  static final Aci ANNA = ScratchBackup.ANNA;
  static final Aci BORIS = Aci.of(UUID.fromString("22222222-2222-4333-8444-555555555555"));
  static final long SELF = 1;
  static final long ANNA_ID = 3;
  static final long BORIS_ID = 4;
  static final long GROUP_ID = 5;

  @TempDir Path media;
  SealedMedia photo = new SealedMedia(0, new byte[32], new LocalKey(new byte[64]));

  /** What stands before the messages: two contacts, a group, and a chat with each and with self. */
  final List<byte[]> before =
      List.of(
          new BackupInfo(1, NOW, new byte[32], "test").toBytes(),
          new Account(new byte[32], text("Owner")).toFrame(),
          new Recipient(SELF, new Recipient.Self()).toFrame(),
          new Recipient(2, new Recipient.ReleaseNotes()).toFrame(),
          contact(ANNA_ID, ANNA),
          contact(BORIS_ID, BORIS),
          new Recipient(GROUP_ID, new Group(new byte[32], text("G"), List.of(ANNA))).toFrame(),
          new Chat(1, ANNA_ID).toFrame(),
          new Chat(2, GROUP_ID).toFrame(),
          new Chat(3, SELF).toFrame(),
          new Chat(4, 2).toFrame());

  @BeforeEach
  void writePhoto() throws Exception {
    Path file = media.resolve("new");
    SecureRandom random = new SecureRandom();
    photo =
        MediaFile.write(
            new ByteArrayInputStream(ScratchBackup.PHOTO), file, LocalKey.random(random), random);
    Files.createDirectories(media.resolve(photo.name().value().substring(0, 2)));
    Files.move(file, photo.name().in(media));
  }

  static final Aci BORIS_9 = Aci.of(UUID.fromString("99999999-2222-4333-8444-555555555555"));

  void assertFine(byte[]... ours) throws Exception {
    assertThat(lint(List.of(), List.of(ours), List.of()).breaches()).isEmpty();
  }

  void assertOurs(List<byte[]> originals, List<byte[]> ours, Fault fault) throws Exception {
    LintReport report = lint(originals, ours, List.of());
    assertThat(report.breaches())
        .extracting(Breach::fault)
        .as("faults of " + fault)
        .containsOnly(fault);
    assertThat(report.breaches()).allMatch(Breach::ours);
    assertThat(report.mayLeave()).isFalse();
  }

  static List<Fault> faults(LintReport report) {
    return report.breaches().stream().map(Breach::fault).toList();
  }

  LintReport lint(List<byte[]> originals, List<byte[]> ours, List<byte[]> originalsAfter)
      throws Exception {
    Linter linter = new Linter(surroundings(false, Set.of(photo.name())));
    return run(linter, originals, ours, originalsAfter);
  }

  LintReport lint(Set<MediaName> named, List<byte[]> originals, List<byte[]> ours)
      throws Exception {
    return run(new Linter(surroundings(false, named)), originals, ours, List.of());
  }

  LintReport run(
      Linter linter, List<byte[]> originals, List<byte[]> ours, List<byte[]> originalsAfter)
      throws Exception {
    for (byte[] record : before) {
      linter.original(record);
    }
    for (byte[] record : originals) {
      linter.original(record);
    }
    for (byte[] record : ours) {
      linter.ours(record);
    }
    for (byte[] record : originalsAfter) {
      linter.original(record);
    }
    return linter.report();
  }

  Surroundings surroundings(boolean fromScratch, Set<MediaName> named) {
    return new Surroundings(
        NOW, fromScratch, OWNER::equals, new FolderShelf(List.of(media), named));
  }

  /** That a fault passes the validator is why the lint is there. */
  void assertAcceptedByTheValidator(byte[]... records) throws Exception {
    if (SignalJudge.isHere()) {
      List<byte[]> all = new ArrayList<>(before);
      all.addAll(List.of(records));
      assertThat(SignalJudge.ofRecords(all, SignalJudge.Purpose.REMOTE_BACKUP))
          .isEqualTo(SignalJudge.ACCEPTED);
    }
  }

  static byte[] contact(long id, Aci aci) {
    return new Recipient(
            id, Contact.madeUp(aci, NOW, new Contact.Name(text("A"), text("B")), text("Imported")))
        .toFrame();
  }

  static byte[] withNumber(long number) {
    return new Recipient(
            9, Contact.withNumber(number, new Contact.Name(text("A"), PrivateText.EMPTY)))
        .toFrame();
  }

  static byte[] recipient(long id, int field, WireWriter destination) {
    return new WireWriter()
        .message(2, new WireWriter().number(1, id).message(field, destination))
        .toBytes();
  }

  static byte[] incoming(long chat, long author, Instant at, Item item) {
    return new ChatItem(chat, author, at, new Direction.Incoming(at), item).toFrame();
  }

  static byte[] outgoing(long chat, Instant at, long... to) {
    List<SendStatus> statuses =
        Arrays.stream(to).mapToObj(t -> new SendStatus(t, at, SendStatus.State.READ)).toList();
    return new ChatItem(chat, SELF, at, new Direction.Outgoing(at, statuses), words("x")).toFrame();
  }

  static WireWriter item(long chat, long author, Instant at) {
    return new WireWriter().number(1, chat).number(2, author).number(3, at.toEpochMilli());
  }

  static WireWriter incomingItem(long chat, long author, Instant at) {
    return item(chat, author, at)
        .message(8, new WireWriter().number(1, at.toEpochMilli()).flag(3, true))
        .message(11, new WireWriter().message(2, new WireWriter().text(1, "x")));
  }

  static byte[] raw(WireWriter item) {
    return new WireWriter().message(4, item).toBytes();
  }

  static StandardMessage words(String words) {
    return StandardMessage.of(BodyText.plain(text(words)));
  }

  static byte[] styled(String words, int start, int length) {
    BodyText styled =
        new BodyText(text(words), List.of(new BodyText.Range(start, length, BodyText.Style.BOLD)));
    return incoming(1, ANNA_ID, THEN, StandardMessage.of(styled));
  }

  static StandardMessage quoting(String words) {
    return new StandardMessage(
        Optional.of(new Quote(Optional.empty(), SELF, Optional.of(text(words)), Optional.empty())),
        Optional.of(BodyText.plain(text("x"))),
        List.of(),
        List.of(),
        List.of());
  }

  static StandardMessage quote(long author) {
    return new StandardMessage(
        Optional.of(new Quote(Optional.empty(), author, Optional.of(text("q")), Optional.empty())),
        Optional.of(BodyText.plain(text("x"))),
        List.of(),
        List.of(),
        List.of());
  }

  static StandardMessage reacting(long... authors) {
    return new StandardMessage(
        Optional.empty(),
        Optional.of(BodyText.plain(text("x"))),
        List.of(),
        List.of(),
        Arrays.stream(authors).mapToObj(a -> new ItemReaction(text("❤️"), a, NOW)).toList());
  }

  static StandardMessage showing(SealedMedia media) {
    return new StandardMessage(
        Optional.empty(),
        Optional.empty(),
        List.of(new MessageAttachment(pointer(media), MessageAttachment.Flag.NONE)),
        List.of(),
        List.of());
  }

  static FilePointer pointer(SealedMedia media) {
    return new FilePointer(
        Optional.of("image/jpeg"),
        Optional.empty(),
        OptionalInt.empty(),
        OptionalInt.empty(),
        Optional.of(new FilePointer.Stored(media, bytes64())));
  }

  static byte[] bytes64() {
    byte[] bytes = new byte[64];
    Arrays.fill(bytes, (byte) 9);
    return bytes;
  }

  static PrivateText text(String text) {
    return new PrivateText(text);
  }
}
