package org.decamp.exporter.signal.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
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
import org.decamp.exporter.signal.frame.GroupChange;
import org.decamp.exporter.signal.frame.Item;
import org.decamp.exporter.signal.frame.ItemReaction;
import org.decamp.exporter.signal.frame.MessageAttachment;
import org.decamp.exporter.signal.frame.Quote;
import org.decamp.exporter.signal.frame.Recipient;
import org.decamp.exporter.signal.frame.SendStatus;
import org.decamp.exporter.signal.frame.StandardMessage;
import org.decamp.exporter.signal.frame.StoryReply;
import org.decamp.exporter.signal.frame.Update;
import org.decamp.exporter.signal.media.LocalKey;
import org.decamp.exporter.signal.media.MediaFile;
import org.decamp.exporter.signal.media.MediaName;
import org.decamp.exporter.signal.media.SealedMedia;
import org.decamp.exporter.signal.wire.WireWriter;
import org.decamp.model.PrivateText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every rule takes what is right and refuses what is not. Where the sheet says that Signal's
 * validator accepts a fault, that is asked too, if the validator is there.
 */
class LinterTest {

  private static final Instant NOW = ScratchBackup.NOW;
  private static final Instant THEN = Instant.parse("2019-03-01T12:00:00Z");
  private static final Aci OWNER = Aci.of(ScratchBackup.ACCOUNT);
  private static final Aci ANNA = ScratchBackup.ANNA;
  private static final Aci BORIS = Aci.of(UUID.fromString("22222222-2222-4333-8444-555555555555"));
  private static final long SELF = 1;
  private static final long ANNA_ID = 3;
  private static final long BORIS_ID = 4;
  private static final long GROUP_ID = 5;

  @TempDir Path media;
  private SealedMedia photo = new SealedMedia(0, new byte[32], new LocalKey(new byte[64]));

  /** What stands before the messages: two contacts, a group, and a chat with each and with self. */
  private final List<byte[]> before =
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

  @Test
  void oneOfEverythingThatDecampWritesHasNoFault() throws Exception {
    Linter linter = new Linter(surroundings(true, Set.of(photo.name())));
    for (byte[] record : ScratchBackup.records(photo)) {
      linter.ours(record);
    }

    assertThat(linter.report()).isEqualTo(new LintReport(List.of(), 0, 0));
  }

  @Test
  void sentTwiceIsFoundAmongOursAndAgainstOriginalsInAnyOrder() throws Exception {
    byte[] first = incoming(1, ANNA_ID, THEN, words("one"));
    byte[] second = incoming(1, ANNA_ID, THEN, words("two"));

    assertOurs(List.of(), List.of(first, second), Fault.SENT_TWICE);
    assertOurs(List.of(first), List.of(second), Fault.SENT_TWICE);
    assertThat(lint(List.of(), List.of(first), List.of(second)).ours()).isEqualTo(1);
    assertThat(lint(List.of(first, second), List.of(), List.of()).originals()).isEqualTo(1);
    assertThat(lint(List.of(first, second), List.of(), List.of()).mayLeave()).isTrue();
    assertAcceptedByTheValidator(first, second);
  }

  @Test
  void theSameMillisecondOfAnotherAuthorOrChatIsNoFault() throws Exception {
    assertFine(
        incoming(2, ANNA_ID, THEN, words("one")),
        incoming(2, BORIS_ID, THEN, words("two")),
        incoming(1, ANNA_ID, THEN, words("three")));
  }

  @Test
  void anOlderWordingOfAnOriginalTakesItsTimeToo() throws Exception {
    byte[] edited =
        raw(
            item(1, ANNA_ID, THEN.plusMillis(5))
                .message(6, item(1, ANNA_ID, THEN))
                .message(8, new WireWriter().number(1, THEN.toEpochMilli())));

    assertOurs(List.of(edited), List.of(incoming(1, ANNA_ID, THEN, words("x"))), Fault.SENT_TWICE);
    assertThat(lint(List.of(edited), List.of(), List.of()).breaches()).isEmpty();
  }

  @Test
  void oursHaveNoOlderWordings() throws Exception {
    byte[] edited =
        raw(
            incomingItem(1, ANNA_ID, THEN)
                .message(6, incomingItem(1, ANNA_ID, THEN.minusSeconds(1))));

    assertOurs(List.of(), List.of(edited), Fault.REVISIONS);
  }

