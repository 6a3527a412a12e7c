package org.decamp.exporter.archive.bag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import gov.loc.repository.bagit.reader.BagReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.decamp.exporter.ExportJob;
import org.decamp.exporter.Selection;
import org.decamp.exporter.archive.complete.CompleteArchiveExporter;
import org.decamp.exporter.redaction.PseudonymousVault;
import org.decamp.exporter.redaction.Pseudonyms;
import org.decamp.job.Problem;
import org.decamp.job.Progress;
import org.decamp.vault.TimeRange;
import org.decamp.vault.custody.CustodyEvent;
import org.decamp.vault.custody.CustodyState;
import org.junit.jupiter.api.Test;

/** A bag of the published example is one to whoever checks it. */
class BagTest extends ExampleBag {

  @Test
  void theValidatorOfTheLibraryOfCongressAcceptsIt() throws Exception {
    validate(bag);
    assertThat(new BagReader().read(bag).getVersion().toString()).isEqualTo("1.0");
  }

  @Test
  void everyFileStandsInAManifestWithItsSha512() throws Exception {
    SortedMap<String, String> there = FolderTexts.hashes(bag, "SHA-512");
    assertThat(there.remove("tagmanifest-sha512.txt")).isNotNull();
    Stream<String> lines =
        Stream.concat(
            Files.readAllLines(bag.resolve("manifest-sha512.txt")).stream(),
            Files.readAllLines(bag.resolve("tagmanifest-sha512.txt")).stream());
    assertThat(lines)
        .containsExactlyInAnyOrderElementsOf(
            there.entrySet().stream().map(f -> f.getValue() + "  " + f.getKey()).toList());
  }

  @Test
  void theArchiveInItIsTheOneThatTheTargetArchiveWrites() throws Exception {
    Path archive = temp.resolve("archive");
    export(new CompleteArchiveExporter(), Selection.ALL, archive);

    Map<String, String> there = FolderTexts.hashes(bag.resolve("data/archive"), "SHA-256");
    assertThat(there).isEqualTo(FolderTexts.hashes(archive, "SHA-256"));
    assertThat(there).containsKey("manifest-sha256.txt").hasSizeGreaterThan(20);
  }

  @Test
  void aSecondBagIsTheSameAlthoughTheFirstWasRecorded() throws Exception {
    vault().record(new CustodyEvent.Exported("bag", "00".repeat(32), true, 1, 2, 3));
    Path second = temp.resolve("second");
    export(new BagExporter(), Selection.ALL, second);

    assertThat(FolderTexts.hashes(second, "SHA-256")).isEqualTo(FolderTexts.hashes(bag, "SHA-256"));
  }

