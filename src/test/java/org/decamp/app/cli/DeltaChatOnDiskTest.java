package org.decamp.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.decamp.exporter.deltachat.CoreComparison;
import org.decamp.exporter.deltachat.DeltaChatCore;
import org.decamp.exporter.deltachat.DeltaChatScene;
import org.decamp.exporter.deltachat.Quiet;
import org.decamp.exporter.deltachat.file.BackupArchive;
import org.decamp.vault.Passphrase;
import org.decamp.vault.Vault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.util.OSInfo;

/** The commands around a backup of Delta Chat, with the examples and Delta Chat's own core. */
class DeltaChatOnDiskTest {

  @TempDir Path home;
  private Commands commands = new Commands(Path.of(""));

  @BeforeEach
  void aVault() throws Exception {
    commands = Commands.withVault(home);
  }

  private Commands.Outcome export(int exit, String... more) {
    return commands.run(
        exit,
        Stream.concat(Stream.of("export", "deltachat"), Stream.of(more)).toArray(String[]::new));
  }

  private String out(String name) {
    return home.resolve(name).toString();
  }

  private void restoredAndCompared(Path backup, String passphrase, String version)
      throws Exception {
    try (Vault vault =
            Vault.open(commands.vault, new Passphrase(Commands.PASSPHRASE.toCharArray()));
        DeltaChatCore core = DeltaChatCore.start(version, home.resolve("judge-" + version))) {
      int account = core.restored(backup, passphrase.isEmpty() ? null : passphrase);
      CoreComparison comparison = new CoreComparison(core, account);
      comparison.compare(vault.reader());
      assertThat(comparison.files).isPositive();
      assertThat(comparison.reactions).isPositive();
      assertThat(comparison.quotes).isPositive();
      Quiet.require(core, account, comparison.entries);
    }
  }

  @Test
  void theExamplesGoIntoABackupAreVerifiedAndAreThereOnceOnly() throws Exception {
    Path backup = DeltaChatScene.backup(DeltaChatCore.USUAL, home, null);
    commands.run(0, "import", "examples");
    String plan = export(0, "--backup", backup.toString(), "--dry-run").out();
    assertThat(plan).contains("Nothing was written").contains("11 conversations");
    Commands.Outcome written = export(0, "--backup", backup.toString(), "-o", out("new.tar"));
    assertThat(written.err()).contains("not encrypted, and the private key of your profile");
    assertThat(written.out()).doesNotContain("decamp open");
    assertThat(commands.run(0, "verify", out("new.tar")).out())
        .contains("is whole: 11 conversations");
    restoredAndCompared(home.resolve("new.tar"), "", DeltaChatCore.USUAL);
    restoredAndCompared(home.resolve("new.tar"), "", DeltaChatCore.NEWEST);

    Commands.Outcome again = export(0, "--backup", out("new.tar"), "-o", out("again.tar"));
    assertThat(again.out()).contains("already there");
    assertThat(commands.run(0, "verify", out("again.tar")).out().replace("again.tar", "new.tar"))
        .isEqualTo(commands.run(0, "verify", out("new.tar")).out());
  }

  @Test
  void aProtectedProfileFromScratchOpensWithItsPassphraseOnly() throws Exception {
    DeltaChatCore.require(DeltaChatCore.NEWEST);
    commands.run(0, "import", "examples");
    Path passphrase = Files.writeString(home.resolve("passphrase"), "ein Wort\n");
    Commands.Outcome written =
        export(
            0,
            "--from-scratch",
            "--new-passphrase-file",
            passphrase.toString(),
            "-o",
            out("new.tar"));
    assertThat(written.err()).contains("only the database is protected");
    String[] verify = {"verify", out("new.tar"), "--backup-passphrase-file", passphrase.toString()};
    assertThat(commands.run(0, verify).out()).contains("is whole: 11 conversations");
    restoredAndCompared(home.resolve("new.tar"), "ein Wort", DeltaChatCore.NEWEST);
    Files.writeString(passphrase, "ein anderes\n");
    assertThat(commands.run(77, verify).err()).contains("does not open the backup");
    commands.typed.addAll(List.of("falsch", "ein Wort"));
    assertThat(commands.runTyping("verify", out("new.tar")).exit()).isZero();
    Commands.Outcome nobody = commands.runTyping("verify", out("new.tar"));
    assertThat(nobody.exit()).isEqualTo(64);
    assertThat(nobody.err()).contains("--backup-passphrase-file");
  }

