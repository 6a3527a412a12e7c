package org.decamp.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.decamp.exporter.whatsapp.crypt15.Sample;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whether a backup of WhatsApp's is whole and its key the right one, before anything is lost. */
class WhatsAppBackupOnDiskTest {

  @TempDir Path home;
  private Commands commands = new Commands(Path.of(""));
  private Path backup = Path.of("");

  @BeforeEach
  void aBackup() throws Exception {
    commands = Commands.onDisk(home);
    backup = Files.write(home.resolve("msgstore.db.crypt15"), Sample.VECTOR);
  }

  private Commands.Outcome verify(int exit, String... more) {
    String[] args = new String[more.length + 2];
    args[0] = "verify";
    args[1] = backup.toString();
    System.arraycopy(more, 0, args, 2, more.length);
    Commands.Outcome outcome = commands.runTyping(args);
    assertThat(outcome.exit()).as(outcome.out() + outcome.err()).isEqualTo(exit);
    return outcome;
  }

  @Test
  void aPersonTypesTheDigitsAsWhatsAppShowsThemAndMayTryAgain() {
    commands.typed.add("1234");
    commands.typed.add("7".repeat(64));
    commands.typed.add(Sample.VECTOR_KEY.toUpperCase(Locale.ROOT).replaceAll("(.{4})", "$1 "));
    Commands.Outcome outcome = verify(0);
    assertThat(outcome.out())
        .contains("is whole, and the key opens it: 0 bytes")
        .contains("made by WhatsApp 2.26.34.7, for a number that ends in 34");
    assertThat(outcome.err()).contains("Try again");
  }

  @Test
  void threeWrongKeysAreEnoughAndNoneIsRepeated() {
    for (int i = 0; i < 3; i++) {
      commands.typed.add("7".repeat(64));
    }
    Commands.Outcome outcome = verify(77);
    assertThat(outcome.err()).contains("the key does not open this backup");
    assertThat(outcome.out() + outcome.err()).doesNotContain("7777");
  }

  @Test
  void aFileOfTheKeyOpensItToo() throws Exception {
    Path key = Files.writeString(home.resolve("key.txt"), Sample.VECTOR_KEY + "\n");
    assertThat(verify(0, "--whatsapp-key-file", key.toString()).out()).contains("is whole");
    Files.writeString(key, "nonsense");
    assertThat(verify(77, "--whatsapp-key-file", key.toString()).err()).contains("64 digits");
    verify(66, "--whatsapp-key-file", home.resolve("none").toString());
  }

  @Test
  void damageAndNewerIncrementsAreNamed() throws Exception {
    Path key = Files.writeString(home.resolve("key.txt"), Sample.VECTOR_KEY);
    Files.write(home.resolve("msgstore-increment-1.db.crypt15"), new byte[1]);
    assertThat(verify(65, "--whatsapp-key-file", key.toString()).err())
        .contains("not the newest")
        .contains("make a full backup by hand");
    byte[] damaged = Sample.VECTOR.clone();
    damaged[50] ^= 1;
    Files.write(backup, damaged);
    assertThat(verify(65, "--whatsapp-key-file", key.toString()).err())
        .contains("damaged or cut off; the key is the right one");
  }

  @Test
  void thePublishedBackupIsToldToPrograms() throws Exception {
    backup = Sample.fixture();
    Path key = Files.writeString(home.resolve("key.txt"), Sample.FIXTURE_KEY);
    Commands.Outcome outcome =
        commands.runTyping(
            "--json", "verify", backup.toString(), "--whatsapp-key-file", key.toString());
    String line =
        outcome.out().lines().filter(l -> l.contains("whatsapp-backup")).findFirst().orElseThrow();
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(
                Files.readString(Path.of("docs/schema/cli-output.schema.json")), InputFormat.JSON);
    assertThat(schema.validate(line, InputFormat.JSON)).isEmpty();
    assertThat(line).contains("\"database\":true").contains("\"app\":\"2.22.5.13\"");
  }
}
