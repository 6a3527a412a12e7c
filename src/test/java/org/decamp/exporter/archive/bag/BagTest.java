package org.decamp.exporter.archive.bag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import gov.loc.repository.bagit.domain.Bag;
import gov.loc.repository.bagit.reader.BagReader;
import gov.loc.repository.bagit.verify.BagVerifier;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.decamp.exporter.ExportJob;
import org.decamp.exporter.Exporter;
import org.decamp.exporter.ReadBack;
import org.decamp.exporter.Selection;
import org.decamp.exporter.archive.complete.CompleteArchiveExporter;
import org.decamp.exporter.redaction.PseudonymousVault;
import org.decamp.exporter.redaction.Pseudonyms;
import org.decamp.importer.ImportOptions;
import org.decamp.importer.meta.MetaImporter;
import org.decamp.job.Problem;
import org.decamp.job.Progress;
import org.decamp.ledger.Ledger;
import org.decamp.source.Limits;
import org.decamp.source.SourceTree;
import org.decamp.source.SourceTrees;
import org.decamp.vault.Ingest;
import org.decamp.vault.Passphrase;
import org.decamp.vault.TimeRange;
import org.decamp.vault.Vault;
import org.decamp.vault.custody.CustodyEvent;
import org.decamp.vault.custody.CustodyState;
import org.decamp.vault.custody.ImportSource;
import org.decamp.vault.key.KdfCost;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A bag of the published example is one to whoever checks it, and to nobody once it was touched.
 */
class BagTest {

  @TempDir static Path vaults;
  private static Optional<Vault> opened = Optional.empty();

  @TempDir Path temp;
  private Path bag = Path.of("");

  @BeforeAll
  static void importTheExample() throws Exception {
    List<Path> parts;
    try (Stream<Path> files = Files.list(Path.of("examples"))) {
      parts = files.filter(f -> f.toString().endsWith(".zip")).sorted().toList();
    }
    Vault vault =
        Vault.create(
            vaults.resolve("vault"),
            new Passphrase("only for this test".toCharArray()),
            new KdfCost(8192, 1, 1));
    opened = Optional.of(vault);
    try (SourceTree tree = SourceTrees.open(parts, Limits.DEFAULT, Progress.silent());
        Ingest ingest =
            vault.ingest(
                tree.containers().stream()
                    .map(c -> new ImportSource(c.number(), c.name(), ImportSource.Kind.ZIP, 1))
                    .toList())) {
      Ledger ledger = new Ledger();
      new MetaImporter().read(tree, ImportOptions.DEFAULT, ingest, ledger, Progress.silent());
      ingest.finish(ledger.balance());
    }
  }

  @AfterAll
  static void close() throws Exception {
    if (opened.isPresent()) {
      opened.get().close();
    }
  }

  @BeforeEach
  void aBag() throws Exception {
    bag = temp.resolve("bag");
    export(new BagExporter(), Selection.ALL, bag);
  }

  private static Vault vault() {
    return opened.orElseThrow();
  }

  private static void export(Exporter exporter, Selection selection, Path to) throws Exception {
    var _ = new ExportJob(exporter, vault().reader()).run(selection, to, Progress.silent());
  }

  private ReadBack verify() throws IOException, Problem {
    return new BagExporter().readBack(bag, Progress.silent());
  }

  /** What the validator of the Library of Congress says. */
  private static void validate(Path folder) throws Exception {
    Bag read = new BagReader().read(folder);
    try (BagVerifier verifier = new BagVerifier()) {
      verifier.isValid(read, false);
    }
  }

  private void assertRefusedByBoth(String said) {
    assertThatThrownBy(() -> validate(bag)).isInstanceOf(Exception.class);
    assertRefused(said);
  }