  @Test
  void aPersonTypesANewPassphraseTwice() throws Exception {
    commands.run(0, "import", "examples");
    String[] export = {
      "export",
      "deltachat",
      "--from-scratch",
      "--protect",
      "--conversation",
      "Jonas",
      "-o",
      out("new.tar")
    };
    commands.typed.addAll(List.of(Commands.PASSPHRASE, "eins", "zwei"));
    Commands.Outcome different = commands.runTyping(export);
    assertThat(different.exit()).isEqualTo(64);
    assertThat(different.err()).contains("the two are not the same");
    assertThat(home.resolve("new.tar")).doesNotExist();
    commands.typed.addAll(List.of(Commands.PASSPHRASE, "eins", "eins"));
    assertThat(commands.runTyping(export).exit()).isZero();
    commands.typed.add("eins");
    assertThat(commands.runTyping("verify", out("new.tar")).out()).contains("is whole");
  }

  @Test
  void whoLosesOldMessagesIsTold() throws Exception {
    Path backup =
        DeltaChatScene.backup(DeltaChatCore.USUAL, home, null, "delete_device_after", "86400");
    commands.run(0, "import", "examples");
    assertThat(export(0, "--backup", backup.toString(), "-o", out("new.tar")).out())
        .contains("deletes messages from the device after 1 day;");
  }

  @Test
  void whatIsNoBackupIsSaidInALine() throws Exception {
    Path tar = home.resolve("bad.tar");
    refused(66, tar, "there is no file");
    Files.writeString(tar, "hello");
    refused(65, tar, "is not a backup of Delta Chat");
    Files.write(tar, new byte[0]);
    refused(65, tar, "is not a backup of Delta Chat");
    write(tar, "Signal/backup.bin", new byte[5000]);
    refused(65, tar, "is not a backup of Delta Chat");
    write(tar, "blobs_backup/../../x", new byte[10]);
    refused(65, tar, "leads outside");
    write(tar, BackupArchive.DATABASE, new byte[4096 * 3]);
    Path passphrase = Files.writeString(home.resolve("passphrase"), "geheim\n");
    assertThat(
            export(
                    77,
                    "--backup",
                    tar.toString(),
                    "--backup-passphrase-file",
                    passphrase.toString(),
                    "-o",
                    out("new.tar"))
                .err())
        .contains("does not open the backup");
    commands.run(64, "export", "deltachat", "-o", out("new.tar"));
    commands.run(64, "migrate", "examples", "--to", "deltachat", "-o", out("new.tar"));
    commands.run(64, "export", "html", "--backup", tar.toString(), "-o", out("new.tar"));
    assertThat(
            commands
                .run(64, "export", "signal", "--backup", tar.toString(), "-o", out("new"))
                .err())
        .contains("--backup, --into and --protect for deltachat");
    assertThat(
            commands
                .run(64, "export", "deltachat", "--from-scratch", "--pseudonyms", "-o", out("new"))
                .err())
        .contains("a messenger of your own");
  }

  private void refused(int exit, Path backup, String why) {
    Commands.Outcome outcome = export(exit, "--backup", backup.toString(), "-o", out("new.tar"));
    assertThat(outcome.err()).contains(why);
    assertThat(outcome.err().lines()).hasSizeLessThanOrEqualTo(3);
    assertThat(home.resolve("new.tar")).doesNotExist();
  }

  private static void write(Path tar, String name, byte[] bytes) throws IOException {
    try (OutputStream out = Files.newOutputStream(tar);
        TarArchiveOutputStream entries = new TarArchiveOutputStream(out)) {
      TarArchiveEntry entry = new TarArchiveEntry(name);
      entry.setSize(bytes.length);
      entries.putArchiveEntry(entry);
      entries.write(bytes);
      entries.closeArchiveEntry();
    }
  }

