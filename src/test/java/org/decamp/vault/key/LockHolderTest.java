package org.decamp.vault.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.decamp.job.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The second of two who want a vault is told who has it, and a dead one is not in the way. */
class LockHolderTest {

  @TempDir Path temp;
  private VaultLayout layout = new VaultLayout(Path.of(""));

  @BeforeEach
  void aFolder() throws Exception {
    layout = VaultLayout.claim(temp.resolve("vault"));
    layout.fill();
  }

  private Process holder() throws IOException {
    Process child =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                LockingChild.class.getName(),
                layout.root().toString())
            .redirectError(Redirect.INHERIT)
            .start();
    BufferedReader said = child.inputReader();
    assertThat(said.readLine()).isEqualTo("true");
    return child;
  }

  private static void kill(Process child) throws Exception {
    assertThat(new ProcessBuilder("kill", "-9", Long.toString(child.pid())).start().waitFor())
        .isZero();
    child.waitFor();
  }

  @Test
  void theSecondProcessIsToldWhoHoldsTheVaultAndGetsItWhenTheFirstIsKilled() throws Exception {
    Process child = holder();
    try {
      assertThatThrownBy(() -> VaultLock.acquire(layout))
          .isInstanceOf(Problem.Busy.class)
          .hasMessageContaining("process " + child.pid() + ", import, since ");
      assertThatThrownBy(() -> VaultLock.acquire(layout)).isInstanceOf(Problem.Busy.class);
    } finally {
      kill(child);
    }
    assertThat(layout.lockNote()).exists();

    try (VaultLock lock = VaultLock.acquire(layout)) {
      assertThat(LockHolder.parse(Files.readString(layout.lockNote())).orElseThrow().process())
          .isEqualTo(ProcessHandle.current().pid());
      assertThat(lock.directory()).isEqualTo(layout.root().toRealPath());
    }
    assertThat(layout.lockNote()).doesNotExist();
  }

  @Test
  void aSecondOpeningInTheSameProcessIsToldSo() throws Exception {
    VaultLock.busyWith("vault check");
    try (VaultLock lock = VaultLock.acquire(layout)) {
      assertThat(lock.directory()).exists();
      assertThatThrownBy(() -> VaultLock.acquire(layout))
          .isInstanceOf(Problem.Busy.class)
          .hasMessageContaining(
              "process " + ProcessHandle.current().pid() + ", vault check, since");
    }
  }

  @Test
  void theNoteNamesNobodyAndIsForTheOwnerOnly() throws Exception {
    VaultLock.busyWith("import /home/ada/export.zip");
    try (VaultLock lock = VaultLock.acquire(layout)) {
      assertThat(lock.directory()).exists();
      String note = Files.readString(layout.lockNote());
      assertThat(note)
          .doesNotContain("ada")
          .doesNotContain(System.getProperty("user.name"))
          .doesNotContain(temp.toString());
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(layout.lockNote())))
          .isEqualTo("rw-------");
    }
  }

  @Test
  void aNoteOfSomebodyElsesMakingNeverKeepsAnybodyOutNorIsRepeated() throws Exception {
    Random random = new Random(4);
    for (String text :
        List.of(
            "", "process 1", "process 1\ntask rm -rf /home/ada\nsince now\n", "x".repeat(9000))) {
      Files.writeString(layout.lockNote(), text);
      assertThat(new LockNote(layout, VaultFiles.onDisk()).holder()).isEmpty();
      VaultLock.acquire(layout).close();
    }
    for (int i = 0; i < 2000; i++) {
      char[] text =
          new LockHolder(random.nextLong(1 << 20), "import", Instant.EPOCH).text().toCharArray();
      text[random.nextInt(text.length)] = (char) random.nextInt(256);
      LockHolder.parse(new String(text))
          .ifPresent(holder -> assertThat(holder.described()).matches("[a-z0-9 ,:.+TZ-]+"));
    }
  }

  @Test
  void aNoteThatCannotBeWrittenIsNoReasonToRefuse() throws Exception {
    Files.createDirectories(layout.lockNote().resolve("in the way"));
    VaultLock.acquire(layout).close();
  }
}