  @Test
  void twoChatsWithOneRecipientAreRefused() throws Exception {
    assertOurs(List.of(), List.of(new Chat(9, ANNA_ID).toFrame()), Fault.SECOND_CHAT);
    assertFine(new Chat(9, BORIS_ID).toFrame());
    assertAcceptedByTheValidator(new Chat(9, ANNA_ID).toFrame());
  }

  @Test
  void aNumberAloneMustBeAPossibleOne() throws Exception {
    for (long number : new long[] {491711234567L, 12025550123L, 79161234567L, 3546123456L}) {
      assertFine(withNumber(number));
    }
    for (long number : new long[] {1, 999, 1234567, 11234567890L, 7123, 1234567890123456L, -1}) {
      assertOurs(List.of(), List.of(withNumber(number)), Fault.UNUSABLE_NUMBER);
    }
    assertAcceptedByTheValidator(withNumber(1));
  }

  @Test
  void anOutgoingMessageInADirectChatGoesToItsContact() throws Exception {
    assertFine(
        outgoing(1, THEN, ANNA_ID), outgoing(2, THEN, ANNA_ID, BORIS_ID), outgoing(3, THEN, SELF));
    for (byte[] wrong :
        List.of(
            outgoing(1, THEN),
            outgoing(1, THEN, BORIS_ID),
            outgoing(1, THEN, ANNA_ID, BORIS_ID),
            outgoing(2, THEN),
            outgoing(3, THEN, ANNA_ID))) {
      assertOurs(List.of(), List.of(wrong), Fault.SENT_TO_NOBODY);
    }
    assertAcceptedByTheValidator(outgoing(1, THEN));
  }

  @Test
  void aMessageThatWasOnlySkippedWentToNobody() throws Exception {
    byte[] skipped =
        new ChatItem(
                1,
                SELF,
                THEN,
                new Direction.Outgoing(
                    THEN, List.of(new SendStatus(ANNA_ID, THEN, SendStatus.State.SKIPPED))),
                words("x"))
            .toFrame();

    assertOurs(List.of(), List.of(skipped), Fault.SENT_TO_NOBODY);
  }

  @Test
  void theOwnerAndNobodyAreNoContacts() throws Exception {
    assertOurs(List.of(), List.of(contact(9, OWNER)), Fault.OWNER_AS_CONTACT);
    assertOurs(List.of(), List.of(contact(9, new Aci(new byte[16]))), Fault.NOBODY_AS_CONTACT);
    assertAcceptedByTheValidator(contact(9, new Aci(new byte[16])));
  }

  @Test
  void recipientsAndChatsStandBeforeTheFirstMessage() throws Exception {
    byte[] message = incoming(1, ANNA_ID, THEN, words("x"));
    byte[] chat = new Chat(9, BORIS_ID).toFrame();

    assertFine(chat, message);
    assertOurs(List.of(), List.of(message, chat), Fault.AFTER_MESSAGES);
    assertOurs(List.of(message), List.of(chat), Fault.AFTER_MESSAGES);
    assertThat(lint(List.of(message, chat), List.of(), List.of()).ours()).isZero();
    assertThat(lint(List.of(), List.of(message), List.of(chat)).ours()).isEqualTo(1);
    assertAcceptedByTheValidator(message, chat);
  }

  @Test
  void messagesAreNeitherTooOldNorOfTheFuture() throws Exception {
    assertFine(
        incoming(1, ANNA_ID, Instant.parse("2004-01-01T00:00:00Z"), words("x")),
        incoming(1, ANNA_ID, NOW, words("y")));
    for (Instant time :
        List.of(Instant.EPOCH, Instant.parse("2003-12-31T23:59:59.999Z"), NOW.plusMillis(1))) {
      byte[] wrong = incoming(1, ANNA_ID, time, words("x"));
      assertOurs(List.of(), List.of(wrong), Fault.IMPOSSIBLE_TIME);
      assertAcceptedByTheValidator(wrong);
    }
  }

