package org.decamp.exporter.deltachat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.decamp.exporter.ExportJob;
import org.decamp.exporter.Selection;
import org.decamp.job.Phase;
import org.decamp.job.Progress;
import org.decamp.model.PrivateText;
import org.decamp.testing.MemoryVault;
import org.decamp.testing.Story;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** While an export runs, no word of the profile or of the vault can be read on the disk. */
class DeltaChatMarkerTest {

  private static final String NEW = "Zwetschgenkuchen";
  private static final String OWN = "Hello own group";

  /** Together more than the driver keeps in memory, so that it must write before the end. */
  private static final int MESSAGES = 9_000;

  private static final int LENGTH = 3_000;

  @TempDir Path home;

  /** Looks at all files now and then. */
  private static final class Looking implements Progress {

    private final Path folder;
    private final boolean untilTheEnd;
    private boolean over;
    private long calls;
    private long largest;

    Looking(Path folder, boolean untilTheEnd) {
      this.folder = folder;
      this.untilTheEnd = untilTheEnd;
    }

    @Override
    public void report(Event event) {
      over |= !untilTheEnd && event.equals(new Event.Finished(Phase.EXPORTING));
      look();
    }

    @Override
    public void checkCancelled() {
      if (++calls % 1_500 == 0) {
        look();
      }
    }

    private void look() {
      if (over) {
        return;
      }
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          byte[] content = Files.readAllBytes(file);
          largest = Math.max(largest, content.length);
          assertThat(contains(content, NEW) || contains(content, OWN)).as("%s", file).isFalse();
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static boolean contains(byte[] content, String marker) {
    return new String(content, StandardCharsets.ISO_8859_1).contains(marker);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "geheim"})
  void nothingCanBeReadUntilTheBackupItselfIsWritten(String passphrase) throws Exception {
    MemoryVault vault = new MemoryVault();
    Story story = Story.direct("1");
    for (int i = 0; i < MESSAGES; i++) {
      story.says("Anna", Story.NOON + i, (NEW + " ").repeat(LENGTH / NEW.length()));
    }
    story.into(vault);
    vault.owner("instagram", new PrivateText("Me"), "test");
    boolean protects = !passphrase.isEmpty();
    String typed = protects ? passphrase : null;
    Path backup = DeltaChatScene.backup(DeltaChatCore.USUAL, home, typed);
    Path folder = Files.createDirectory(home.resolve("out"));
    Path out = folder.resolve("delta-chat-backup-new.tar");
    Looking looking = new Looking(folder, protects);
    try (DeltaChatSecrets secrets = DeltaChatScene.secrets();
        DeltaChatBackup open =
            DeltaChatBackup.open(backup, new DeltaChatScene.Typed(typed), Progress.silent())) {
      DeltaChatExporter exporter =
          new DeltaChatExporter(
              new Base.Existing(open),
              Optional.empty(),
              secrets,
              DeltaChatScene.NOW,
              new SecureRandom());
      new ExportJob(exporter, vault).run(Selection.ALL, out, looking);
    }
    assertThat(looking.largest).isGreaterThan(5_000_000);
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left.toList()).isEqualTo(List.of(out));
    }
    byte[] written = Files.readAllBytes(out);
    assertThat(contains(written, NEW)).isEqualTo(!protects);
    assertThat(contains(written, OWN)).isEqualTo(!protects);
  }
}
