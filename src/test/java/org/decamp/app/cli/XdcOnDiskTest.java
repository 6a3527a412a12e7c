package org.decamp.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.decamp.exporter.ArchiveMarker;
import org.decamp.exporter.deltachat.DeltaChatCore;
import org.decamp.exporter.deltachat.DeltaChatScene;
import org.decamp.exporter.deltachat.WebxdcInCore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A conversation of the examples as an app, and Delta Chat's own core with it. */
class XdcOnDiskTest {

  @TempDir private Path home;

  private Commands commands = new Commands(Path.of(""));
  private Path app = Path.of("");

  @BeforeEach
  void aVaultWithTheExamples() throws Exception {
    commands = Commands.withVault(home);
    app = home.resolve("jonas.xdc");
    commands.run(0, "import", "examples");
  }

  private Commands.Outcome export(int exit, String conversation, Path out) {
    return commands.run(
        exit, "export", "xdc", "--conversation", conversation, "-o", out.toString());
  }

  private static byte[] entry(Path zip, String name) throws Exception {
    try (ZipFile file = new ZipFile(zip.toFile())) {
      ZipEntry entry = file.getEntry(name);
      assertThat(entry).as(name).isNotNull();
      return file.getInputStream(entry).readAllBytes();
    }
  }

  @Test
  void oneConversationIsOneFileThatIsVerifiedAndTheSameEachTime() throws Exception {
    assertThat(export(0, "Jonas", app).err()).contains("xdc archive is not encrypted");
    assertThat(new String(entry(app, "manifest.toml"), StandardCharsets.UTF_8))
        .matches("name = \"[^\"]*Jonas[^\"]*\"\n");
    assertThat(commands.run(0, "verify", app.toString()).out())
        .contains("is whole: 1 conversation,");
    Path unnamed = Files.copy(app, home.resolve("renamed.zip"));
    assertThat(commands.run(0, "verify", unnamed.toString()).out())
        .contains("is whole: 1 conversation,");
    assertThat(commands.run(0, "open", app.toString(), "--idle", "0").out())
        .contains("/.decamp/open?key=");
    Path again = home.resolve("again.xdc");
    export(0, "Jonas", again);
    assertThat(again).hasSameBinaryContentAs(app);
    try (var files = Files.list(home)) {
      assertThat(files.filter(f -> String.valueOf(f.getFileName()).startsWith("."))).isEmpty();
    }
  }

  @Test
  void oneFlippedBitOfAnyFileAndACutAreNoticed() throws Exception {
    export(0, "Jonas", app);
    byte[] whole = Files.readAllBytes(app);
    try (var zip = org.apache.commons.compress.archivers.zip.ZipFile.builder().setPath(app).get()) {
      for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
        int begin = (int) entry.getDataOffset();
        int length = (int) entry.getCompressedSize();
        Path changed = flipped(whole, begin + length / 2);
        assertThat(commands.run(65, "verify", changed.toString()).err())
            .as(entry.getName())
            .isNotEmpty();
        if (entry.getName().equals(ArchiveMarker.NAME)) {
          // The last byte ends with bits that say nothing.
          for (int at = begin; at < begin + length - 1; at++) {
            changed = flipped(whole, at);
            assertThat(commands.run(65, "open", changed.toString()).err())
                .as("bit of byte " + (at - begin))
                .contains("is damaged");
          }
        }
      }
    }
    Path cut = Files.write(home.resolve("cut.xdc"), Arrays.copyOf(whole, whole.length - 1));
    assertThat(commands.run(65, "verify", cut.toString()).err()).contains("is not a whole ZIP");
  }

  private Path flipped(byte[] whole, int at) throws IOException {
    byte[] damaged = whole.clone();
    damaged[at] ^= 4;
    return Files.write(home.resolve("changed.xdc"), damaged);
  }

  @Test
  void moreConversationsThanOneAreRefusedBeforeAnythingIsWritten() {
    Commands.Outcome all = commands.run(64, "export", "xdc", "-o", app.toString());
    assertThat(all.err()).contains("exactly one conversation; selected are 12");
    assertThat(app).doesNotExist();
  }

  @Test
  void deltaChatTakesItAsAnAppAndServesItsFiles() throws Exception {
    for (String version : new String[] {DeltaChatCore.USUAL, DeltaChatCore.NEWEST}) {
      DeltaChatCore.require(version);
    }
    Path backup = DeltaChatScene.backup(DeltaChatCore.USUAL, home, null);
    export(0, "Jonas", app);
    for (String version : new String[] {DeltaChatCore.USUAL, DeltaChatCore.NEWEST}) {
      WebxdcInCore seen = WebxdcInCore.of(version, home.resolve(version), backup, app);
      assertThat(seen.viewtype()).isEqualTo("Webxdc");
      assertThat(seen.forwarded()).isEqualTo("Webxdc");
      assertThat("name = \"" + seen.name() + "\"\n")
          .isEqualTo(new String(entry(app, "manifest.toml"), StandardCharsets.UTF_8));
      assertThat(seen.icon()).isEqualTo("icon.png");
      try (ZipFile zip = new ZipFile(app.toFile())) {
        for (ZipEntry entry : zip.stream().toList()) {
          assertThat(
                  Base64.getDecoder().decode(pad(seen.files().getOrDefault(entry.getName(), ""))))
              .as(entry.getName())
              .isEqualTo(entry(app, entry.getName()));
        }
      }
    }
  }

  /** The core leaves the padding of Base64 out. */
  private static String pad(String base64) {
    return base64 + "=".repeat((4 - base64.length() % 4) % 4);
  }
}
