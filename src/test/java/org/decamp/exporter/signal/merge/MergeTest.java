package org.decamp.exporter.signal.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.decamp.exporter.signal.ScratchBackup;
import org.decamp.exporter.signal.SignalJudge;
import org.decamp.exporter.signal.frame.Aci;
import org.decamp.exporter.signal.frame.Contact;
import org.decamp.exporter.signal.frame.FrameKind;
import org.decamp.exporter.signal.frame.Recipient;
import org.decamp.exporter.signal.frame.RecipientFacts;
import org.decamp.exporter.signal.media.MediaFile;
import org.decamp.exporter.signal.media.SealedMedia;
import org.decamp.exporter.signal.wire.WireMessage;
import org.decamp.exporter.signal.wire.WireWriter;
import org.decamp.job.Problem;
import org.decamp.model.Digests;
import org.decamp.model.PrivateText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A merge into the folder that a user has, with one of everything in it. */
class MergeTest {

  private static final long FIRST = Instant.parse("2019-03-01T12:00:00Z").toEpochMilli();
  private static final Aci OTHER = Aci.of(UUID.fromString("99999999-2222-4333-8444-555555555555"));
  private static final int OWNER = 1;
  private static final int ANNA = 3;
  private static final int DIRECT = 1;

  @TempDir Path parent;
  private Path phone;
  private Path overlay;
  private final MemoryJournal journal = new MemoryJournal();

  @BeforeEach
  void write() throws Exception {
    phone = Files.createDirectory(parent.resolve("SignalBackups"));
    overlay = parent.resolve("overlay");
    ScratchBackup.write(phone);
  }

  @Test
  void theOverlayHoldsTheNewSnapshotAndTheNewMediaAndTheOriginalStaysAsItIs() throws Exception {
    Map<String, String> before = contents(phone);
    List<byte[]> originals = Workbench.records(phone);

    var merged =
        Workbench.merge(
            phone,
            overlay,
            journal,
            _ -> List.of(post(1, FIRST + 5), post(2, FIRST + 6).showing("a")));

    assertThat(contents(phone)).isEqualTo(before);
    assertThat(merged.tally()).isEqualTo(new MergeTally(2, 0, 0, 0, 0, 1));
    assertThat(merged.report().lint().ours()).isZero();
    SealedMedia photo = sealed("a");
    assertThat(contents(overlay).keySet())
        .containsExactlyInAnyOrder(
            "signal-backup-2026-11-26-11-00-00/main",
            "signal-backup-2026-11-26-11-00-00/metadata",
            "signal-backup-2026-11-26-11-00-00/files",
            "files/" + photo.name().value().substring(0, 2) + "/" + photo.name().value());
    MediaFile.verify(photo.name().in(overlay.resolve("files")), photo);
    assertThat(Files.readAllBytes(Workbench.newest(overlay).metadata()))
        .isEqualTo(Files.readAllBytes(Workbench.newest(phone).metadata()));
    assertThat(new Judgement(originals, Workbench.records(overlay)).entries()).hasSize(2);
  }

  @Test
  void theListOfFilesIsTheOldOneAndTheNewNames() throws Exception {
    byte[] future = new byte[] {5, 0x12, 3, 'x', 'y', 'z'};
    Files.write(Workbench.newest(phone).files(), future, StandardOpenOption.APPEND);
    byte[] old = Files.readAllBytes(Workbench.newest(phone).files());

    Workbench.merge(phone, overlay, journal, _ -> List.of(post(1, FIRST).showing("a")));

    byte[] list = Files.readAllBytes(Workbench.newest(overlay).files());
    assertThat(Arrays.copyOf(list, old.length)).isEqualTo(old);
    assertThat(new String(list, old.length, list.length - old.length, StandardCharsets.US_ASCII))
        .endsWith(sealed("a").name().value())
        .hasSize(67);
  }

