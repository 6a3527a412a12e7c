package org.decamp.exporter.signal.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.decamp.exporter.signal.SignalJudge;
import org.decamp.exporter.signal.SignalSamples;
import org.decamp.exporter.signal.folder.SignalBackups;
import org.decamp.exporter.signal.folder.UnlockedSnapshot;
import org.decamp.exporter.signal.frame.Account;
import org.decamp.exporter.signal.frame.ChatFacts;
import org.decamp.exporter.signal.frame.FrameKind;
import org.decamp.exporter.signal.frame.RecipientFacts;
import org.decamp.exporter.signal.key.BackupKey;
import org.decamp.exporter.signal.key.SignalRecoveryKey;
import org.decamp.exporter.signal.wire.WireWriter;
import org.decamp.model.PrivateText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Merges into the backups that Signal's own project publishes for its tests. */
class MergeIntoSamplesTest {

  @TempDir Path parent;

  @BeforeEach
  void samplesAreHere() {
    SignalSamples.require();
  }

  /** The canonical backup, and with it a frame of every other kind that Signal has. */
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void everyFrameIsKept(boolean everyKind) throws Exception {
    List<byte[]> originals = everyKind ? everyKind() : SignalSamples.canonicalRecords();
    Workbench.Merged merged = mergeCanonical(originals);

    Judgement judgement = new Judgement(originals, Workbench.records(parent.resolve("overlay")));
    judgement.requireRightPlaces();
    judgement.requireRightOrder();
    assertThat(merged.tally().inserted()).isPositive();
    assertThat(judgement.entries()).hasSize((int) merged.tally().inserted());
    assertThat(merged.report().originals()).isEqualTo(originals.size());
    assertThat(merged.report().lint().ours()).as("%s", merged.report().lint()).isZero();
    assertThat(merged.before().unreadable()).isZero();
  }

  @ParameterizedTest
  @EnumSource(SignalJudge.Purpose.class)
  void theResultIsAcceptedAsTheOriginalIsAndSoIsWhatWasPutInByItself(SignalJudge.Purpose purpose)
      throws Exception {
    SignalJudge.require();
    List<byte[]> originals = SignalSamples.canonicalRecords();
    mergeCanonical(originals);
    List<byte[]> merged = Workbench.records(parent.resolve("overlay"));

    assertThat(SignalJudge.ofRecords(originals, purpose)).isEqualTo(SignalJudge.ACCEPTED);
    assertThat(SignalJudge.ofRecords(merged, purpose)).isEqualTo(SignalJudge.ACCEPTED);
    assertThat(SignalJudge.ofRecords(onlyOurs(originals, merged), purpose))
        .isEqualTo(SignalJudge.ACCEPTED);
  }

  /** Without an account, with a chat that is there twice, with a kind of entry that is too new. */
  @ParameterizedTest
  @ValueSource(strings = {"no account", "two chats", "an entry of a newer Signal"})
  void anOriginalThatIsRefusedIsRefusedForTheSameReason(String fault) throws Exception {
    SignalJudge.require();
    List<byte[]> originals = new ArrayList<>(everyKind());
    switch (fault) {
      case "no account" -> originals.remove(1);
      case "two chats" -> originals.add(frame(3, w().number(1, 1).number(2, 1)));
      default ->
          originals.add(
              frame(
                  4,
                  w().number(1, 1)
                      .number(2, 1)
                      .number(3, RandomOriginal.START)
                      .message(9, w().message(1, w().number(1, 1).message(6, w())))
                      .message(22, w().number(1, 1))));
    }
    mergeCanonical(originals);

    String verdict = SignalJudge.ofRecords(originals, SignalJudge.Purpose.REMOTE_BACKUP);
    assertThat(verdict).isNotEqualTo(SignalJudge.ACCEPTED);
    assertThat(
            SignalJudge.ofRecords(
                Workbench.records(parent.resolve("overlay")), SignalJudge.Purpose.REMOTE_BACKUP))
        .isEqualTo(verdict);
  }

  @Test
  void theBackupEncryptedBySignalIsMergedIntoAndStillAccepted() throws Exception {
    Path phone = parent.resolve("SignalBackups");
    SignalSamples.encryptedFolder(phone);
    SignalBackups backups = SignalBackups.open(phone);
    Path overlay = parent.resolve("overlay");
    MergeTally tally;
    OverlayReport report;
    try (SignalRecoveryKey key = SignalRecoveryKey.of(SignalSamples.KEY.toCharArray());
        BackupKey backupKey = key.backupKey();
        UnlockedSnapshot snapshot = backups.newest().unlock(key)) {
      SignalMerge merge = SignalMerge.open(backups, snapshot);
      List<Post> posts = new RandomPosts(3).apply(merge);
      tally =
          merge.write(
              overlay,
              Workbench.stream(posts),
              new MemoryJournal(),
              (_, _) -> {},
              Workbench.NOW,
              new SecureRandom());
      report =
          new OverlayCheck(backups, snapshot, new Owner(backupKey, snapshot.backupId()))
              .check(overlay, Workbench.NOW);
    }

    assertThat(tally.inserted()).isPositive();
    assertThat(tally.newMedia()).isPositive();
    assertThat(report.originals()).isEqualTo(4);
    assertThat(report.lint().mayLeave()).isTrue();
    if (SignalJudge.isHere()) {
      for (SignalJudge.Purpose purpose : SignalJudge.Purpose.values()) {
        assertThat(verdict(SignalSamples.encrypted(), purpose)).isEqualTo(SignalJudge.ACCEPTED);
        assertThat(verdict(Workbench.newest(overlay).main(), purpose))
            .isEqualTo(SignalJudge.ACCEPTED);
      }
    }
  }

