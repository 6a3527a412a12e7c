package org.decamp.importer.meta;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.decamp.importer.ImportOptions;
import org.decamp.importer.MessageFileSink.Counts;
import org.decamp.job.Progress;
import org.decamp.ledger.Ledger;
import org.decamp.ledger.LedgerReport;
import org.decamp.ledger.Subject;
import org.decamp.model.Message;
import org.decamp.source.Limits;
import org.decamp.source.SourceTrees;
import org.decamp.testing.VaultContents;
import org.decamp.testing.export.AccountLife;
import org.decamp.testing.export.Chapter;
import org.decamp.testing.export.GeneratedExport;
import org.decamp.testing.export.GroundTruth.ExpectedMessage;
import org.decamp.testing.export.GroundTruth.Tally;
import org.decamp.vault.Ingest;
import org.decamp.vault.Passphrase;
import org.decamp.vault.Vault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever an export holds, an import accounts for it: every file, message, reaction, attachment,
 * share and event ends in one place, and what the vault got is what the export has.
 */
class ConservationTest {

  private static final int SEEDS = 4;

  @TempDir Path folder;

  static Stream<Arguments> shapesAndSeeds() {
    return Stream.of(ConservedShape.values())
        .flatMap(shape -> LongStream.rangeClosed(1, SEEDS).mapToObj(s -> Arguments.of(shape, s)));
  }

  @ParameterizedTest
  @MethodSource("shapesAndSeeds")
  void everyObjectOfAnExportArrives(ConservedShape shape, long seed) throws Exception {
    GeneratedExport export = shape.generate(seed, folder);

    Imported imported = Imported.zips(export.parts());

    booksTellOfEverything(imported, export.parts());
    assertThat(imported.report().hasLoss()).isFalse();
    List<ExpectedMessage> arrived =
        shape.truthHasNotices() ? imported.expected() : imported.withoutNotices();
    assertThat(said(arrived, shape, false))
        .containsExactlyInAnyOrderElementsOf(said(export.truth().messages(), shape, true));
    Tally total = export.truth().total();
    assertThat(imported.found(Subject.MESSAGE)).isEqualTo(total.messages());
    assertThat(imported.found(Subject.REACTION)).isEqualTo(total.reactions());
    if (shape != ConservedShape.LAYOUT_2020) {
      assertThat(imported.found(Subject.ATTACHMENT)).isEqualTo(total.attachments());
      assertThat(imported.found(Subject.SHARE)).isEqualTo(total.shares());
    }
    if (shape.countsEverything()) {
      assertThat(imported.found(Subject.EVENT)).isEqualTo(total.calls() + total.events());
    }
  }

  @ParameterizedTest
  @EnumSource(ConservedShape.class)
  void importingAgainAddsNothing(ConservedShape shape) throws Exception {
    List<Path> parts = shape.generate(9, folder).parts();

    Imported once = Imported.zips(parts);
    int messages = once.messages().size();
    LedgerReport again = importInto(once, parts);

    assertThat(once.messages()).hasSize(messages);
    assertThat(again.lines())
        .filteredOn(l -> l.subject() == Subject.MESSAGE)
        .allMatch(l -> l.carried() == 0);
  }

  private static LedgerReport importInto(Imported imported, List<Path> parts) throws Exception {
    Ledger ledger = new Ledger();
    try (var tree = SourceTrees.open(parts, Limits.DEFAULT, Progress.silent())) {
      new MetaImporter()
          .read(tree, ImportOptions.DEFAULT, imported.vault(), ledger, Progress.silent());
    }
    return ledger.balance();
  }

  @ParameterizedTest
  @EnumSource(HostileClass.class)
  void hostileExportsAreAccountedForToo(HostileClass hostile) throws Exception {
    List<Path> parts = hostile.write(folder);

    booksTellOfEverything(Imported.zips(parts), parts);
  }

  @Test
  void aRealVaultHoldsWhatItsBooksSay() throws Exception {
    int number = 0;
    for (Chapter chapter : AccountLife.chapters()) {
      GeneratedExport export = AccountLife.of(4).write(chapter, folder);
      Path place = folder.resolve("vault" + number++);
      try (Vault vault = Vault.create(place, new Passphrase("only for this test".toCharArray()))) {
        LedgerReport report = importInto(vault, export.parts());
        List<List<Message>> messages = VaultContents.of(vault.reader()).messages();

        vaultIsWhatTheBooksSay(report, messages.stream().flatMap(List::stream).toList());
        assertThat(vault.check(Progress.silent()).findings()).isEmpty();
      }
    }
  }

  private static LedgerReport importInto(Vault vault, List<Path> parts) throws Exception {
    Ledger ledger = new Ledger();
    try (var tree = SourceTrees.open(parts, Limits.DEFAULT, Progress.silent());
        Ingest ingest = vault.ingest()) {
      new MetaImporter().read(tree, ImportOptions.DEFAULT, ingest, ledger, Progress.silent());
      LedgerReport report = ledger.balance();
      ingest.finish(report);
      return report;
    }
  }

  /** The books balance (or there would be no report), name every file, and fit the vault. */
  private static void booksTellOfEverything(Imported imported, List<Path> parts)
      throws IOException {
    vaultIsWhatTheBooksSay(imported.report(), imported.messages());
    List<String> entries = entries(parts);
    if (!entries.isEmpty()) {
      assertThat(imported.vault().files.keySet()).containsAll(entries);
      assertThat(imported.found(Subject.FILE)).isGreaterThanOrEqualTo(entries.size());
    }
  }

  private static void vaultIsWhatTheBooksSay(LedgerReport report, List<Message> messages) {
    Counts held = Counts.NONE;
    for (Message message : messages) {
      held = held.plus(Counts.of(message));
    }
    for (Subject subject : Subject.values()) {
      if (subject != Subject.FILE) {
        long arrived =
            report.lines().stream()
                .filter(l -> l.subject() == subject)
                .mapToLong(l -> l.carried() + l.adapted().values().stream().mapToLong(n -> n).sum())
                .sum();
        assertThat(held.of(subject)).as(subject.label()).isEqualTo(arrived);
      }
    }
  }

  /** The names of all files; nothing for what is no whole ZIP. */
  private static List<String> entries(List<Path> parts) throws IOException {
    List<String> names = new ArrayList<>();
    for (Path part : parts) {
      if (Files.isRegularFile(part)) {
        try (ZipFile zip = new ZipFile(part.toString())) {
          Collections.list(zip.entries()).forEach(e -> names.add(e.getName()));
        } catch (java.util.zip.ZipException e) {
          return List.of();
        }
      }
    }
    return names;
  }

  /**
   * One line per message; what the shape does not tell is left out. Where sentences of the service
   * stand for what the truth keeps without words, only who and when are compared here; the words
   * are in {@link FormatsTruthTest}.
   */
  private static List<String> said(
      List<ExpectedMessage> messages, ConservedShape shape, boolean truth) {
    List<String> lines = new ArrayList<>();
    for (ExpectedMessage message : messages) {
      Instant time = Instant.ofEpochMilli(message.timeMs());
      Instant shown =
          shape.wallClock() && truth
              ? time.atZone(shape.zone()).toLocalDateTime().toInstant(ZoneOffset.UTC)
              : time;
      String thread = shape.keyed() ? message.thread() : "";
      String words = shape.wallClock() ? message.text().strip() : message.text();
      String text = shape.keyed() ? words : "";
      lines.add(thread + '|' + shown + '|' + message.sender() + '|' + text);
    }
    return lines;
  }
}