  @Test
  void theOrderOfTheFileIsTheOrderOfTime() throws Exception {
    byte[] early = incoming(1, ANNA_ID, THEN, words("x"));
    byte[] late = incoming(1, ANNA_ID, THEN.plusMillis(1), words("y"));

    assertFine(early, late);
    assertOurs(List.of(), List.of(late, early), Fault.OUT_OF_ORDER);
    assertOurs(List.of(late), List.of(early), Fault.OUT_OF_ORDER);
    assertAcceptedByTheValidator(late, early);
    byte[] received =
        new ChatItem(1, ANNA_ID, THEN, new Direction.Incoming(NOW), words("x")).toFrame();
    assertOurs(List.of(), List.of(received), Fault.RECEIVED_OTHERWISE);
  }

  @Test
  void whatCameInIsRead() throws Exception {
    byte[] unread =
        raw(
            item(1, ANNA_ID, THEN)
                .message(8, new WireWriter().number(1, THEN.toEpochMilli()))
                .message(14, new WireWriter()));

    assertOurs(List.of(), List.of(unread), Fault.UNREAD);
    assertAcceptedByTheValidator(unread);
  }

  @Test
  void newContactsAndGroupsAreAccepted() throws Exception {
    WireWriter stranger = new WireWriter().bytes(1, BORIS_9.bytes()).message(8, new WireWriter());
    byte[] contact = recipient(9, 2, stranger);
    byte[] group =
        recipient(9, 3, new WireWriter().bytes(1, new byte[] {1}).message(5, new WireWriter()));

    assertOurs(List.of(), List.of(contact), Fault.NOT_ACCEPTED);
    assertOurs(List.of(), List.of(group), Fault.NOT_ACCEPTED);
    assertAcceptedByTheValidator(contact);
  }

  @Test
  void stylesStayInsideTheirText() throws Exception {
    for (int[] range : new int[][] {{0, 5}, {4, 1}, {0, 1}}) {
      assertFine(styled("hello", range[0], range[1]));
    }
    for (int[] range :
        new int[][] {{0, 6}, {5, 1}, {6, 1}, {-1, 2}, {2, 0}, {1, Integer.MAX_VALUE}}) {
      byte[] wrong = styled("hello", range[0], range[1]);
      assertOurs(List.of(), List.of(wrong), Fault.RANGE_OUTSIDE);
    }
    assertAcceptedByTheValidator(styled("hello", 0, 6));
  }

  @Test
  void textsAndQuotationsKeepTheirLengthInBytes() throws Exception {
    assertFine(incoming(1, ANNA_ID, THEN, words("ä".repeat(65_536))));
    byte[] tooLong = incoming(1, ANNA_ID, THEN, words("ä".repeat(65_536) + "."));
    assertOurs(List.of(), List.of(tooLong), Fault.TEXT_TOO_LONG);
    assertAcceptedByTheValidator(tooLong);

    assertFine(incoming(1, ANNA_ID, THEN, quoting("ä".repeat(1024))));
    assertOurs(
        List.of(),
        List.of(incoming(1, ANNA_ID, THEN, quoting("ä".repeat(1024) + "."))),
        Fault.QUOTE_TOO_LONG);
  }

  @Test
  void everyMediaFileIsThereNamedWholeAndWhatItSays() throws Exception {
    byte[] message = incoming(1, ANNA_ID, THEN, showing(photo));
    Path file = photo.name().in(media);

    assertFine(message);
    assertThat(faults(lint(Set.of(), List.of(), List.of(message))))
        .containsExactly(Fault.MEDIA_NOT_NAMED);
    byte[] whole = Files.readAllBytes(file);
    byte[] flipped = whole.clone();
    flipped[100] ^= 1;
    Files.write(file, flipped);
    assertOurs(List.of(), List.of(message), Fault.MEDIA_DAMAGED);
    assertThat(lint(List.of(message), List.of(), List.of()).breaches()).isEmpty();
    Files.write(file, new byte[16], StandardOpenOption.APPEND);
    assertOurs(List.of(), List.of(message), Fault.MEDIA_LENGTH);
    assertThat(lint(List.of(message), List.of(), List.of()).originals()).isEqualTo(1);
    Files.delete(file);
    assertOurs(List.of(), List.of(message), Fault.MEDIA_MISSING);
    assertAcceptedByTheValidator(message);
  }

  @Test
  void mediaThatAreNotInTheFolderAreNoFault() throws Exception {
    assertFine(
        incoming(
            1,
            ANNA_ID,
            THEN,
            new StandardMessage(
                Optional.empty(),
                Optional.empty(),
                List.of(
                    new MessageAttachment(
                        FilePointer.missing(Optional.empty()), MessageAttachment.Flag.NONE)),
                List.of(),
                List.of())));
  }