  @Test
  void itSaysWhatItIsAndNobodyIsNamed() throws Exception {
    String info = Files.readString(bag.resolve("bag-info.txt"));
    long bytes = 0;
    long files = 0;
    try (Stream<Path> all = Files.walk(bag.resolve("data"))) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        bytes += Files.size(file);
        files++;
      }
    }
    List<String> record = Files.readAllLines(bag.resolve("data/custody/custody.jsonl"));
    assertThat(info)
        .contains("Payload-Oxum: " + bytes + "." + files + "\n")
        .contains("Internal-Sender-Identifier: " + record.getLast().substring(9, 73) + "\n")
        .containsPattern("Bagging-Date: \\d{4}-\\d\\d-\\d\\d\n")
        .doesNotContain("mara");
    assertThat(verify().messages()).isPositive();
  }

  @Test
  void theRecordInItIsThatOfTheVaultUpToTheImport() throws Exception {
    List<String> record = Files.readAllLines(bag.resolve("data/custody/custody.jsonl"));
    assertThat(record).hasSize(3);
    assertThat(record.getLast()).contains("\"kind\":\"import-finished\"");
    for (String list : listsNamed(record.getLast())) {
      assertThat(bag.resolve("data/custody/files/" + list + ".jsonl")).exists();
    }
    CustodyState state = vault().reader().custody().state();
    assertThat(state.whole()).isTrue();
  }

  private static List<String> listsNamed(String line) {
    return Stream.of(line.split("\"list\":\"", -1)).skip(1).map(s -> s.substring(0, 64)).toList();
  }

  @Test
  void aBagOfPagesOnlyHoldsTheSourcesItself() throws Exception {
    bag = temp.resolve("pages");
    export(new BagExporter().withForms(List.of("html")), Selection.ALL, bag);

    assertThat(verify().target()).isEqualTo("bag");
    validate(bag);
    SortedMap<String, String> sources =
        FolderTexts.hashes(bag.resolve("data/custody/sources"), "SHA-256");
    assertThat(sources)
        .hasSameSizeAs(
            vault().reader().sourceFiles().stream().map(f -> f.sha256()).distinct().toList())
        .allSatisfy((name, hash) -> assertThat(name).isEqualTo(hash));
    assertThat(bag.resolve("data/archive/jsonl")).doesNotExist();
  }

  @Test
  void aBagCanHoldTextsAndMailboxes() throws Exception {
    bag = temp.resolve("readable");
    export(new BagExporter().withForms(List.of("text", "mbox")), Selection.ALL, bag);

    assertThat(verify().messages()).isPositive();
    validate(bag);
    assertThat(bag.resolve("data/archive/text")).isNotEmptyDirectory();
    assertThat(bag.resolve("data/archive/mbox")).isNotEmptyDirectory();
  }

  @Test
  void aBagOfAPartTellsNoNamesOfFilesOfTheRest() throws Exception {
    bag = temp.resolve("part");
    Selection one =
        new Selection(
            Set.of(vault().reader().conversations().getFirst().id()), Set.of(), TimeRange.ALL);
    export(new BagExporter(), one, bag);

    assertThat(verify().conversations()).isEqualTo(1);
    validate(bag);
    assertThat(bag.resolve("data/custody/files")).doesNotExist();
    assertThat(bag.resolve("data/custody/custody.jsonl")).exists();
  }

  /** The name of a folder can be one that a person gave. */
  @Test
  void aBagUnderPseudonymsHasNoRecord() throws Exception {
    bag = temp.resolve("pseudonyms");
    PseudonymousVault pseudonymous =
        new PseudonymousVault(vault().reader(), vault().secret(Pseudonyms.PURPOSE));
    Selection hidden = new Selection(Set.of(), Set.of(), TimeRange.ALL, Set.of(), false, true);
    var _ = new ExportJob(new BagExporter(), pseudonymous).run(hidden, bag, Progress.silent());

    validate(bag);
    assertThat(verify().messages()).isPositive();
    assertThat(bag.resolve("data/custody/custody.jsonl")).isEmptyFile();
    assertThat(bag.resolve("data/custody/files")).doesNotExist();
    assertThat(bag.resolve("bag-info.txt")).content().doesNotContain("Internal-Sender");
  }

  @Test
  void anUnknownFormIsRefused() {
    assertThatThrownBy(() -> new BagExporter().withForms(List.of("papyrus")))
        .isInstanceOf(Problem.Usage.class)
        .hasMessageContaining("papyrus");
  }

  @Test
  void thePythonOfTheDocumentComputesTheHead() throws Exception {
    String script = Files.readString(Path.of("docs/custody.md")).split("```python\n", 2)[1];
    Path file = temp.resolve("chain.py");
    Files.writeString(file, script.substring(0, script.indexOf("```")));
    Path record = bag.resolve("data/custody/custody.jsonl");
    assumeTrue(Files.exists(Path.of("/usr/bin/python3")), "there is no Python");
    String head = Files.readAllLines(record).getLast().substring(9, 73);

    assertThat(python(file, record)).isEqualTo("0 " + head);

    Files.writeString(record, Files.readString(record).replace("\"run\":1", "\"run\":2"));
    assertThat(python(file, record)).startsWith("1 ").contains("NOBODY SAYS WHY");
  }

  private static String python(Path script, Path record) throws Exception {
    Process process =
        new ProcessBuilder("/usr/bin/python3", script.toString(), record.toString())
            .redirectErrorStream(true)
            .start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return process.waitFor() + " " + printed.strip();
  }
}
