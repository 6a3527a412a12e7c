package org.decamp.exporter.sealed;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.decamp.exporter.ArchiveFiles;
import org.decamp.exporter.ArchiveNames;
import org.decamp.exporter.ArchiveTarget;
import org.decamp.exporter.DiskFiles;
import org.decamp.exporter.ExportJob;
import org.decamp.exporter.FileMaker;
import org.decamp.exporter.ReadBack;
import org.decamp.exporter.Selection;
import org.decamp.exporter.archive.complete.CompleteArchiveExporter;
import org.decamp.job.Problem;
import org.decamp.job.Progress;
import org.decamp.model.Digests;
import org.decamp.testing.FullDrive;
import org.decamp.testing.MemoryVault;
import org.decamp.testing.RandomHistory;
import org.decamp.vault.Passphrase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An archive as one age file: what it holds, and what an export leaves on the disk. */
class SealedExportTest {

  private static final String PASSPHRASE = "correct horse battery";

  @TempDir private Path folder;

  private final MemoryVault vault = new MemoryVault();
  private final ArchiveTarget target = new CompleteArchiveExporter();
  private Path out = Path.of("");

  @BeforeEach
  void fillTheVault() throws Exception {
    RandomHistory.fill(vault, 30, 3, 40);
    out = folder.resolve("archive.zip.age");
  }

  private static Passphrase passphrase(String text) {
    return new Passphrase(text.toCharArray());
  }

  private ExportJob.Result export(Path to) throws IOException, Problem {
    Recipients recipients = Recipients.ofKeys(List.of(Keys.RECIPIENT));
    try (SealedExporter exporter = new SealedExporter(target, recipients)) {
      return new ExportJob(exporter, vault).run(Selection.ALL, to, Progress.silent());
    }
  }

  private ArchiveFiles open(Path file) throws IOException, Problem {
    Path identity = Files.writeString(folder.resolve("identity"), Keys.IDENTITY + "\n");
    try {
      return AgeFile.at(file).open(Identities.read(identity), Progress.silent());
    } finally {
      Files.delete(identity);
    }
  }

  private static SortedMap<String, String> contents(ArchiveFiles files) throws IOException {
    SortedMap<String, String> contents = new TreeMap<>();
    ArchiveNames names = files.names();
    for (Optional<String> name = names.next(); name.isPresent(); name = names.next()) {
      try (InputStream in = files.open(name.get())) {
        byte[] bytes = in.readAllBytes();
        assertThat(files.size(name.get())).hasValue(bytes.length);
        contents.put(name.get(), HexFormat.of().formatHex(Digests.sha256(bytes)));
      }
    }
    return contents;
  }

