package org.decamp.importer.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.decamp.exporter.ExportJob;
import org.decamp.exporter.Selection;
import org.decamp.exporter.archive.jsonl.JsonlExporter;
import org.decamp.importer.ImportOptions;
import org.decamp.job.Finding;
import org.decamp.job.Problem;
import org.decamp.job.Progress;
import org.decamp.ledger.Adaptation;
import org.decamp.ledger.Fate;
import org.decamp.ledger.Ledger;
import org.decamp.ledger.LedgerReport;
import org.decamp.ledger.Omission;
import org.decamp.ledger.Subject;
import org.decamp.model.Content;
import org.decamp.model.Message;
import org.decamp.model.MissingMedia;
import org.decamp.model.PersonId;
import org.decamp.source.Limits;
import org.decamp.source.SourceTree;
import org.decamp.source.SourceTrees;
import org.decamp.testing.FolderTree;
import org.decamp.testing.MemoryVault;
import org.decamp.testing.RandomHistory;
import org.decamp.testing.VaultContents;
import org.decamp.vault.TimeRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an archive carries back into a vault, also when the archive is hostile. */
class ArchiveRoundTripTest {

  @TempDir Path folder;

  private final List<Finding> findings = new ArrayList<>();

  private final Progress progress =
      new Progress() {
        @Override
        public void report(Event event) {
          if (event instanceof Event.Noticed(Finding finding)) {
            findings.add(finding);
          }
        }

        @Override
        public void checkCancelled() {}
      };

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void aVaultIsEqualAfterTheWayThroughAnArchive(long seed) throws Exception {
    MemoryVault before = new MemoryVault();
    RandomHistory.fill(before, seed, 4, 60);
    Path archive = export(before, Selection.ALL);
    MemoryVault after = new MemoryVault();
    LedgerReport report = read(archive, after);
    assertThat(VaultContents.of(after)).isEqualTo(VaultContents.of(before));
    assertThat(findings).isEmpty();
    assertThat(report.hasLoss()).isFalse();
    assertThat(line(report, Subject.MESSAGE).carried()).isEqualTo(4 * 60);
  }

  @Test
  void readingAnArchiveTwiceAddsNothing() throws Exception {
    MemoryVault vault = new MemoryVault();
    RandomHistory.fill(vault, 9, 3, 40);
    Path archive = export(vault, Selection.ALL);
    MemoryVault target = new MemoryVault();
    read(archive, target);
    LedgerReport again = read(archive, target);
    assertThat(line(again, Subject.MESSAGE).omitted())
        .containsEntry(Omission.DUPLICATE, line(again, Subject.MESSAGE).found());
  }

  @Test
  void aPartComesWithoutSourcesAndIsItsOwnSource() throws Exception {
    MemoryVault vault = new MemoryVault();
    RandomHistory.fill(vault, 10, 2, 50);
    PersonId friend = vault.conversations().getFirst().people().get(1).id();
    Path archive = export(vault, new Selection(Set.of(), Set.of(friend), TimeRange.ALL));
    assertThat(archive.resolve("jsonl/sources")).doesNotExist();
    MemoryVault target = new MemoryVault();
    read(archive, target);
    List<Message> messages = VaultContents.of(target).messages().getFirst();
    assertThat(messages).isNotEmpty().allMatch(m -> m.sender().equals(friend));
    for (Message message : messages) {
      assertThat(new String(target.rawSource(message.provenance()), UTF_8))
          .startsWith("{\"id\":\"" + message.id().text() + '"')
          .endsWith("}");
    }
  }

  @Test
  void oneConversationBringsOnlyItsOwnSources() throws Exception {
    MemoryVault vault = new MemoryVault();
    RandomHistory.fill(vault, 11, 3, 20);
    var chosen = vault.conversations().getFirst();
    Path archive = export(vault, new Selection(Set.of(chosen.id()), Set.of(), TimeRange.ALL));
    assertThat(Files.readString(archive.resolve("jsonl/sources.jsonl")))
        .contains("inbox/" + chosen.threadKey().value() + "/")
        .doesNotContain(
            vault.conversations().get(1).threadKey().value(),
            vault.conversations().get(2).threadKey().value());
  }

  @Test
  void aMediaPathThatLeadsOutsideIsRefused() throws Exception {
    Path archive = smallArchive();
    Files.write(folder.resolve("secret.jpg"), new byte[] {1, 2, 3});
    rewriteMessages(archive, "\"path\":\"media/[^\"]*\"", "\"path\":\"../secret.jpg\"");
    MemoryVault target = new MemoryVault();
    LedgerReport report = read(archive, target);
    assertThat(line(report, Subject.ATTACHMENT).adapted().get(Adaptation.MEDIA_MISSING))
        .isPositive();
    assertThat(findings).extracting(Finding::code).contains("media-unsafe-name");
    assertThat(VaultContents.of(target).messages().stream().flatMap(List::stream))
        .flatExtracting(Message::contents)
        .filteredOn(c -> c instanceof Content.Media)
        .extracting(c -> ((Content.Media) c).attachment().media())
        .contains(new MissingMedia(MissingMedia.Reason.UNSAFE_NAME))
        .hasOnlyElementsOfType(MissingMedia.class);
  }