  @Test
  void aMergeAddsOnlyWhatItMay() throws Exception {
    assertFine(
        contact(9, BORIS_9),
        new Recipient(10, new Group(new byte[] {5}, text("x"), List.of())).toFrame());
    for (byte[] wrong :
        List.of(
            new Account(new byte[32], text("x")).toFrame(),
            new Recipient(9, new Recipient.Self()).toFrame(),
            new Recipient(9, new Recipient.ReleaseNotes()).toFrame(),
            new WireWriter().message(5, new WireWriter()).toBytes(),
            new byte[0])) {
      assertOurs(List.of(), List.of(wrong), Fault.NOT_OURS_TO_WRITE);
    }
  }

  @Test
  void aGroupStandsOnce() throws Exception {
    byte[] again = new Recipient(9, new Group(new byte[32], text("x"), List.of())).toFrame();

    assertOurs(List.of(), List.of(again), Fault.GROUP_TWICE);
  }

  @Test
  void whatAMessagePointsToStandsBeforeIt() throws Exception {
    for (byte[] wrong :
        List.of(
            incoming(99, ANNA_ID, THEN, words("x")),
            incoming(2, 99, THEN, words("x")),
            outgoing(2, THEN, 99),
            incoming(2, ANNA_ID, THEN, quote(99)),
            incoming(2, ANNA_ID, THEN, reacting(99)),
            new ChatItem(
                    2,
                    ANNA_ID,
                    THEN,
                    new Direction.Directionless(),
                    new Update.GroupCall(OptionalLong.of(99), THEN, Optional.empty()))
                .toFrame(),
            new Chat(9, 99).toFrame())) {
      assertOurs(List.of(), List.of(wrong), Fault.UNKNOWN_REFERENCE);
    }
    assertFine(
        incoming(2, ANNA_ID, THEN, quote(BORIS_ID)),
        incoming(2, BORIS_ID, THEN, reacting(SELF)),
        new ChatItem(
                2,
                ANNA_ID,
                THEN.plusSeconds(1),
                new Direction.Directionless(),
                new Update.GroupCall(OptionalLong.empty(), THEN, Optional.empty()))
            .toFrame());
  }

  @Test
  void onlyThoseOfAChatWriteInIt() throws Exception {
    assertFine(incoming(2, BORIS_ID, THEN, words("x")), incoming(1, ANNA_ID, THEN, words("x")));
    for (byte[] wrong :
        List.of(
            incoming(1, BORIS_ID, THEN, words("x")),
            incoming(3, ANNA_ID, THEN, words("x")),
            incoming(1, SELF, THEN, words("x")),
            incoming(2, GROUP_ID, THEN, words("x")),
            incoming(4, ANNA_ID, THEN, words("x")),
            new ChatItem(
                    2,
                    ANNA_ID,
                    THEN,
                    new Direction.Outgoing(
                        THEN, List.of(new SendStatus(ANNA_ID, THEN, SendStatus.State.READ))),
                    words("x"))
                .toFrame())) {
      assertOurs(List.of(), List.of(wrong), Fault.WRONG_AUTHOR);
    }
  }

  @Test
  void nothingIsEverPutIntoTheReleaseNotes() throws Exception {
    assertThat(faults(lint(List.of(), List.of(outgoing(4, THEN, SELF)), List.of())))
        .contains(Fault.WRONG_AUTHOR);
  }

  @Test
  void everyKindOfEntryStandsWhereItMay() throws Exception {
    Direction none = new Direction.Directionless();
    Update renamed =
        new Update.GroupChanged(List.of(new GroupChange.Renamed(Optional.empty(), text("x"))));
    Update call = new Update.DirectCall(false, true, Update.Outcome.MISSED, THEN);
    assertFine(
        new ChatItem(2, ANNA_ID, THEN, none, renamed).toFrame(),
        new ChatItem(1, ANNA_ID, THEN, none, call).toFrame());
    for (byte[] wrong :
        List.of(
            new ChatItem(1, ANNA_ID, THEN, none, renamed).toFrame(),
            new ChatItem(2, ANNA_ID, THEN, none, call).toFrame(),
            new ChatItem(1, ANNA_ID, THEN, none, words("x")).toFrame(),
            incoming(1, ANNA_ID, THEN, call),
            incoming(2, ANNA_ID, THEN, new StoryReply(text("x"), false, List.of())))) {
      assertOurs(List.of(), List.of(wrong), Fault.WRONG_PLACE);
    }
  }