  private List<String> left() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(f -> f.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void theFileHoldsWhatTheFolderHolds() throws Exception {
    ReadBack sealed = export(out).readBack();
    Path plain = folder.resolve("plain");
    ReadBack read =
        new ExportJob(target, vault).run(Selection.ALL, plain, Progress.silent()).readBack();
    assertThat(sealed).isEqualTo(read);
    try (ArchiveFiles files = open(out)) {
      assertThat(target.recognises(files)).isTrue();
      assertThat(target.readBack(files, Progress.silent())).isEqualTo(read);
      assertThat(contents(files)).isEqualTo(contents(new DiskFiles(plain)));
    }
    assertThat(left()).containsExactly("archive.zip.age", "plain");
  }

  @Test
  void theFileIsForItsOwnerOnlyAndTellsNothing() throws Exception {
    export(out);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(out)))
        .isEqualTo("rw-------");
    assertThat(Files.readString(out, ISO_8859_1))
        .startsWith("age-encryption.org/v1\n-> X25519 ")
        .doesNotContain("html")
        .doesNotContain("media/")
        .doesNotContain("decamp");
  }

  @Test
  void aPassphraseOpensItAndNoOther() throws Exception {
    try (Passphrase passphrase = passphrase(PASSPHRASE);
        SealedExporter exporter = new SealedExporter(target, Recipients.ofPassphrase(passphrase))) {
      new ExportJob(exporter, vault).run(Selection.ALL, out, Progress.silent());
    }
    AgeFile file = AgeFile.at(out);
    assertThat(file.isForPassphrase()).isTrue();
    try (Passphrase right = passphrase(PASSPHRASE);
        ArchiveFiles files = file.open(right, Progress.silent())) {
      assertThat(target.recognises(files)).isTrue();
    }
    try (Passphrase wrong = passphrase("correct horse batterz")) {
      assertThatThrownBy(() -> file.open(wrong, Progress.silent()))
          .isInstanceOf(Problem.WrongSecret.class);
    }
    assertThatThrownBy(() -> open(out)).isInstanceOf(Problem.WrongSecret.class);
  }

  @Test
  void anyOfSeveralRecipientsOpensItAndNobodyElse() throws Exception {
    Recipients both = Recipients.ofKeys(List.of(Keys.OTHER_RECIPIENT, Keys.RECIPIENT));
    try (SealedExporter exporter = new SealedExporter(target, both)) {
      new ExportJob(exporter, vault).run(Selection.ALL, out, Progress.silent());
    }
    try (ArchiveFiles files = open(out)) {
      assertThat(target.recognises(files)).isTrue();
    }
    Path third = Files.writeString(folder.resolve("third"), Keys.THIRD_IDENTITY);
    assertThatThrownBy(() -> AgeFile.at(out).open(Identities.read(third), Progress.silent()))
        .isInstanceOf(Problem.WrongSecret.class);
    try (Passphrase passphrase = passphrase(PASSPHRASE)) {
      assertThatThrownBy(() -> AgeFile.at(out).open(passphrase, Progress.silent()))
          .isInstanceOf(Problem.WrongSecret.class);
    }
  }

  @Test
  void anIdentityFileMayHoldCommentsAndOtherKeys() throws Exception {
    export(out);
    Path many =
        Files.writeString(
            folder.resolve("many"),
            "# created: today\r\n\n" + Keys.THIRD_IDENTITY + "\r\n" + Keys.IDENTITY + "\n");
    AgeFile.at(out).open(Identities.read(many), Progress.silent()).close();
    for (String text : List.of("", "# nothing\n", "AGE-SECRET-KEY-1NONE\n", Keys.RECIPIENT)) {
      Path bad = Files.writeString(folder.resolve("bad"), text);
      assertThatThrownBy(() -> Identities.read(bad)).as(text).isInstanceOf(Problem.BadInput.class);
    }
    assertThatThrownBy(() -> Identities.read(folder.resolve("nowhere")))
        .isInstanceOf(Problem.MissingInput.class);
  }

  @Test
  void whatIsNoPublicKeyIsNoRecipientAndIsNotRepeated() {
    for (String key :
        List.of(Keys.IDENTITY, "age1qqq", "", "ssh-ed25519 AAAA", Keys.RECIPIENT + "q")) {
      assertThatThrownBy(() -> Recipients.ofKeys(List.of(Keys.RECIPIENT, key)))
          .isInstanceOf(Problem.Usage.class)
          .hasMessageContaining("recipient 2")
          .message()
          .doesNotContain("SECRET");
    }
    assertThatThrownBy(() -> Recipients.ofKeys(List.of())).isInstanceOf(Problem.Usage.class);
  }

  @Test
  void theSameVaultGivesTheSameZip() throws Exception {
    export(out);
    Path second = folder.resolve("second.age");
    export(second);
    assertThat(Keys.opened(second)).isEqualTo(Keys.opened(out));
    assertThat(Files.readAllBytes(second)).isNotEqualTo(Files.readAllBytes(out));
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 200, 20_000, 200_000})
  void aFullDriveLeavesNothingBehind(long room) throws Exception {
    FileMaker full = new FullDrive(room)::create;
    Recipients recipients = Recipients.ofKeys(List.of(Keys.RECIPIENT));
    try (SealedExporter exporter = new SealedExporter(target, recipients, full)) {
      assertThatThrownBy(
              () -> new ExportJob(exporter, vault).run(Selection.ALL, out, Progress.silent()))
          .isInstanceOf(Problem.InputOutput.class);
    }
    assertThat(left()).isEmpty();
  }

  @Test
  void whateverByteIsChangedOrCutOffIsNoticed() throws Exception {
    export(out);
    byte[] whole = Files.readAllBytes(out);
    for (int at = 0; at < whole.length; at += 1 + at / 37) {
      byte[] changed = whole.clone();
      changed[at] ^= 1;
      refused(changed, "changed at " + at);
      byte[] cut = Arrays.copyOf(whole, at);
      refused(cut, "cut at " + at);
    }
    refused(Arrays.copyOf(whole, whole.length + 1), "lengthened");
    byte[] changed = whole.clone();
    changed[whole.length - 1] ^= 1;
    refused(changed, "changed at the end");
  }

  private void refused(byte[] bytes, String how) throws IOException {
    Path file = Files.write(folder.resolve("refused"), bytes);
    assertThatThrownBy(
            () -> {
              try (ArchiveFiles files = open(file)) {
                target.readBack(files, Progress.silent());
              } catch (IOException e) {
                throw AgeFile.damage(e).orElseThrow(() -> e);
              }
            })
        .as(how)
        .isInstanceOfAny(Problem.BadInput.class, Problem.WrongSecret.class);
  }
}
