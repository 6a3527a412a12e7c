package org.decamp.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code decamp vault ...} on a real vault, as a person types and as a script pipes. */
class CareCommandsTest {

  private static final String NEW = "entirely new words";

  @TempDir Path home;
  private Commands commands = new Commands(Path.of(""));

  @BeforeEach
  void aVault() throws Exception {
    commands = Commands.withVault(home);
  }

  private Commands.Outcome withPassphrase(String passphrase, String... args) {
    return commands.runReading(
        passphrase + "\n",
        Stream.concat(Stream.of("--passphrase-file", "-"), Stream.of(args)).toArray(String[]::new));
  }

  private String recoveryKey() {
    return commands
        .run("vault", "recovery-key")
        .out()
        .lines()
        .map(String::strip)
        .filter(line -> line.matches("(\\w{6}-){5}\\w{6}"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aPersonChangesThePassphrase() {
    commands.typed.addAll(List.of("wrong one", Commands.PASSPHRASE, "short", NEW, NEW));
    Commands.Outcome outcome = commands.runTyping("vault", "passphrase");

    assertThat(outcome.exit()).as(outcome.err()).isZero();
    assertThat(outcome.out()).contains("new passphrase").contains("Older copies");
    assertThat(outcome.out() + outcome.err()).doesNotContain(NEW).doesNotContain("wrong one");
    assertThat(withPassphrase(Commands.PASSPHRASE, "list").exit()).isEqualTo(77);
    assertThat(withPassphrase(NEW, "list").exit()).isZero();
  }

  @Test
  void aWrongPassphraseIsToldBeforeANewOneIsAskedFor() {
    commands.typed.addAll(List.of("wrong one", "wrong two", "wrong three", NEW, NEW));

    assertThat(commands.runTyping("vault", "passphrase").exit()).isEqualTo(77);
    assertThat(commands.typed).containsExactly(NEW, NEW);
  }

  @Test
  void aScriptPipesBothPassphrases() {
    Commands.Outcome outcome =
        commands.runReading(
            Commands.PASSPHRASE + "\n" + NEW + "\n",
            "--passphrase-file",
            "-",
            "vault",
            "passphrase",
            "--new-passphrase-file",
            "-");

    assertThat(outcome.exit()).as(outcome.err()).isZero();
    assertThat(withPassphrase(NEW, "list").exit()).isZero();
  }

  @Test
  void aSecondPassphraseIsAddedAndRemoved() {
    commands.typed.addAll(List.of(Commands.PASSPHRASE, NEW, NEW));
    assertThat(commands.runTyping("vault", "passphrase", "--add").exit()).isZero();
    assertThat(withPassphrase(NEW, "list").exit()).isZero();
    assertThat(withPassphrase(Commands.PASSPHRASE, "list").exit()).isZero();

    assertThat(withPassphrase(NEW, "vault", "passphrase", "--remove").exit()).isZero();
    assertThat(withPassphrase(NEW, "list").exit()).isEqualTo(77);
    assertThat(commands.run("vault", "passphrase", "--remove").exit()).isEqualTo(64);
    assertThat(commands.run("vault", "passphrase", "--add", "--remove").exit()).isEqualTo(64);
  }

  @Test
  void theRecoveryKeyOpensWithALittleCarelessness() {
    String key = recoveryKey();
    commands.typed.addAll(List.of("000000", key.toLowerCase(Locale.ROOT).replace('-', ' ')));
    Commands.Outcome opened = commands.runTyping("--recovery-key", "list");
    assertThat(opened.exit()).as(opened.err()).isZero();
    assertThat(opened.err()).contains("mistyped").doesNotContain(key);

    commands.typed.addAll(List.of(key, NEW, NEW));
    assertThat(commands.runTyping("--recovery-key", "vault", "passphrase").exit()).isZero();
    assertThat(withPassphrase(NEW, "list").exit()).isZero();
    assertThat(withPassphrase(key, "--recovery-key", "list").exit()).isZero();
    assertThat(withPassphrase(NEW, "vault", "recovery-key", "--remove").exit()).isZero();
    assertThat(withPassphrase(key, "--recovery-key", "list").exit()).isEqualTo(64);
  }

  @Test
  void theRecoveryKeyOfAnotherVaultIsNotCalledMistyped() {
    recoveryKey();
    Commands.Outcome outcome =
        withPassphrase("000G40-R40M30-E20918-5GR38E-1W8124-GK04ZJ", "--recovery-key", "list");
    assertThat(outcome.exit()).isEqualTo(77);
    assertThat(outcome.err()).contains("does not belong to this vault");
  }

  @Test
  void infoShowsSizesAndParametersAndNeedsNoPassphraseFromOutside() {
    Commands.Outcome inside = commands.run("vault", "info");
    assertThat(inside.exit()).isZero();
    assertThat(inside.out())
        .contains("sqlcipher4")
        .contains("8 MiB of memory, 1 passes")
        .contains("Conversations:  0")
        .contains("Last import:    none");

    Commands.Outcome outside = commands.runTyping("vault", "info", "--closed");
    assertThat(outside.exit()).isZero();
    assertThat(outside.out()).contains("Argon2id").doesNotContain("Conversations");
  }

  @Test
  void aVaultThatOthersCanLookIntoIsWarnedOfWithTheRemedy() throws Exception {
    assertThat(commands.run("list").err()).doesNotContain("warning");
    Files.setPosixFilePermissions(commands.vault, PosixFilePermissions.fromString("rwxr-xr-x"));

    assertThat(commands.run("list").err())
        .contains("warning: " + commands.vault)
        .contains("chmod -R go= " + commands.vault);
    assertThat(commands.run("--json", "list").out()).contains("\"code\":\"vault-permissions\"");

    Files.setPosixFilePermissions(commands.vault, PosixFilePermissions.fromString("rwx------"));
    Path header = commands.vault.resolve("vault.header");
    Files.setPosixFilePermissions(header, PosixFilePermissions.fromString("rw-r-----"));
    assertThat(commands.run("vault", "recovery-key").err()).contains("warning: " + header);
  }

  @Test
  void aVaultIsMadeInASyncedFolderOnlyIfThePersonInsists() throws Exception {
    Path synced = Files.createDirectories(home.resolve("Dropbox")).resolve("vault");
    String[] create = {"--vault", synced.toString(), "vault", "create"};
    Commands.Outcome refused = commands.run(create);
    assertThat(refused.exit()).isEqualTo(73);
    assertThat(refused.err()).contains("Dropbox").contains("hint: Name another place");
    assertThat(synced).doesNotExist();

    commands.answers.add("no");
    assertThat(commands.run(create).exit()).isEqualTo(73);
    commands.answers.add("y");
    assertThat(commands.run(create).exit()).isZero();
    assertThat(commands.run("--vault", synced.toString(), "list").err())
        .contains("warning: ")
        .contains("Dropbox copies");
  }

  @Test
  void anEmptyFolderThatBecomesAVaultIsClosedToOthers() throws Exception {
    Path open = Files.createDirectory(home.resolve("open"));
    Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxrwxrwx"));

    assertThat(commands.run("--vault", open.toString(), "vault", "create").exit()).isZero();

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(open)))
        .isEqualTo("rwx------");
  }

  @Test
  void anArchiveThatAnybodyCanReadIsAnnouncedBeforeItIsWritten() {
    Path archive = home.resolve("archive");
    commands.answers.add("no");
    Commands.Outcome outcome = commands.run("export", "html", "-o", archive.toString());

    assertThat(outcome.exit()).isEqualTo(130);
    assertThat(outcome.err()).contains("not encrypted").contains(archive.toString());
    assertThat(archive).doesNotExist();
  }

  @Test
  void shredAsksForAWordThatNobodyTypesByAccident() {
    commands.answers.add("y");
    assertThat(commands.runTyping("vault", "shred").exit()).isEqualTo(130);
    assertThat(commands.runTyping("vault", "shred").exit()).isEqualTo(64);
    assertThat(commands.vault).exists();

    commands.answers.add("shred");
    Commands.Outcome outcome = commands.runTyping("vault", "shred");
    assertThat(outcome.exit()).as(outcome.err()).isZero();
    assertThat(outcome.out()).contains("solid-state").contains("backups").contains("ZIPs");
    assertThat(commands.vault).doesNotExist();
    assertThat(commands.runTyping("vault", "shred").exit()).isEqualTo(66);
  }

  @Test
  void aScriptShredsWithYes() {
    assertThat(commands.runTyping("--yes", "vault", "shred").exit()).isZero();
    assertThat(commands.vault).doesNotExist();
  }

  private List<String> results(String... args) {
    String[] all = Stream.concat(Stream.of("--json"), Stream.of(args)).toArray(String[]::new);
    return commands
        .run(all)
        .out()
        .lines()
        .filter(line -> !line.matches(".*\"type\":\"(started|advanced|finished)\".*"))
        .toList();
  }

  @Test
  void aBackupComesBackUnderTheSamePassphrase() throws Exception {
    String backup = home.resolve("backup").toString();
    Commands.Outcome written = commands.run("vault", "export", backup);
    assertThat(written.exit()).as(written.err()).isZero();
    assertThat(written.out()).contains("vault import " + backup);

    assertThat(commands.run("vault", "import", backup).exit()).isEqualTo(73);
    Path target = home.resolve("again");
    Commands.Outcome back = commands.run("--vault", target.toString(), "vault", "import", backup);
    assertThat(back.exit()).as(back.err()).isZero();
    assertThat(back.out()).contains("The vault is whole.");
    assertThat(commands.run("--vault", target.toString(), "list").exit()).isZero();

    Files.write(home.resolve("backup").resolve("backup.current"), new byte[10]);
    Path other = home.resolve("other");
    Commands.Outcome refused = commands.run("--vault", other.toString(), "vault", "import", backup);
    assertThat(refused.exit()).isEqualTo(65);
    assertThat(refused.err()).contains("hint: ");
    assertThat(other).doesNotExist();
    assertThat(commands.run("--vault", other.toString(), "vault", "import", home.toString()).exit())
        .isEqualTo(66);
  }

  @Test
  void aVaultThatIsWholeIsCompactedAndNeedsNoRepair() {
    Commands.Outcome compacted = commands.run("vault", "compact");
    assertThat(compacted.exit()).as(compacted.err()).isZero();
    assertThat(compacted.out()).contains("before").contains("after");
    Commands.Outcome repaired = commands.run("vault", "check", "--repair");
    assertThat(repaired.exit()).as(repaired.err()).isZero();
    assertThat(repaired.out()).contains("nothing was changed");
  }

  @Test
  void aDatabaseThatCannotBeOpenedIsSaidToBeDamaged() throws Exception {
    Path database = commands.vault.resolve("vault.db");
    byte[] bytes = Files.readAllBytes(database);
    bytes[2000] ^= 1;
    Files.write(database, bytes);
    for (List<String> command :
        List.of(
            List.of("vault", "check"),
            List.of("vault", "check", "--repair"),
            List.of("vault", "compact"),
            List.of("vault", "export", home.resolve("backup").toString()))) {
      Commands.Outcome outcome = commands.run(command.toArray(String[]::new));
      assertThat(outcome.exit()).as("%s", command).isEqualTo(65);
      assertThat(outcome.err()).contains("hint: ").doesNotContain("Exception");
    }
  }

  @Test
  void everyJsonLineKeepsToTheSchema() throws Exception {
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(
                Files.readString(Path.of("docs/schema/cli-output.schema.json")), InputFormat.JSON);
    for (List<String> command :
        List.of(
            List.of("vault", "recovery-key"),
            List.of("vault", "info"),
            List.of("vault", "info", "--closed"),
            List.of("vault", "recovery-key", "--remove"),
            List.of("vault", "recovery-key", "--remove"),
            List.of("vault", "check", "--repair"),
            List.of("vault", "compact"),
            List.of("vault", "export", home.resolve("backup").toString()),
            List.of("--yes", "vault", "shred"))) {
      List<String> lines = results(command.toArray(String[]::new));
      assertThat(lines).as("%s", command).hasSize(1);
      assertThat(schema.validate(lines.getFirst(), InputFormat.JSON))
          .as(lines.getFirst())
          .isEmpty();
    }
  }
}