  private static String verdict(Path main, SignalJudge.Purpose purpose) throws Exception {
    UUID account = new UUID(0x1111111111111111L, 0x1111111111111111L);
    return SignalJudge.ofFile(main, SignalSamples.KEY, account, purpose);
  }

  private Workbench.Merged mergeCanonical(List<byte[]> originals) throws Exception {
    Path phone = Files.createDirectory(parent.resolve("SignalBackups"));
    Workbench.write(phone, originals);
    return Workbench.merge(
        phone, parent.resolve("overlay"), new MemoryJournal(), MergeIntoSamplesTest::posts);
  }

  /** For every contact and group that is there, and for new ones. */
  private static List<Post> posts(SignalMerge merge) {
    List<Post> posts = new ArrayList<>(new RandomPosts(5).apply(merge));
    Roster roster = merge.roster();
    long time = RandomOriginal.START + 2L * RandomOriginal.SPAN;
    for (RecipientFacts recipient : merge.facts().recipients()) {
      if (recipient.kind() == RecipientFacts.Kind.GROUP
          && merge.facts().chatWith(recipient.id()).isPresent()) {
        for (RecipientFacts author : merge.facts().recipients()) {
          if (author.kind() == RecipientFacts.Kind.CONTACT && author.aci().isPresent()) {
            long chat = roster.chatWith(recipient.id());
            posts.add(
                Post.of(posts.size(), chat, author.id(), roster.owner(), recipient.id(), time++));
          }
        }
      }
    }
    return posts;
  }

  /** A backup of nothing but the people and chats that new entries need, and the new entries. */
  private static List<byte[]> onlyOurs(List<byte[]> originals, List<byte[]> merged)
      throws Exception {
    List<byte[]> ours = new Judgement(originals, merged).ours();
    Set<Long> chats = new HashSet<>();
    for (byte[] record : ours) {
      if (Judgement.kind(record) == FrameKind.CHAT_ITEM) {
        chats.add(Judgement.facts(record).chatId());
      }
    }
    List<byte[]> delta = new ArrayList<>();
    delta.add(originals.getFirst());
    delta.add(new Account(new byte[32], new PrivateText("Owner")).toFrame());
    for (byte[] record : merged.subList(1, merged.size())) {
      if (Judgement.kind(record) == FrameKind.RECIPIENT) {
        switch (RecipientFacts.of(Judgement.content(record)).kind()) {
          case CONTACT, GROUP, SELF -> delta.add(record);
          case DISTRIBUTION_LIST, RELEASE_NOTES, CALL_LINK, UNKNOWN -> {}
        }
      }
    }
    for (byte[] record : merged.subList(1, merged.size())) {
      if (Judgement.kind(record) == FrameKind.CHAT
          && chats.contains(ChatFacts.of(Judgement.content(record)).id())) {
        delta.add(record);
      }
    }
    for (byte[] record : ours) {
      if (Judgement.kind(record) == FrameKind.CHAT_ITEM) {
        delta.add(record);
      }
    }
    return delta;
  }

  private static List<byte[]> everyKind() throws Exception {
    List<byte[]> records = new ArrayList<>(SignalSamples.canonicalRecords());
    long self = 0;
    for (byte[] record : records.subList(2, records.size())) {
      RecipientFacts facts = RecipientFacts.of(Judgement.content(record));
      self = facts.kind() == RecipientFacts.Kind.SELF ? facts.id() : self;
    }
    records.add(frame(3, w().number(1, 1).number(2, self)));
    records.add(frame(5, w().bytes(1, new byte[16]).bytes(2, new byte[32])));
    records.add(frame(6, w().number(1, 9).number(2, 99).number(3, 1).number(4, 5)));
    records.add(frame(7, w().text(1, "Quiet").bytes(13, new byte[16])));
    records.add(
        frame(
            8, w().flag(3, true).flag(4, true).flag(5, true).number(6, 1).bytes(9, new byte[16])));
    for (int i = 0; i < 3; i++) {
      records.add(
          frame(
              4,
              w().number(1, 1)
                  .number(2, self)
                  .number(3, RandomOriginal.START + 100L * i)
                  .message(9, w().message(1, w().number(1, self).message(6, w())))
                  .message(11, w().message(2, w().text(1, "mine")))));
    }
    Set<FrameKind> kinds = EnumSet.noneOf(FrameKind.class);
    for (byte[] record : records.subList(1, records.size())) {
      kinds.add(Judgement.kind(record));
    }
    assertThat(kinds).isEqualTo(EnumSet.complementOf(EnumSet.of(FrameKind.UNKNOWN)));
    return records;
  }

  private static byte[] frame(int field, WireWriter content) {
    return w().message(field, content).toBytes();
  }

  private static WireWriter w() {
    return new WireWriter();
  }
}