  @Test
  void olderAndNewerVersionsAreRefusedByName() throws Exception {
    Path old = DeltaChatScene.backup(DeltaChatCore.TOO_OLD, home.resolve("old"), null);
    refused(65, old, "of a Delta Chat before 2.0 (database 131");
    Path usual = DeltaChatScene.backup(DeltaChatCore.USUAL, home.resolve("usual"), null);
    refused(
        65,
        changed(usual, "UPDATE config SET value='168' WHERE keyname='dbversion'"),
        "newer Delta Chat than this version of Decamp knows (database 168");
    refused(
        65,
        changed(usual, "UPDATE config SET value='6' WHERE keyname='backup_version'"),
        "newer Delta Chat");
    refused(
        65,
        changed(usual, "ALTER TABLE msgs RENAME COLUMN hop_info TO hops"),
        "lacks something in its table msgs");
    refused(
        65,
        changed(
            usual,
            "DROP TABLE contacts",
            "CREATE TABLE contacts (id INTEGER PRIMARY KEY,"
                + " fingerprint TEXT, status TEXT, must TEXT NOT NULL)"),
        "has something new in its table contacts");
  }

  /** The backup with another database in it. */
  private Path changed(Path backup, String... sql) throws Exception {
    Path database = home.resolve("changed.db");
    Files.deleteIfExists(database);
    try (BackupArchive archive = BackupArchive.open(backup);
        var in = archive.read(archive.database())) {
      Files.copy(in, database);
    }
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
        Statement statement = connection.createStatement()) {
      for (String one : sql) {
        statement.execute(one);
      }
    }
    Path tar = home.resolve("changed.tar");
    write(tar, BackupArchive.DATABASE, Files.readAllBytes(database));
    return tar;
  }

  @Test
  void aDamagedBackupOfOursIsFound() throws Exception {
    commands.run(0, "import", "examples");
    export(0, "--from-scratch", "-o", out("new.tar"));
    byte[] whole = Files.readAllBytes(home.resolve("new.tar"));
    Files.delete(home.resolve("new.tar"));
    Path bad = home.resolve("bad.tar");
    Files.write(bad, Arrays.copyOf(whole, whole.length - 5000));
    assertThat(commands.run(65, "verify", bad.toString()).err()).contains("is cut short");
    byte[] changed = whole.clone();
    changed[600] ^= 1;
    Files.write(bad, changed);
    assertThat(commands.run(65, "verify", bad.toString()).err())
        .contains("a medium is not what its name");
    refused(65, Files.write(bad, Arrays.copyOf(whole, whole.length / 2)), "is cut short");
    assertThat(new String(whole, StandardCharsets.ISO_8859_1)).contains("SQLite format 3");
  }

  /** A limit on the length of files stands for a full disk. */
  @Test
  void aDiskThatIsFullIsSaidAndLeavesNothingHalf() throws Exception {
    commands.run(0, "import", "examples");
    Path passphrase = Files.writeString(home.resolve("passphrase"), Commands.PASSPHRASE);
    Path folder = Files.createDirectory(home.resolve("out"));
    String library = System.mapLibraryName("sqlitejdbc");
    try (InputStream in =
        Vault.class.getResourceAsStream(
            "/org/sqlite/native/" + OSInfo.getNativeLibFolderPathForCurrentOS() + "/" + library)) {
      Files.copy(Objects.requireNonNull(in), home.resolve(library));
    }
    for (int blocks : new int[] {40, 1200}) {
      Process child =
          new ProcessBuilder(
                  "sh",
                  "-c",
                  "ulimit -f " + blocks + "; exec \"$0\" \"$@\"",
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "--enable-native-access=ALL-UNNAMED",
                  "-XX:-UsePerfData",
                  "-Dorg.sqlite.lib.path=" + home,
                  "-cp",
                  System.getProperty("java.class.path"),
                  Main.class.getName(),
                  "--vault",
                  commands.vault.toString(),
                  "--passphrase-file",
                  passphrase.toString(),
                  "export",
                  "deltachat",
                  "--from-scratch",
                  "-o",
                  folder.resolve("new.tar").toString())
              .redirectErrorStream(true)
              .start();
      String said = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(child.waitFor()).as(blocks + " " + said).isEqualTo(ExitCode.INPUT_OUTPUT.number());
      assertThat(said).contains("the export failed half-way").doesNotContain("\tat ");
      assertThat(folder).isEmptyDirectory();
    }
  }
}
