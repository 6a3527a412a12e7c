package org.decamp.exporter.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.decamp.exporter.ExportJob;
import org.decamp.exporter.Exporter;
import org.decamp.exporter.Selection;
import org.decamp.exporter.archive.complete.CompleteArchiveExporter;
import org.decamp.exporter.archive.mbox.MboxExporter;
import org.decamp.exporter.archive.text.TextExporter;
import org.decamp.exporter.telegramjson.TelegramJsonExporter;
import org.decamp.exporter.whatsapp.chattext.WhatsAppTextExporter;
import org.decamp.job.Progress;
import org.decamp.ledger.Adaptation;
import org.decamp.ledger.LedgerReport;
import org.decamp.ledger.Omission;
import org.decamp.ledger.Subject;
import org.decamp.people.PeopleDirectory;
import org.decamp.testing.MemoryVault;
import org.decamp.vault.TimeRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No copy under pseudonyms tells a name of anybody but the owner, wherever it could stand. */
class PseudonymsInCopiesTest {

  private static final byte[] SECRET = new byte[32];

  /** Words that follow each other have nothing between them. */
  private static final Pattern ENCODED_WORD =
      Pattern.compile("=\\?utf-8\\?B\\?([^?]*)\\?=(?:\\n (?==\\?))?(\\n?)");

  private static final Pattern ENCODED_BODY =
      Pattern.compile("Encoding: base64\\n\\n([A-Za-z0-9+/=\\n]+)()");

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void noNameIsLeftInAnyFile(long seed) throws Exception {
    NamedVault.Made made = NamedVault.of(seed);
    for (Exporter exporter : targets()) {
      Path copy = folder.resolve(exporter.id());
      export(exporter, made.vault(), copy);
      assertThat(told(copy, made.names())).as(exporter.id()).isEmpty();
      assertThat(told(copy, Set.of(NamedVault.OWNER))).as(exporter.id()).isNotEmpty();
      Path open = folder.resolve(exporter.id() + "-open");
      new ExportJob(exporter, made.vault()).run(Selection.ALL, open, Progress.silent());
      assertThat(told(open, made.names())).as("the test finds names").hasSizeGreaterThan(20);
    }
  }

  @Test
  void theLedgerSaysWhatWasChangedAndWhatKeptBack() throws Exception {
    MemoryVault vault = NamedVault.of(7).vault();
    LedgerReport report = export(new CompleteArchiveExporter(), vault, folder.resolve("copy"));
    for (Subject subject :
        List.of(
            Subject.MESSAGE, Subject.REACTION, Subject.ATTACHMENT, Subject.SHARE, Subject.EVENT)) {
      assertThat(line(report, subject).adapted().get(Adaptation.PSEUDONYMS))
          .as(subject.label())
          .isPositive();
    }
    assertThat(line(report, Subject.MESSAGE).carried()).isPositive();
    assertThat(line(report, Subject.FILE).omitted().get(Omission.PSEUDONYMS))
        .isEqualTo(vault.sourceFiles().size() + vault.conversations().size());
    assertThat(Files.readString(folder.resolve("copy/index.html")))
        .contains("Everybody but the owner is called by a pseudonym.");
  }

  @Test
  void whoIsWhoIsTheSameInEveryCopyAndKnownToTheVault() throws Exception {
    MemoryVault vault = NamedVault.of(8).vault();
    export(new CompleteArchiveExporter(), vault, folder.resolve("one"));
    export(new CompleteArchiveExporter(), vault, folder.resolve("two"));
    assertThat(folder.resolve("two/manifest-sha256.txt"))
        .hasSameBinaryContentAs(folder.resolve("one/manifest-sha256.txt"));
    List<Pseudonyms.Pseudonym> known = new Pseudonyms(PeopleDirectory.of(vault), SECRET).all();
    String people = Files.readString(folder.resolve("one/people.html"));
    assertThat(known).isNotEmpty().allSatisfy(p -> assertThat(people).contains(p.name().value()));
  }

  @Test
  void anotherVaultGivesOtherPseudonyms() throws Exception {
    PeopleDirectory people = PeopleDirectory.of(NamedVault.of(9).vault());
    byte[] other = SECRET.clone();
    other[0] = 1;
    assertThat(new Pseudonyms(people, other).all().stream().map(p -> p.name().value()))
        .doesNotContainAnyElementsOf(
            new Pseudonyms(people, SECRET).all().stream().map(p -> p.name().value()).toList());
  }

  private static List<Exporter> targets() {
    return List.of(
        new CompleteArchiveExporter(),
        new TextExporter(),
        new MboxExporter(),
        new TelegramJsonExporter(),
        new WhatsAppTextExporter());
  }

  private static LedgerReport export(Exporter exporter, MemoryVault vault, Path to)
      throws Exception {
    PseudonymousVault pseudonymous = new PseudonymousVault(vault, SECRET);
    Selection selection =
        pseudonymous.selection(
            new Selection(Set.of(), Set.of(), TimeRange.ALL, Set.of(), false, true));
    return new ExportJob(exporter, pseudonymous).run(selection, to, Progress.silent()).report();
  }

  /** Which of the words stand in a file or in its name, in any case. */
  private static List<String> told(Path copy, Set<String> words) throws IOException {
    List<String> told = new ArrayList<>();
    try (Stream<Path> files = Files.walk(copy)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String all =
            (copy.relativize(file) + "\n" + decoded(content(file))).toLowerCase(Locale.ROOT);
        for (String word : words) {
          if (all.contains(word.toLowerCase(Locale.ROOT))) {
            told.add(word + " in " + copy.relativize(file));
          }
        }
      }
    }
    return told;
  }

  /** The bytes of a file; of a ZIP the names and bytes of what is in it. */
  private static byte[] content(Path file) throws IOException {
    if (!file.toString().endsWith(".zip")) {
      return Files.readAllBytes(file);
    }
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        all.write(entry.getName().getBytes(StandardCharsets.UTF_8));
        zip.transferTo(all);
      }
    }
    return all.toByteArray();
  }

  /** The text, and after it what stands encoded in it as mail has it. */
  private static String decoded(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    StringBuilder all = new StringBuilder(text);
    for (Pattern encoded : List.of(ENCODED_WORD, ENCODED_BODY)) {
      encoded
          .matcher(text)
          .results()
          .forEach(found -> {
            byte[] plain = Base64.getMimeDecoder().decode(found.group(1));
            all.append(new String(plain, StandardCharsets.UTF_8)).append(found.group(2));
          });
    }
    return all.toString();
  }

  private static LedgerReport.Line line(LedgerReport report, Subject subject) {
    return report.lines().stream().filter(l -> l.subject() == subject).findFirst().orElseThrow();
  }
}
