package org.decamp.exporter.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.decamp.exporter.ExportJob;
import org.decamp.exporter.Exporter;
import org.decamp.exporter.FileMaker;
import org.decamp.exporter.ReadBack;
import org.decamp.exporter.Selection;
import org.decamp.exporter.archive.jsonl.JsonlForm;
import org.decamp.job.Problem;
import org.decamp.job.Progress;
import org.decamp.ledger.LedgerReport;
import org.decamp.ledger.Omission;
import org.decamp.ledger.Subject;
import org.decamp.model.ConversationId;
import org.decamp.testing.FullDrive;
import org.decamp.testing.MemoryVault;
import org.decamp.testing.RandomHistory;
import org.decamp.vault.TimeRange;
import org.decamp.vault.VaultReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an export leaves on the disk, when all goes well and when it does not. */
class ArchiveExportTest {

  private static final String MANIFEST = "manifest-sha256.txt";
  private static final long MESSAGES = 3 * 40;

  @TempDir Path folder;

  private final MemoryVault vault = new MemoryVault();
  private Path out = Path.of("");

  @BeforeEach
  void fillTheVault() throws Exception {
    RandomHistory.fill(vault, 30, 3, 40);
    out = folder.resolve("out");
  }

  @Test
  void theLedgerIsAsForecastAndTheArchiveHoldsWhatItSays() throws Exception {
    ExportJob.Result result = export(Selection.ALL, Progress.silent());
    assertThat(result.report()).isEqualTo(result.plan().forecast());
    assertThat(result.readBack().conversations()).isEqualTo(3);
    assertThat(result.readBack().messages()).isEqualTo(MESSAGES);
    assertThat(result.readBack().files()).isEqualTo(files(out).size() - 1);
    assertThat(files(folder)).allMatch(f -> f.startsWith("out/"));
    assertThat(exporter(FileMaker.ON_DISK).recognises(out)).isTrue();
    assertThat(exporter(FileMaker.ON_DISK).recognises(folder)).isFalse();
  }

