package org.decamp.importer.meta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.decamp.job.Problem;
import org.decamp.job.Progress;
import org.decamp.ledger.Omission;
import org.decamp.ledger.Subject;
import org.decamp.model.Content;
import org.decamp.model.Message;
import org.decamp.model.MissingMedia;
import org.decamp.model.StoredMedia;
import org.decamp.source.Limits;
import org.decamp.source.SourceTrees;
import org.decamp.testing.export.HostileExports;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Broken, strange and harmful exports: what is good in them arrives, what is not is said. */
class HostileImportTest {

  @TempDir Path folder;

  @Test
  void aTruncatedZipGivesItsWholeFilesAndIsReported() throws Exception {
    Imported imported = Imported.zips(HostileExports.truncatedZip(folder));
    assertThat(imported.messages()).isNotEmpty();
    assertThat(imported.codes()).contains("part-incomplete");
    assertThat(imported.line(Subject.FILE).omitted()).containsKey(Omission.UNREADABLE);
  }

  @Test
  void aFakeZipBesideAGoodOneIsReportedAndTheGoodOneRead() throws Exception {
    Path fake = HostileExports.noZipAtAll(folder);
    Imported imported = Imported.zips(fake, HostileExports.longMessages(folder));
    goodThreadArrives(imported);
    assertThat(imported.codes()).containsOnlyOnce("part-unreadable");
    assertThat(imported.report().hasLoss()).isTrue();
    assertThatThrownBy(() -> SourceTrees.open(List.of(fake), Limits.DEFAULT, Progress.silent()))
        .isInstanceOf(Problem.BadInput.class);
  }

  @Test
  void whatIsNotMetasIsNotRecognised() throws Exception {
    for (Path path :
        List.of(HostileExports.notMetas(folder), HostileExports.folderWithoutMessages(folder))) {
      try (var tree = SourceTrees.open(List.of(path), Limits.DEFAULT, Progress.silent())) {
        assertThat(new MetaImporter().recognise(tree).recognised()).isFalse();
      }
      assertThat(Imported.zips(path).messages()).isEmpty();
    }
  }

  @Test
  void anEmptyExportSaysThatThereAreNoMessages() throws Exception {
    Path path = HostileExports.emptyExport(folder);
    try (var tree = SourceTrees.open(List.of(path), Limits.DEFAULT, Progress.silent())) {
      assertThat(new MetaImporter().recognise(tree).instead())
          .hasValueSatisfying(said -> assertThat(said).contains("without messages"));
    }
    assertThat(Imported.zips(path).messages()).isEmpty();
  }

  @Test
  void aFileThatBreaksOffLosesOnlyWhatIsBroken() throws Exception {
    Imported imported = Imported.zips(HostileExports.corruptJson(folder));
    goodThreadArrives(imported);
    assertThat(imported.codes()).contains("message-file-broken");
    assertThat(imported.line(Subject.MESSAGE).omitted()).containsEntry(Omission.UNREADABLE, 1L);
  }

  @Test
  void namesThatLeadOutsideAreRefusedAndNothingIsWrittenThere() throws Exception {
    Imported imported = Imported.zips(HostileExports.escapingNames(folder));
    goodThreadArrives(imported);
    assertThat(imported.contents())
        .filteredOn(Content.Media.class::isInstance)
        .extracting(c -> ((Content.Media) c).attachment().media())
        .containsExactly(new MissingMedia(MissingMedia.Reason.UNSAFE_NAME));
    assertThat(imported.line(Subject.FILE).omitted()).containsEntry(Omission.UNSAFE_NAME, 5L);
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).hasSize(1);
    }
  }

  @Test
  void aBombIsOverTheLimit() throws Exception {
    Imported imported = Imported.zips(HostileExports.bomb(folder));
    goodThreadArrives(imported);
    assertThat(imported.line(Subject.FILE).omitted()).containsEntry(Omission.OVER_LIMIT, 1L);
  }

  @Test
  void twoEntriesOfOneNameAreBothRead() throws Exception {
    Imported imported = Imported.zips(HostileExports.duplicateNames(folder));
    assertThat(imported.messages(imported.thread(HostileExports.BAD_DIGITS))).hasSize(2);
  }

  @Test
  void unknownKeysAreCountedByName() throws Exception {
    Imported imported = Imported.zips(HostileExports.unknownKeys(folder));
    goodThreadArrives(imported);
    assertThat(imported.messages(imported.thread(HostileExports.BAD_DIGITS))).hasSize(3);
    assertThat(imported.report().unknownKeys())
        .containsEntry("hologram", 3L)
        .containsEntry("planet", 1L)
        .hasSize(2);
  }

  @Test
  void mediaWithoutBytesOrExtensionIsStored() throws Exception {
    Imported empty = Imported.zips(HostileExports.emptyMedia(folder));
    goodThreadArrives(empty);
    assertThat(stored(empty)).extracting(StoredMedia::size).containsExactly(0L);
    Imported bare = Imported.zips(HostileExports.mediaWithoutExtension(folder));
    assertThat(stored(bare)).extracting(StoredMedia::mimeType).containsExactly("image/jpeg");
  }

  @Test
  void partsThatOverlapCountOnce() throws Exception {
    Imported imported = Imported.zips(HostileExports.overlappingParts(folder));
    goodThreadArrives(imported);
    assertThat(imported.messages()).hasSize(12);
    assertThat(imported.line(Subject.FILE).omitted()).containsKey(Omission.DUPLICATE);
  }

  @Test
  void aFileSavedAgainAsUtf8IsRepaired() throws Exception {
    Imported imported = Imported.zips(HostileExports.resavedAsUtf8(folder));
    goodThreadArrives(imported);
    assertThat(imported.expected())
        .filteredOn(m -> m.thread().equals(HostileExports.BAD_DIGITS))
        .extracting(m -> m.text())
        .contains("one", "two: hé", "three 🙂");
  }

  @Test
  void aHundredMessagesOfOneMillisecondStayAHundred() throws Exception {
    Imported imported = Imported.zips(HostileExports.sameMillisecond(folder));
    goodThreadArrives(imported);
    List<Message> messages = imported.messages(imported.thread(HostileExports.BAD_DIGITS));
    assertThat(messages).hasSize(100).extracting(Message::id).doesNotHaveDuplicates();
  }

  @Test
  void longTextsAndLoneSurrogatesArrive() throws Exception {
    Imported imported = Imported.zips(HostileExports.longMessages(folder));
    goodThreadArrives(imported);
    assertThat(imported.expected())
        .extracting(m -> m.text())
        .contains("🎈".repeat(20_000), "\"".repeat(20_000));
    Imported halves = Imported.zips(HostileExports.loneSurrogates(folder));
    goodThreadArrives(halves);
    assertThat(halves.expected())
        .extracting(m -> m.text())
        .contains("two: half \uFFFD and whole \uD83D\uDE00");
  }

  private static void goodThreadArrives(Imported imported) {
    assertThat(imported.expected())
        .filteredOn(m -> m.thread().equals(HostileExports.GOOD_DIGITS))
        .extracting(m -> m.text())
        .containsExactlyInAnyOrder("one", "two: hé", "three 🙂");
  }

  private static List<StoredMedia> stored(Imported imported) {
    List<StoredMedia> stored = new ArrayList<>();
    for (Content content : imported.contents()) {
      if (content instanceof Content.Media media
          && media.attachment().media() instanceof StoredMedia there) {
        stored.add(there);
      }
    }
    return stored;
  }
}