  @Test
  void theSameMediumLiesThereOnceAndNotAtAllIfTheOriginalHasIt() throws Exception {
    var first =
        Workbench.merge(
            phone,
            overlay,
            journal,
            _ -> List.of(post(1, FIRST).showing("a"), post(2, FIRST + 1).showing("a")));
    Workbench.layOver(overlay, phone);
    var second =
        Workbench.merge(
            phone,
            parent.resolve("second"),
            journal,
            _ -> List.of(post(3, FIRST).showing("a"), post(4, FIRST).showing("b")));

    assertThat(first.tally().newMedia()).isEqualTo(1);
    assertThat(second.tally().newMedia()).isEqualTo(1);
    assertThat(second.report().lint().ours()).isZero();
    assertThat(contents(parent.resolve("second")).keySet())
        .anyMatch(f -> f.endsWith(sealed("b").name().value()))
        .noneMatch(f -> f.endsWith(sealed("a").name().value()));
  }

  @Test
  void aMediumThatIsDamagedInTheOriginalIsWrittenAnew() throws Exception {
    Workbench.merge(phone, overlay, journal, _ -> List.of(post(1, FIRST).showing("a")));
    Workbench.layOver(overlay, phone);
    Path file = sealed("a").name().in(phone.resolve("files"));
    byte[] bytes = Files.readAllBytes(file);
    bytes[40] ^= 1;
    Files.write(file, bytes);

    var second =
        Workbench.merge(
            phone, parent.resolve("second"), journal, _ -> List.of(post(2, FIRST).showing("a")));

    assertThat(second.tally().newMedia()).isEqualTo(1);
    MediaFile.verify(sealed("a").name().in(parent.resolve("second").resolve("files")), sealed("a"));
  }

  @Test
  void aTimeThatIsTakenGivesWayAndTheAnswerFollows() throws Exception {
    var merged =
        Workbench.merge(
            phone,
            overlay,
            journal,
            _ -> {
              Post asked = post(1, FIRST);
              return List.of(asked, post(2, FIRST).answering(asked));
            });

    Judgement judgement = new Judgement(Workbench.records(phone), Workbench.records(overlay));
    assertThat(judgement.entry(1).sentAt()).isEqualTo(FIRST + 1);
    assertThat(judgement.entry(2).sentAt()).isEqualTo(FIRST + 2);
    assertThat(quoted(judgement.ours().get(1))).isEqualTo(OptionalLong.of(FIRST + 1));
    assertThat(merged.tally().shifted()).isEqualTo(2);
  }

  @Test
  void anAnswerFindsWhatWasPutInBeforeAndNothingThatNeverWas() throws Exception {
    Workbench.merge(phone, overlay, journal, _ -> List.of(post(1, FIRST)));
    Workbench.layOver(overlay, phone);

    Workbench.merge(
        phone,
        parent.resolve("second"),
        journal,
        _ ->
            List.of(
                post(2, FIRST + 9).answering(post(1, FIRST)),
                post(3, FIRST + 9).answering(post(99, FIRST))));

    List<byte[]> ours =
        new Judgement(Workbench.records(phone), Workbench.records(parent.resolve("second"))).ours();
    assertThat(quoted(ours.get(0))).isEqualTo(OptionalLong.of(FIRST + 1));
    assertThat(quoted(ours.get(1))).isEmpty();
  }

  @Test
  void whatTheUserNeverRestoredIsPutInAgain() throws Exception {
    Workbench.merge(phone, overlay, journal, _ -> List.of(post(1, FIRST), post(2, FIRST + 60)));

    var again =
        Workbench.merge(
            phone,
            parent.resolve("again"),
            journal,
            _ -> List.of(post(0, FIRST), post(1, FIRST), post(2, FIRST + 60)));

    assertThat(again.tally().inserted()).isEqualTo(3);
    assertThat(again.tally().alreadyThere()).isZero();
  }

  @Test
  void onlyWhatIsNewSinceIsPutIn() throws Exception {
    Workbench.merge(phone, overlay, journal, _ -> List.of(post(1, FIRST), post(2, FIRST + 60)));
    Workbench.layOver(overlay, phone);

    var again =
        Workbench.merge(
            phone,
            parent.resolve("again"),
            journal,
            _ -> List.of(post(0, FIRST), post(1, FIRST), post(2, FIRST + 60)));

    assertThat(again.tally()).isEqualTo(new MergeTally(1, 2, 1, 0, 0, 0));
    assertThat(
            new Judgement(Workbench.records(phone), Workbench.records(parent.resolve("again")))
                .entries()
                .keySet())
        .containsExactly(0);
  }

