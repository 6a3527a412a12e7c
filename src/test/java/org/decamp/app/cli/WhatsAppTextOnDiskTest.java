package org.decamp.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The commands around chats as WhatsApp exports them. */
class WhatsAppTextOnDiskTest {

  @TempDir Path home;
  private Commands commands = new Commands(Path.of(""));

  @BeforeEach
  void aVault() throws Exception {
    commands = Commands.withVault(home);
  }

  @Test
  void theExamplesAreExportedVerifiedAndAChangedByteIsFound() throws Exception {
    commands.run(0, "import", "examples");
    Path out = home.resolve("out");
    Commands.Outcome exported =
        commands.run(
            0,
            "export",
            "whatsapp-text",
            "--grammar",
            "ios",
            "--chat-locale",
            "de",
            "--time-zone",
            "Asia/Tokyo",
            "--reactions",
            "-o",
            out.toString());
    assertThat(exported.err()).contains("The whatsapp-text archive is not encrypted");
    assertThat(exported.out()).contains("Asia/Tokyo").contains("shown as a line of text");
    assertThat(commands.run(0, "verify", out.toString()).out())
        .contains("is whole: 11 conversations");

    Path zip;
    try (Stream<Path> files = Files.list(out)) {
      List<Path> zips = files.filter(f -> f.toString().endsWith(".zip")).sorted().toList();
      assertThat(zips).hasSize(11);
      zip = zips.getFirst();
    }
    byte[] bytes = Files.readAllBytes(zip);
    bytes[bytes.length / 2] ^= 1;
    Files.write(zip, bytes);
    assertThat(commands.run(65, "verify", out.toString()).err()).contains(".zip");
  }

  @Test
  void whatWhatsAppLeavesOutIsToldAsALoss() {
    commands.run(0, "import", "examples");
    Path out = home.resolve("out");
    assertThat(commands.run(1, "export", "whatsapp-text", "-o", out.toString()).out())
        .contains("on something that the target shows without it");
  }

  @ParameterizedTest
  @CsvSource({
    "whatsapp-text,--grammar,nokia,android or ios",
    "whatsapp-text,--chat-locale,tlh,en-GB",
    "whatsapp-text,--time-zone,Mars/Base,Europe/Berlin",
    "html,--grammar,ios,whatsapp-text",
    "signal,--grammar,ios,decamp export --help",
    "deltachat,--time-zone,UTC,decamp export --help"
  })
  void aWrongFormIsRefusedWithWhatToSay(String target, String option, String value, String hint) {
    assertThat(
            commands
                .run(64, "export", target, option, value, "-o", home.resolve("x").toString())
                .err())
        .contains(hint);
  }
}