  @Test
  void theArchiveIsReadableByItsOwnerOnly() throws Exception {
    export(Selection.ALL, Progress.silent());
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(out)))
        .isEqualTo("rwx------");
    assertThat(exporter(FileMaker.ON_DISK).plaintext()).isTrue();
  }

  @Test
  void theSameVaultGivesTheSameBytes() throws Exception {
    export(Selection.ALL, Progress.silent());
    Path second = folder.resolve("second");
    new ExportJob(exporter(FileMaker.ON_DISK), vault).run(Selection.ALL, second, Progress.silent());
    assertThat(second.resolve(MANIFEST)).hasSameBinaryContentAs(out.resolve(MANIFEST));
  }

  @Test
  void theCommonToolAcceptsTheChecksums() throws Exception {
    export(Selection.ALL, Progress.silent());
    Process check =
        new ProcessBuilder("sha256sum", "--check", "--strict", "--quiet", MANIFEST)
            .directory(out.toFile())
            .redirectErrorStream(true)
            .start();
    assertThat(new String(check.getInputStream().readAllBytes(), UTF_8)).isEmpty();
    assertThat(check.waitFor()).isZero();
  }

  @Test
  void anEmptySelectionGivesAnEmptyArchiveWhoseLedgerCoversTheVault() throws Exception {
    Selection nobody =
        new Selection(Set.of(ConversationId.of("instagram", "nobody")), Set.of(), TimeRange.ALL);
    ExportJob.Result result = export(nobody, Progress.silent());
    assertThat(result.readBack().conversations()).isZero();
    assertThat(messages(result.report()).found()).isEqualTo(MESSAGES);
    assertThat(messages(result.report()).omitted())
        .containsExactlyEntriesOf(new TreeMap<>(Map.of(Omission.NOT_SELECTED, MESSAGES)));
    assertThat(result.report().hasLoss()).isFalse();
  }

  @Test
  void anExistingDestinationStaysAsItIs() throws Exception {
    Files.createDirectory(out);
    assertThatThrownBy(() -> export(Selection.ALL, Progress.silent()))
        .isInstanceOf(Problem.CannotWrite.class);
    assertThat(files(folder)).isEmpty();
    assertThat(out).isEmptyDirectory();
  }

  @Test
  void aMissingFolderIsRefused() {
    out = folder.resolve("nowhere/out");
    assertThatThrownBy(() -> export(Selection.ALL, Progress.silent()))
        .isInstanceOf(Problem.CannotWrite.class);
    assertThat(folder).isEmptyDirectory();
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 1000, 20_000, 200_000})
  void aFullDriveLeavesNothingBehind(long room) {
    FileMaker full = new FullDrive(room)::create;
    assertThatThrownBy(
            () -> new ExportJob(exporter(full), vault).run(Selection.ALL, out, Progress.silent()))
        .isInstanceOf(Problem.InputOutput.class);
    assertThat(folder).isEmptyDirectory();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 100, 150, 200, 245})
  void aStoppedExportLeavesNothingBehind(int after) {
    int[] left = {after};
    Progress stopping =
        new Progress() {
          @Override
          public void report(Event event) {}

          @Override
          public void checkCancelled() throws Problem.Cancelled {
            if (--left[0] < 0) {
              throw new Problem.Cancelled();
            }
          }
        };
    assertThatThrownBy(() -> export(Selection.ALL, stopping)).isInstanceOf(Problem.Cancelled.class);
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void aDamagedMediumOfTheVaultEndsTheExportAndNamesTheCheck() {
    VaultReader damaged =
        (VaultReader)
            Proxy.newProxyInstance(
                VaultReader.class.getClassLoader(),
                new Class<?>[] {VaultReader.class},
                (_, method, arguments) ->
                    method.getName().equals("openMedia")
                        ? new ByteArrayInputStream(new byte[] {1})
                        : method.invoke(vault, arguments));
    ExportJob job = new ExportJob(exporter(FileMaker.ON_DISK), damaged);
    assertThatThrownBy(() -> job.run(Selection.ALL, out, Progress.silent()))
        .isInstanceOfSatisfying(
            Problem.BadInput.class, p -> assertThat(p.hint()).contains("vault check"));
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void everyChangedFileIsFound() throws Exception {
    export(Selection.ALL, Progress.silent());
    for (String file : files(folder)) {
      Path path = folder.resolve(file);
      byte[] original = Files.readAllBytes(path);
      byte[] changed = original.clone();
      changed[changed.length / 2] ^= 1;
      Files.write(path, changed);
      assertThatThrownBy(this::readBack).as(file).isInstanceOf(Problem.BadInput.class);
      Files.write(path, original);
    }
    assertThat(readBack().messages()).isEqualTo(MESSAGES);
  }

  @Test
  void everyMissingFileIsFound() throws Exception {
    export(Selection.ALL, Progress.silent());
    for (String file : files(folder)) {
      Path path = folder.resolve(file);
      byte[] original = Files.readAllBytes(path);
      Files.delete(path);
      assertThatThrownBy(this::readBack).as(file).isInstanceOf(Problem.BadInput.class);
      Files.write(path, original);
    }
  }

  @Test
  void anAddedFileAndAnAddedLinkAreFound() throws Exception {
    export(Selection.ALL, Progress.silent());
    Path added = out.resolve("media/added.txt");
    Files.writeString(added, "x");
    assertThatThrownBy(this::readBack).isInstanceOf(Problem.BadInput.class);
    Files.delete(added);
    Files.createSymbolicLink(added, folder);
    assertThatThrownBy(this::readBack).isInstanceOf(Problem.BadInput.class);
    Files.delete(added);
    assertThat(readBack().messages()).isEqualTo(MESSAGES);
  }

  @Test
  void aManifestThatLeadsOutsideIsRefused() throws Exception {
    export(Selection.ALL, Progress.silent());
    Path manifest = out.resolve(MANIFEST);
    String line = "0".repeat(64) + "  ../../etc/passwd\n";
    Files.writeString(manifest, line + Files.readString(manifest));
    assertThatThrownBy(this::readBack)
        .isInstanceOf(Problem.BadInput.class)
        .hasMessageContaining("outside");
  }

  private ExportJob.Result export(Selection selection, Progress progress)
      throws IOException, Problem {
    return new ExportJob(exporter(FileMaker.ON_DISK), vault).run(selection, out, progress);
  }

  private ReadBack readBack() throws IOException, Problem {
    return exporter(FileMaker.ON_DISK).readBack(out, Progress.silent());
  }

  private static Exporter exporter(FileMaker files) {
    return new ArchiveExporter("jsonl", "for tests", List.of(JsonlForm.KIND), files);
  }

  private static LedgerReport.Line messages(LedgerReport report) {
    return report.lines().stream()
        .filter(l -> l.subject() == Subject.MESSAGE)
        .findFirst()
        .orElseThrow();
  }

  private static List<String> files(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files.filter(Files::isRegularFile).map(f -> root.relativize(f).toString()).toList();
    }
  }
}