  @Test
  void somebodyKnownByNumberIsTheSameWhenSignalHasFoundTheAccount() throws Exception {
    long number = 491711234567L;
    Workbench.merge(phone, overlay, journal, merge -> toNumber(merge, number));
    List<byte[]> found = new ArrayList<>();
    for (byte[] record : Workbench.records(overlay)) {
      found.add(withAccount(record, number));
    }
    Path later = parent.resolve("later");
    Workbench.write(Files.createDirectory(later), found);
    Files.createDirectories(later.resolve("files"));

    var again =
        Workbench.merge(later, parent.resolve("two"), journal, merge -> toNumber(merge, number));

    assertThat(again.tally()).isEqualTo(new MergeTally(0, 1, 0, 0, 0, 0));
  }

  @Test
  void theSameMessageForSomebodyElseIsAnotherOne() throws Exception {
    Workbench.merge(phone, overlay, journal, _ -> List.of(post(1, FIRST + 5)));
    Workbench.layOver(overlay, phone);

    var again =
        Workbench.merge(
            phone,
            parent.resolve("two"),
            journal,
            merge -> {
              Roster roster = merge.roster();
              long chat = roster.chatWith(OWNER);
              return List.of(Post.of(1, chat, OWNER, OWNER, OWNER, FIRST + 5));
            });

    assertThat(again.tally()).isEqualTo(new MergeTally(1, 0, 0, 0, 1, 0));
  }

  @Test
  void newPeopleAndChatsAreOnlyMadeForThoseWhoAreNotThere() throws Exception {
    var merged =
        Workbench.merge(
            phone,
            overlay,
            journal,
            merge -> {
              Roster roster = merge.roster();
              long anna = roster.recipient(person(ScratchBackup.ANNA));
              assertThat(anna).isEqualTo(ANNA);
              assertThat(roster.chatWith(anna)).isEqualTo(DIRECT);
              long boris =
                  roster.recipient(
                      Contact.withNumber(491711234567L, name("Boris", "of the address book")));
              assertThat(boris).isEqualTo(4);
              long chat = roster.chatWith(boris);
              assertThat(roster.chatWith(boris)).isEqualTo(chat).isGreaterThan(2);
              return List.of(Post.of(1, chat, boris, OWNER, boris, FIRST));
            });

    assertThat(merged.tally().newRecipients()).isZero();
    assertThat(merged.tally().newChats()).isEqualTo(1);
  }

  @Test
  void nothingIsPutIntoSignalsOwnAnnouncements() throws Exception {
    Workbench.merge(
        phone,
        overlay,
        journal,
        merge -> {
          assertThatThrownBy(() -> merge.roster().chatWith(2))
              .isInstanceOf(IllegalArgumentException.class);
          assertThatThrownBy(() -> merge.roster().chatWith(4711))
              .isInstanceOf(IllegalArgumentException.class);
          return List.of();
        });
  }

  @Test
  void idsThatAreOnlyReferredToAreTakenToo() throws Exception {
    List<byte[]> records = new ArrayList<>(Workbench.records(phone));
    records.add(dangling(77, 99));
    records.add(dangling(-1, Long.MAX_VALUE));
    Path other = Files.createDirectory(parent.resolve("other"));
    Workbench.write(other, records);

    Workbench.merge(
        other,
        overlay,
        journal,
        merge -> {
          Roster roster = merge.roster();
          long stranger = roster.recipient(person(OTHER));
          assertThat(stranger).isEqualTo(100);
          assertThat(roster.chatWith(stranger)).isEqualTo(78);
          return List.of();
        });
  }

  @Test
  void aBackupWithoutMessagesGetsThemAtItsEnd() throws Exception {
    List<byte[]> bare = Workbench.records(phone).stream().filter(r -> !isItem(r)).toList();
    Path other = Files.createDirectory(parent.resolve("other"));
    Workbench.write(other, bare);

    var merged = Workbench.merge(other, overlay, journal, _ -> List.of(post(1, FIRST)));

    List<byte[]> records = Workbench.records(overlay);
    assertThat(records.subList(0, bare.size())).containsExactlyElementsOf(bare);
    assertThat(records).hasSize(bare.size() + 1);
    assertThat(merged.report().lint().mayLeave()).isTrue();
  }