  @Test
  void aDamagedMediaFileIsMissingAndSaidSo() throws Exception {
    Path archive = smallArchive();
    try (Stream<Path> media = Files.walk(archive.resolve("media"))) {
      for (Path file : media.filter(Files::isRegularFile).toList()) {
        Files.write(file, new byte[] {1});
      }
    }
    MemoryVault target = new MemoryVault();
    read(archive, target);
    assertThat(findings).extracting(Finding::code).containsOnly("media-damaged");
    assertThat(VaultContents.of(target).media()).isEmpty();
  }

  @Test
  void aBadLineIsUnreadableAndTheRestIsRead() throws Exception {
    Path archive = smallArchive();
    Path messages = messageFile(archive);
    List<String> lines = new ArrayList<>(Files.readAllLines(messages, UTF_8));
    lines.set(1, "{\"id\":");
    lines.set(2, "[]");
    lines.set(3, lines.get(3).replaceFirst("\"precision\":\"[a-z]+\"", "\"precision\":\"day\""));
    lines.set(4, "{\"id\":\"" + "(".repeat(50) + "\"}");
    Files.write(messages, lines, UTF_8);
    MemoryVault target = new MemoryVault();
    LedgerReport report = read(archive, target);
    assertThat(line(report, Subject.MESSAGE).omitted()).containsEntry(Omission.UNREADABLE, 4L);
    assertThat(line(report, Subject.MESSAGE).carried()).isEqualTo(lines.size() - 1 - 4);
    assertThat(findings).extracting(Finding::code).containsOnly("line-unreadable", "file-changed");
  }

  @Test
  void anEditedTextIsTakenAndNoticed() throws Exception {
    Path archive = smallArchive();
    Path messages = messageFile(archive);
    String text = Files.readString(messages);
    Files.writeString(messages, text.replaceFirst("\"sentAt\":(\\d+)\\d", "\"sentAt\":$10"));
    assertThat(Files.readString(messages)).isNotEqualTo(text);
    LedgerReport report = read(archive, new MemoryVault());
    assertThat(line(report, Subject.MESSAGE).carried()).isEqualTo(60);
    assertThat(findings).extracting(Finding::code).containsExactly("file-changed");
  }

  @Test
  void aFileThatBreaksOffIsCountedAndItsFateSaysSo() throws Exception {
    Path archive = smallArchive();
    Path messages = messageFile(archive);
    List<String> lines = Files.readAllLines(messages);
    Ledger ledger = new Ledger();
    MemoryVault target = new MemoryVault();
    try (SourceTree tree = SourceTrees.open(List.of(archive), Limits.DEFAULT, Progress.silent())) {
      // Shorter now than when it was listed.
      Files.write(messages, lines.subList(0, 3));
      new ArchiveImporter().read(tree, ImportOptions.DEFAULT, target, ledger, progress);
    }
    LedgerReport report = ledger.balance();
    assertThat(line(report, Subject.MESSAGE).omitted()).containsEntry(Omission.UNREADABLE, 1L);
    assertThat(findings).extracting(Finding::code).containsOnly("file-damaged");
    assertThat(line(report, Subject.FILE).omitted()).containsEntry(Omission.UNREADABLE, 1L);
    assertThat(target.files.get("jsonl/messages/" + messages.getFileName()))
        .isEqualTo(new Fate.Omitted(Omission.UNREADABLE));
  }

  @Test
  void aLaterVersionIsRefused() throws Exception {
    Path archive = smallArchive();
    Path marker = archive.resolve("decamp-archive.json");
    Files.writeString(marker, Files.readString(marker).replace("\"version\":1", "\"version\":2"));
    assertThatThrownBy(() -> read(archive, new MemoryVault()))
        .isInstanceOf(Problem.BadInput.class)
        .hasMessageContaining("version 2");
  }

  @Test
  void whatIsNoArchiveIsNotRecognised() throws Exception {
    Files.writeString(folder.resolve("decamp-archive.json"), "{\"format\":\"other\"}");
    assertThat(new ArchiveImporter().recognise(FolderTree.of(folder)).recognised()).isFalse();
    assertThat(new ArchiveImporter().recognise(FolderTree.of(smallArchive())).recognised())
        .isTrue();
  }

  private Path smallArchive() throws Exception {
    MemoryVault vault = new MemoryVault();
    RandomHistory.fill(vault, 12, 2, 30);
    return export(vault, Selection.ALL);
  }

  private Path export(MemoryVault vault, Selection selection) throws Exception {
    Path archive = folder.resolve("out");
    new ExportJob(new JsonlExporter(), vault).run(selection, archive, Progress.silent());
    return archive;
  }

  private LedgerReport read(Path archive, MemoryVault target) throws Exception {
    Ledger ledger = new Ledger();
    try (FolderTree tree = FolderTree.of(archive)) {
      new ArchiveImporter().read(tree, ImportOptions.DEFAULT, target, ledger, progress);
    }
    return ledger.balance();
  }

  private static Path messageFile(Path archive) throws Exception {
    try (Stream<Path> files = Files.list(archive.resolve("jsonl/messages"))) {
      return files.max((a, b) -> Long.compare(size(a), size(b))).orElseThrow();
    }
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void rewriteMessages(Path archive, String pattern, String replacement)
      throws Exception {
    Path file = messageFile(archive);
    Files.writeString(file, Files.readString(file).replaceAll(pattern, replacement));
    Path list = archive.resolve("jsonl/conversations.jsonl");
    Files.writeString(list, Files.readString(list).replaceAll(pattern, replacement));
  }

  private static LedgerReport.Line line(LedgerReport report, Subject subject) {
    return report.lines().stream().filter(l -> l.subject() == subject).findFirst().orElseThrow();
  }
}
