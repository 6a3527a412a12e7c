package org.decamp.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands around the document that other movers read. */
class TelegramJsonOnDiskTest {

  @TempDir Path home;
  private Commands commands = new Commands(Path.of(""));

  @BeforeEach
  void aVault() throws Exception {
    commands = Commands.withVault(home);
  }

  @Test
  void theExamplesMigrateInOneGoAreVerifiedAndAChangedByteIsFound() throws Exception {
    Path out = home.resolve("out");
    Commands.Outcome migrated =
        commands.run(0, "migrate", "examples", "--to", "telegram-json", "-o", out.toString());
    assertThat(migrated.err()).contains("The telegram-json archive is not encrypted");
    assertThat(migrated.out()).contains("go by one name");
    assertThat(commands.run(0, "verify", out.toString()).out())
        .contains("is whole: 11 conversations");

    Path again = home.resolve("again");
    commands.run(0, "export", "telegram-json", "-o", again.toString());
    assertThat(again.resolve("manifest-sha256.txt"))
        .hasSameBinaryContentAs(out.resolve("manifest-sha256.txt"));

    Path document = out.resolve("result.json");
    byte[] bytes = Files.readAllBytes(document);
    bytes[bytes.length / 2] ^= 1;
    Files.write(document, bytes);
    assertThat(commands.run(65, "verify", out.toString()).err()).contains("result.json");
  }

  @Test
  void aDryRunOfSomeDaysWritesNothing() throws Exception {
    commands.run(0, "import", "examples");
    String plan =
        commands.run(0, "export", "telegram-json", "--since", "2025-01-01", "--dry-run").out();
    assertThat(plan).contains("Nothing was written").contains("6 conversations");
  }
}