  @Test
  void everybodyReactsOnceWithAnEmoji() throws Exception {
    assertFine(incoming(1, ANNA_ID, THEN, reacting(SELF, ANNA_ID)));
    assertOurs(
        List.of(), List.of(incoming(1, ANNA_ID, THEN, reacting(SELF, SELF))), Fault.REACTION);
    byte[] empty =
        raw(
            item(1, ANNA_ID, THEN)
                .message(8, new WireWriter().number(1, THEN.toEpochMilli()).flag(3, true))
                .message(
                    11,
                    new WireWriter()
                        .message(2, new WireWriter().text(1, "x"))
                        .message(6, new WireWriter().number(2, SELF))));
    assertOurs(List.of(), List.of(empty), Fault.REACTION);
  }

  @Test
  void aVoiceMessageStandsAlone() throws Exception {
    MessageAttachment voice =
        new MessageAttachment(pointer(photo), MessageAttachment.Flag.VOICE_MESSAGE);
    assertFine(
        incoming(
            1,
            ANNA_ID,
            THEN,
            new StandardMessage(
                Optional.empty(), Optional.empty(), List.of(voice), List.of(), List.of())));
    for (StandardMessage wrong :
        List.of(
            new StandardMessage(
                Optional.empty(),
                Optional.of(BodyText.plain(text("x"))),
                List.of(voice),
                List.of(),
                List.of()),
            new StandardMessage(
                Optional.empty(), Optional.empty(), List.of(voice, voice), List.of(), List.of()))) {
      assertOurs(List.of(), List.of(incoming(1, ANNA_ID, THEN, wrong)), Fault.VOICE_WITH_WORDS);
    }
  }

  @Test
  void whatIsNoRecordIsFoundThoughSignalSkipsIt() throws Exception {
    byte[] broken = Arrays.copyOf(incoming(1, ANNA_ID, THEN, words("x")), 9);

    assertOurs(List.of(), List.of(broken), Fault.NO_RECORD);
    assertThat(lint(List.of(broken), List.of(), List.of()).originals()).isEqualTo(1);
  }

  @Test
  void aReportStaysSmallHoweverManyFaultsThereAre() throws Exception {
    List<byte[]> same = new ArrayList<>();
    for (int i = 0; i < 1000; i++) {
      same.add(incoming(1, ANNA_ID, THEN, words("x")));
    }
    LintReport report = lint(List.of(), same, List.of());

    assertThat(report.ours()).isEqualTo(999);
    assertThat(report.breaches()).hasSize(5);
    assertThat(report.breaches().getFirst())
        .isEqualTo(new Breach(Fault.SENT_TWICE, before.size() + 1, true));
  }

  private static final Aci BORIS_9 =
      Aci.of(UUID.fromString("99999999-2222-4333-8444-555555555555"));

  private void assertFine(byte[]... ours) throws Exception {
    assertThat(lint(List.of(), List.of(ours), List.of()).breaches()).isEmpty();
  }

  private void assertOurs(List<byte[]> originals, List<byte[]> ours, Fault fault) throws Exception {
    LintReport report = lint(originals, ours, List.of());
    assertThat(report.breaches())
        .extracting(Breach::fault)
        .as("faults of " + fault)
        .containsOnly(fault);
    assertThat(report.breaches()).allMatch(Breach::ours);
    assertThat(report.mayLeave()).isFalse();
  }

  private static List<Fault> faults(LintReport report) {
    return report.breaches().stream().map(Breach::fault).toList();
  }

  private LintReport lint(List<byte[]> originals, List<byte[]> ours, List<byte[]> originalsAfter)
      throws Exception {
    Linter linter = new Linter(surroundings(false, Set.of(photo.name())));
    return run(linter, originals, ours, originalsAfter);
  }

  private LintReport lint(Set<MediaName> named, List<byte[]> originals, List<byte[]> ours)
      throws Exception {
    return run(new Linter(surroundings(false, named)), originals, ours, List.of());
  }