  @Test
  void whatComesOutOfOrderIsABug() throws Exception {
    assertThatThrownBy(() ->
            Workbench.merge(
                phone, overlay, journal, _ -> List.of(post(1, FIRST + 1), post(2, FIRST))))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("order of time");
  }

  @Test
  void theOutputNeverLiesInTheInput() throws Exception {
    Map<String, String> before = contents(phone);
    Path link = Files.createSymbolicLink(parent.resolve("link"), phone);
    for (Path inside : List.of(phone.resolve("files/new"), link.resolve("new"))) {
      assertThatThrownBy(() -> Workbench.merge(phone, inside, journal, _ -> List.of()))
          .isInstanceOf(Problem.CannotWrite.class)
          .hasMessageContaining("in the backup that is read");
    }
    assertThat(contents(phone)).isEqualTo(before);
  }

  @Test
  void signalsOwnValidatorTakesTheResultForBothPurposes() throws Exception {
    SignalJudge.require();
    Workbench.merge(
        phone,
        overlay,
        journal,
        merge -> {
          Roster roster = merge.roster();
          long stranger = roster.recipient(person(OTHER));
          long chat = roster.chatWith(stranger);
          return List.of(
              post(1, FIRST),
              post(2, FIRST).showing("a"),
              Post.of(3, chat, stranger, OWNER, stranger, FIRST),
              Post.of(4, chat, OWNER, OWNER, stranger, FIRST));
        });

    for (SignalJudge.Purpose purpose : SignalJudge.Purpose.values()) {
      assertThat(
              SignalJudge.ofFile(
                  Workbench.newest(overlay).main(),
                  ScratchBackup.KEY,
                  ScratchBackup.ACCOUNT,
                  purpose))
          .isEqualTo(SignalJudge.ACCEPTED);
    }
  }

  /** From Anna to the owner. */
  private static Post post(int number, long time) {
    return Post.of(number, DIRECT, ANNA, OWNER, ANNA, time);
  }

  private static List<Post> toNumber(SignalMerge merge, long number) {
    Roster roster = merge.roster();
    long person = roster.recipient(Contact.withNumber(number, name("Boris", "")));
    return List.of(Post.of(1, roster.chatWith(person), person, roster.owner(), person, FIRST));
  }

  private static byte[] withAccount(byte[] record, long number) throws Exception {
    WireMessage frame = WireMessage.parse(record);
    if (FrameKind.of(frame) != FrameKind.RECIPIENT) {
      return record;
    }
    RecipientFacts facts = RecipientFacts.of(FrameKind.RECIPIENT.contentOf(frame));
    return facts.e164().equals(OptionalLong.of(number))
        ? new Recipient(
                facts.id(),
                new Contact(
                    Optional.of(OTHER),
                    OptionalLong.of(number),
                    Instant.EPOCH,
                    Optional.empty(),
                    Optional.empty(),
                    PrivateText.EMPTY))
            .toFrame()
        : record;
  }

  private static Contact person(Aci aci) {
    return Contact.madeUp(aci, ScratchBackup.NOW, name("A", "B"), PrivateText.EMPTY);
  }

  private static Contact.Name name(String given, String family) {
    return new Contact.Name(new PrivateText(given), new PrivateText(family));
  }

  private static SealedMedia sealed(String content) {
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
    return new SealedMedia(bytes.length, Digests.sha256(bytes), Post.keyOf(content));
  }

  private static OptionalLong quoted(byte[] record) throws Exception {
    return Judgement.content(record)
        .message(11)
        .orElseThrow()
        .message(1)
        .orElseThrow()
        .optionalNumber(1);
  }

  private static byte[] frame(int field, WireWriter content) {
    return new WireWriter().message(field, content).toBytes();
  }

  private static byte[] dangling(long chat, long author) {
    return frame(
        4,
        new WireWriter()
            .number(1, chat)
            .number(2, author)
            .number(3, FIRST)
            .message(8, new WireWriter().number(1, FIRST))
            .message(14, new WireWriter()));
  }

  private static boolean isItem(byte[] record) {
    return OriginalFrame.of(record).isItem();
  }

  private static Map<String, String> contents(Path folder) throws Exception {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        contents.put(
            folder.relativize(file).toString(),
            Files.getLastModifiedTime(file)
                + HexFormat.of().formatHex(Digests.sha256(Files.readAllBytes(file))));
      }
    }
    return contents;
  }
}
