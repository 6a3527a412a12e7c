package org.decamp.exporter.sealed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.decamp.exporter.ArchiveFiles;
import org.decamp.exporter.ArchiveNames;
import org.decamp.exporter.ArchiveTarget;
import org.decamp.exporter.DiskFiles;
import org.decamp.exporter.ExportJob;
import org.decamp.exporter.Selection;
import org.decamp.exporter.archive.complete.CompleteArchiveExporter;
import org.decamp.job.Problem;
import org.decamp.job.Progress;
import org.decamp.testing.MemoryVault;
import org.decamp.testing.RandomHistory;
import org.decamp.vault.Passphrase;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The {@code age} command itself opens what is written here, and what it writes is opened here. */
class AgeCommandTest {

  private static final String PASSPHRASE = "correct hörse battery";

  @TempDir private Path folder;

  private final ArchiveTarget target = new CompleteArchiveExporter();
  private final MemoryVault vault = new MemoryVault();

  @BeforeEach
  void theCommandIsThere() throws Exception {
    boolean there = true;
    try {
      run("age", "--version");
    } catch (IOException _) {
      there = false;
    }
    Assumptions.assumeTrue(there, "there is no age command (Debian: apt-get install age)");
    RandomHistory.fill(vault, 7, 3, 40);
  }

  private String run(String... command) throws Exception {
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectInput(Path.of("/dev/null").toFile())
            .start();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    return said;
  }

  /** Runs a command that takes a passphrase from a terminal only, and types it when asked. */
  private void typing(String command) throws Exception {
    Process process =
        new ProcessBuilder("script", "-qec", command, "/dev/null")
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .start();
    StringBuilder said = new StringBuilder();
    try (InputStream out = process.getInputStream();
        OutputStream in = process.getOutputStream()) {
      for (int c = out.read(); c >= 0; c = out.read()) {
        said.append((char) c);
        if (said.toString().matches("(?s).*passphrase[^\n]*: $")) {
          said.append('\n');
          in.write((PASSPHRASE + "\n").getBytes(UTF_8));
          in.flush();
        }
      }
    }
    assertThat(process.waitFor()).as(said.toString()).isZero();
  }

  private String newKey() throws Exception {
    run("age-keygen", "-o", "identity");
    return run("age-keygen", "-y", "identity").strip();
  }

  private Path export(Recipients recipients) throws Exception {
    Path out = folder.resolve("archive.zip.age");
    try (SealedExporter exporter = new SealedExporter(target, recipients)) {
      new ExportJob(exporter, vault).run(Selection.ALL, out, Progress.silent());
    }
    return out;
  }

  private void assertOpened() throws Exception {
    Path plain = folder.resolve("plain");
    new ExportJob(target, vault).run(Selection.ALL, plain, Progress.silent());
    List<String> expected = names(new DiskFiles(plain));
    try (ZipFile zip = new ZipFile(folder.resolve("archive.zip").toString())) {
      assertThat(Collections.list(zip.entries()).stream().map(ZipEntry::getName))
          .containsExactlyInAnyOrderElementsOf(expected);
      for (String name : expected) {
        assertThat(zip.getInputStream(zip.getEntry(name)))
            .as(name)
            .hasBinaryContent(Files.readAllBytes(plain.resolve(name)));
      }
    }
  }

  private static List<String> names(ArchiveFiles files) throws IOException {
    List<String> names = new ArrayList<>();
    ArchiveNames walk = files.names();
    for (Optional<String> name = walk.next(); name.isPresent(); name = walk.next()) {
      names.add(name.get());
    }
    return names;
  }

  @Test
  void itOpensWhatIsSealedToItsKey() throws Exception {
    export(Recipients.ofKeys(List.of(Keys.RECIPIENT, newKey())));
    run("age", "-d", "-i", "identity", "-o", "archive.zip", "archive.zip.age");
    assertOpened();
  }

  @Test
  void itOpensWhatIsSealedToAPassphrase() throws Exception {
    try (Passphrase passphrase = new Passphrase(PASSPHRASE.toCharArray())) {
      export(Recipients.ofPassphrase(passphrase));
    }
    typing("age -d -o archive.zip archive.zip.age");
    assertOpened();
  }

  /** As somebody would who unpacked an archive and packed it again. */
  private void zipByHand() throws Exception {
    Path plain = folder.resolve("plain");
    new ExportJob(target, vault).run(Selection.ALL, plain, Progress.silent());
    try (ZipOutputStream zip =
        new ZipOutputStream(Files.newOutputStream(folder.resolve("hand.zip")))) {
      for (String name : names(new DiskFiles(plain))) {
        zip.putNextEntry(new ZipEntry(name));
        Files.copy(plain.resolve(name), zip);
      }
    }
  }

  @Test
  void whatItSealsToAKeyIsOpened() throws Exception {
    zipByHand();
    run("age", "-r", newKey(), "-r", Keys.OTHER_RECIPIENT, "-o", "hand.age", "hand.zip");
    AgeFile file = AgeFile.at(folder.resolve("hand.age"));
    assertThat(file.isForPassphrase()).isFalse();
    try (ArchiveFiles files =
        file.open(Identities.read(folder.resolve("identity")), Progress.silent())) {
      assertThat(target.readBack(files, Progress.silent()).messages()).isEqualTo(120);
    }
  }

  @Test
  void whatItSealsToAPassphraseIsOpened() throws Exception {
    zipByHand();
    typing("age -p -o hand.age hand.zip");
    AgeFile file = AgeFile.at(folder.resolve("hand.age"));
    assertThat(file.isForPassphrase()).isTrue();
    try (Passphrase passphrase = new Passphrase(PASSPHRASE.toCharArray());
        ArchiveFiles files = file.open(passphrase, Progress.silent())) {
      assertThat(target.readBack(files, Progress.silent()).messages()).isEqualTo(120);
    }
  }

  @Test
  void whatItWritesAsTextIsRefusedWithAWayOut() throws Exception {
    Path text = Files.writeString(folder.resolve("text"), "text");
    run("age", "-a", "-r", newKey(), "-o", "text.age", text.toString());
    assertThat(AgeFile.isOne(folder.resolve("text.age"))).isTrue();
    assertThatThrownBy(() -> AgeFile.at(folder.resolve("text.age")))
        .isInstanceOf(Problem.BadInput.class)
        .extracting(e -> ((Problem) e).hint())
        .asString()
        .contains("base64 -d");
    run("sh", "-c", "grep -v '^-' text.age | base64 -d > binary.age");
    run("age", "-d", "-i", "identity", "-o", "again", "binary.age");
    assertThat(folder.resolve("again")).hasContent("text");
  }
}