  private LintReport run(
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

  private Surroundings surroundings(boolean fromScratch, Set<MediaName> named) {
    return new Surroundings(
        NOW, fromScratch, OWNER::equals, new FolderShelf(List.of(media), named));
  }

  /** That a fault passes the validator is why the lint is there. */
  private void assertAcceptedByTheValidator(byte[]... records) throws Exception {
    if (SignalJudge.isHere()) {
      List<byte[]> all = new ArrayList<>(before);
      all.addAll(List.of(records));
      assertThat(SignalJudge.ofRecords(all, SignalJudge.Purpose.REMOTE_BACKUP))
          .isEqualTo(SignalJudge.ACCEPTED);
    }
  }

  private static byte[] contact(long id, Aci aci) {
    return new Recipient(
            id, Contact.madeUp(aci, NOW, new Contact.Name(text("A"), text("B")), text("Imported")))
        .toFrame();
  }

  private static byte[] withNumber(long number) {
    return new Recipient(
            9, Contact.withNumber(number, new Contact.Name(text("A"), PrivateText.EMPTY)))
        .toFrame();
  }

  private static byte[] recipient(long id, int field, WireWriter destination) {
    return new WireWriter()
        .message(2, new WireWriter().number(1, id).message(field, destination))
        .toBytes();
  }

  private static byte[] incoming(long chat, long author, Instant at, Item item) {
    return new ChatItem(chat, author, at, new Direction.Incoming(at), item).toFrame();
  }

  private static byte[] outgoing(long chat, Instant at, long... to) {
    List<SendStatus> statuses =
        Arrays.stream(to).mapToObj(t -> new SendStatus(t, at, SendStatus.State.READ)).toList();
    return new ChatItem(chat, SELF, at, new Direction.Outgoing(at, statuses), words("x")).toFrame();
  }

  private static WireWriter item(long chat, long author, Instant at) {
    return new WireWriter().number(1, chat).number(2, author).number(3, at.toEpochMilli());
  }

  private static WireWriter incomingItem(long chat, long author, Instant at) {
    return item(chat, author, at)
        .message(8, new WireWriter().number(1, at.toEpochMilli()).flag(3, true))
        .message(11, new WireWriter().message(2, new WireWriter().text(1, "x")));
  }

  private static byte[] raw(WireWriter item) {
    return new WireWriter().message(4, item).toBytes();
  }

  private static StandardMessage words(String words) {
    return StandardMessage.of(BodyText.plain(text(words)));
  }

  private static byte[] styled(String words, int start, int length) {
    BodyText styled =
        new BodyText(text(words), List.of(new BodyText.Range(start, length, BodyText.Style.BOLD)));
    return incoming(1, ANNA_ID, THEN, StandardMessage.of(styled));
  }

  private static StandardMessage quoting(String words) {
    return new StandardMessage(
        Optional.of(new Quote(Optional.empty(), SELF, Optional.of(text(words)), Optional.empty())),
        Optional.of(BodyText.plain(text("x"))),
        List.of(),
        List.of(),
        List.of());
  }

  private static StandardMessage quote(long author) {
    return new StandardMessage(
        Optional.of(new Quote(Optional.empty(), author, Optional.of(text("q")), Optional.empty())),
        Optional.of(BodyText.plain(text("x"))),
        List.of(),
        List.of(),
        List.of());
  }

  private static StandardMessage reacting(long... authors) {
    return new StandardMessage(
        Optional.empty(),
        Optional.of(BodyText.plain(text("x"))),
        List.of(),
        List.of(),
        Arrays.stream(authors).mapToObj(a -> new ItemReaction(text("❤️"), a, NOW)).toList());
  }

  private static StandardMessage showing(SealedMedia media) {
    return new StandardMessage(
        Optional.empty(),
        Optional.empty(),
        List.of(new MessageAttachment(pointer(media), MessageAttachment.Flag.NONE)),
        List.of(),
        List.of());
  }

  private static FilePointer pointer(SealedMedia media) {
    return new FilePointer(
        Optional.of("image/jpeg"),
        Optional.empty(),
        OptionalInt.empty(),
        OptionalInt.empty(),
        Optional.of(new FilePointer.Stored(media, bytes64())));
  }

  private static byte[] bytes64() {
    byte[] bytes = new byte[64];
    Arrays.fill(bytes, (byte) 9);
    return bytes;
  }

  private static PrivateText text(String text) {
    return new PrivateText(text);
  }
}