  private void assertRefused(String said) {
    assertThatThrownBy(this::verify)
        .isInstanceOf(Problem.BadInput.class)
        .hasMessageContaining(said);
  }

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
    Selection hidden =
        new Selection(Set.of(), Set.of(), TimeRange.ALL, Set.of(), false, true);
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
  void aFlippedByteIsRefusedByBoth() throws Exception {
    Path page = bag.resolve("data/archive/index.html");
    byte[] bytes = Files.readAllBytes(page);
    bytes[bytes.length / 2] ^= 1;
    Files.write(page, bytes);
    assertRefusedByBoth("a file was changed: data/archive/index.html");
  }

  @Test
  void aMissingFileIsRefusedByBoth() throws Exception {
    Files.delete(bag.resolve("data/custody/imports.jsonl"));
    assertRefusedByBoth("a file is missing: data/custody/imports.jsonl");
  }

  @Test
  void anAddedFileIsRefusedByBoth() throws Exception {
    Files.writeString(bag.resolve("data/archive/media/added.jpg"), "x");
    assertRefusedByBoth("1 files are in no manifest: data");
  }

  @Test
  void aChangedTagFileIsRefusedByBoth() throws Exception {
    Files.writeString(bag.resolve("bag-info.txt"), "Contact-Name: X\n", StandardOpenOption.APPEND);
    assertRefusedByBoth("a file was changed: bag-info.txt");
  }

  @Test
  void aBagThatFetchesIsRefused() throws Exception {
    Files.writeString(bag.resolve("fetch.txt"), "https://example.org/x 1 data/x\n");
    assertRefused("lie elsewhere");
  }

  @Test
  void aDeclarationOfAnotherVersionIsRefused() throws Exception {
    Files.writeString(
        bag.resolve("bagit.txt"), "BagIt-Version: 0.97\nTag-File-Character-Encoding: UTF-8\n");
    assertRefused("bagit.txt");
  }

  /** Somebody who makes all manifests anew deceives a validator, but not who follows the chain. */
  @Test
  void aChangedEntryIsRefusedEvenUnderNewManifests() throws Exception {
    Path record = bag.resolve("data/custody/custody.jsonl");
    Files.writeString(record, Files.readString(record).replaceFirst("\"run\":1", "\"run\":2"));
    sealAnew();
    validate(bag);
    assertRefused("does not follow from its first entry to entry 2");
  }

  @Test
  void aShorterRecordIsRefusedEvenUnderNewManifests() throws Exception {
    Path record = bag.resolve("data/custody/custody.jsonl");
    Files.write(record, Files.readAllLines(record).subList(0, 2));
    sealAnew();
    assertRefused("the custody record does not name");
  }

  @Test
  void aChangedListOfFilesIsRefusedEvenUnderNewManifests() throws Exception {
    Path list;
    try (Stream<Path> lists = Files.list(bag.resolve("data/custody/files"))) {
      list = lists.sorted().findFirst().orElseThrow();
    }
    Files.writeString(list, Files.readString(list).replaceFirst("\"size\":\\d", "\"size\":7"));
    sealAnew();
    assertRefused("not the one of its name");
  }

  private void sealAnew() throws Exception {
    SortedMap<String, String> payload = FolderTexts.hashes(bag.resolve("data"), "SHA-512");
    StringBuilder lines = new StringBuilder();
    payload.forEach((path, hash) -> lines.append(hash + "  data/" + path + "\n"));
    Files.writeString(bag.resolve("manifest-sha512.txt"), lines);
    long bytes = 0;
    for (String path : payload.keySet()) {
      bytes += Files.size(bag.resolve("data").resolve(path));
    }
    Path info = bag.resolve("bag-info.txt");
    Files.writeString(
        info,
        Files.readString(info)
            .replaceFirst("Oxum: .*\n", "Oxum: " + bytes + "." + payload.size() + "\n"));
    StringBuilder tags = new StringBuilder();
    FolderTexts.hashes(bag, "SHA-512")
        .forEach((path, hash) -> {
          if (!path.contains("/") && !path.startsWith("tagmanifest")) {
            tags.append(hash + "  " + path + "\n");
          }
        });
    Files.writeString(bag.resolve("tagmanifest-sha512.txt"), tags);
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
