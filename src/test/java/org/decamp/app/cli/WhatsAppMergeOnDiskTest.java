package org.decamp.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.decamp.exporter.whatsapp.backup.MadeMsgstore;
import org.decamp.exporter.whatsapp.crypt15.SealedSample;
import org.decamp.model.Digests;
import org.decamp.vault.Vault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.util.OSInfo;

/** {@code decamp export whatsapp-backup} with the examples and the user's backup. */
class WhatsAppMergeOnDiskTest {

  private static final long ENOUGH_SECONDS = 120;

  @TempDir Path home;
  private Commands commands = new Commands(Path.of(""));
  private Path backup = Path.of("");
  private Path key = Path.of("");
  private long size;

  @BeforeEach
  void theExamplesABackupAndWhoIsWho() throws Exception {
    commands = Commands.withVault(home);
    commands.run(0, "import", "examples");
    commands.run(0, "people", "link", "Jonas Brandt", "--phone", "+49 170 1234567");
    commands.run(0, "people", "link", "田辺ゆき", "--signal-phone", "+81 90 1234 5678");
    Path databases = Files.createDirectories(home.resolve("phone/WhatsApp/Databases"));
    MadeMsgstore made = MadeMsgstore.of(2026, home);
    long jonas = made.chat(made.person("491701234567"));
    made.message(jonas, true, 1_672_660_800_000L, "Happy new year!");
    made.message(jonas, false, 1_700_000_000_000L, "Zwetschgenkuchen");
    backup = made.sealed(databases.resolve("msgstore.db.crypt15"));
    size = made.size();
    key = Files.writeString(home.resolve("key"), SealedSample.KEY + "\n");
  }

  private String out(String name) {
    return home.resolve(name).toString();
  }

  private List<String> command(String out, String... more) {
    List<String> all =
        new ArrayList<>(List.of("export", "whatsapp-backup", "--whatsapp", backup.toString()));
    all.addAll(List.of("-o", out));
    all.addAll(List.of(more));
    return all;
  }

  private Commands.Outcome export(int exit, String out, String... more) {
    List<String> all = command(out, "--whatsapp-key-file", key.toString());
    all.addAll(List.of(more));
    return commands.run(exit, all.toArray(String[]::new));
  }

  @Test
  void theExamplesGoIntoABackupAreVerifiedAndAreThereOnceOnly() throws Exception {
    List<String> before = names(home);
    Commands.Outcome plan =
        commands.run(
            0,
            "export",
            "whatsapp-backup",
            "--whatsapp",
            backup.toString(),
            "--whatsapp-key-file",
            key.toString(),
            "--experimental",
            "--dry-run",
            "--time-zone",
            "Europe/Berlin");
    assertThat(plan.out())
        .contains("Nothing was written", "2 conversations", "decamp people link PERSON --phone")
        .contains("The backup has no chat with this person");
    assertThat(names(home)).isEqualTo(before);
    Commands.Outcome written = export(1, out("out"), "--experimental");
    assertThat(written.err()).contains("This is an experiment");
    assertThat(written.out()).contains("by somebody whom the target does not know");
    String[] verify = {"verify", out("out"), "--whatsapp-key-file", key.toString()};
    assertThat(commands.run(0, verify).out()).contains("is whole: 2 conversations");
    assertThat(Files.readString(home.resolve("out/STEPS.txt"))).contains("BEFORE YOU DO ANYTHING");
    assertThat(commands.run(0, "vault", "custody").out()).contains("target: whatsapp-backup");

    backup = home.resolve("out/Databases/msgstore.db.crypt15");
    assertThat(export(1, out("again"), "--experimental").out()).contains("already there");
    String[] once = {"verify", out("again"), "--whatsapp-key-file", key.toString()};
    assertThat(commands.run(0, once).out())
        .contains(
            commands.run(0, verify).out().replaceAll(".*is whole: ([^m]*messages).*\\R", "$1"));
    try (Stream<Path> files = Files.walk(home.resolve("again"))) {
      assertThat(files.filter(Files::isRegularFile)).hasSize(3);
    }
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> String.valueOf(file.getFileName())).sorted().toList();
    }
  }

  @Test
  void noFileOfTheUsersIsOverwrittenByOneThatComesIn() throws Exception {
    Path own = Files.createDirectories(home.resolve("phone/WhatsApp/Media/WhatsApp Images/Sent"));
    Files.write(own.resolve("IMG-20190817-WA0007.jpg"), new byte[3]);
    export(1, out("out"), "--experimental");
    try (Stream<Path> files = Files.walk(home.resolve("out/Media"))) {
      assertThat(files.map(f -> f.getFileName().toString()).filter(n -> n.contains("-20190817-")))
          .contains("IMG-20190817-WA0008.jpg")
          .noneMatch(n -> n.startsWith("IMG") && n.compareTo("IMG-20190817-WA0008") < 0);
    }
  }

  @Test
  void aPersonTypesTheDigitsAndIsAskedAgainIfTheyAreWrong() {
    commands.typed.addAll(List.of("7".repeat(64), SealedSample.KEY.toUpperCase(Locale.ROOT)));
    commands.typed.add(Commands.PASSPHRASE);
    Commands.Outcome outcome =
        commands.runTyping(command(out("out"), "--experimental").toArray(String[]::new));
    assertThat(outcome.exit()).as(outcome.err()).isEqualTo(1);
    assertThat(outcome.err()).contains("Try again").doesNotContain("7777");
  }

  @Test
  void whatCannotBeDoneIsSaidInALineOrTwo() throws Exception {
    said(64, export(64, out("out")), "add --experimental");
    said(
        64,
        commands.run(64, "export", "whatsapp-backup", "--experimental", "-o", out("out")),
        "Add --whatsapp FILE");
    said(
        64,
        commands.run(64, "export", "whatsapp-backup", "--whatsapp", "x", "--experimental"),
        "Add -o OUT, or --dry-run");
    said(64, export(64, out("out"), "--experimental", "--from-scratch"), "--from-scratch for");
    said(64, export(64, out("out"), "--experimental", "--grammar", "ios"), "whatsapp-text");
    said(64, export(64, out("out"), "--experimental", "--pseudonyms"), "messenger of your own");
    said(64, export(64, out("out"), "--experimental", "--time-zone", "Mars"), "no such zone");
    said(
        64,
        commands.run(64, "export", "html", "--whatsapp", "x", "-o", out("out")),
        "--whatsapp and --experimental for whatsapp-backup");
    said(
        64,
        commands.run(64, "migrate", "examples", "--to", "whatsapp-backup", "-o", out("out")),
        "docs/whatsapp.md");
    Files.createDirectory(home.resolve("there"));
    said(73, export(73, out("there"), "--experimental"), "exists already");
    said(66, verify(66, out("out")), "there is nothing");
    Files.writeString(key, "7".repeat(64));
    said(77, export(77, out("out"), "--experimental"), "the key does not open this backup");
    assertThat(home.resolve("out")).doesNotExist();
  }

  private Commands.Outcome verify(int exit, String what) {
    return commands.run(exit, "verify", what, "--whatsapp-key-file", key.toString());
  }

  private static void said(int exit, Commands.Outcome outcome, String what) {
    assertThat(outcome.err()).as("exit %d", exit).contains(what);
    assertThat(outcome.err().lines()).hasSizeLessThanOrEqualTo(6);
  }

  @Test
  void whatWasChangedInTheResultIsFound() throws Exception {
    export(1, out("out"), "--experimental");
    List<Path> media;
    try (Stream<Path> files = Files.walk(home.resolve("out/Media"))) {
      media = files.filter(Files::isRegularFile).toList();
    }
    byte[] picture = Files.readAllBytes(media.getFirst());
    picture[0] ^= 1;
    Files.write(media.getFirst(), picture);
    assertThat(verify(65, out("out")).err()).contains("a file was changed: Media/");
    Path manifest = home.resolve("out/manifest-sha256.txt");
    String sums = Files.readString(manifest);
    String name = String.valueOf(media.getFirst().getFileName());
    Files.writeString(
        manifest,
        sums.replaceFirst(
            "[0-9a-f]{64}(  .*" + name + ")",
            HexFormat.of().formatHex(Digests.sha256(picture)) + "$1"));
    assertThat(verify(65, out("out")).err()).contains("is not what a message says");
    Files.writeString(manifest, sums);
    Files.delete(media.getFirst());
    assertThat(verify(65, out("out")).err()).contains("a file is missing: Media/");
    picture[0] ^= 1;
    Files.write(media.getFirst(), picture);
    verify(0, out("out"));
    Path stranger = Files.write(home.resolve("out/Media/stranger.jpg"), picture);
    assertThat(verify(65, out("out")).err()).contains("not in the list of checksums");
    Files.delete(stranger);
    Path database = home.resolve("out/Databases/msgstore.db.crypt15");
    byte[] whole = Files.readAllBytes(database);
    whole[whole.length / 2] ^= 1;
    Files.write(database, whole);
    assertThat(verify(65, out("out")).err()).contains("damaged");
  }

  /**
   * The published figures are for 500 MB; here anything that is held whole would not fit either.
   */
  @Test
  void aDatabaseMayBeLargerThanTheMemory() throws Exception {
    int megabytes = 48;
    MadeMsgstore made = MadeMsgstore.of(2026, home);
    made.chat(made.person("491701234567"));
    made.chat(made.person("4930123456"));
    made.fill(megabytes, 2, "printf('%0500d', i)");
    made.sealed(backup);
    assertThat(made.size()).isGreaterThan(megabytes * 1_000_000L);
    Process child = child("", "-Xmx24m", home.resolve("out")).start();
    String said = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(child.waitFor()).as(said).isEqualTo(ExitCode.OMISSIONS.number());
    verify(0, out("out"));
  }

  private ProcessBuilder child(String shell, Path out) throws IOException {
    return child(shell, "-XX:-UsePerfData", out);
  }

  private ProcessBuilder child(String shell, String option, Path out) throws IOException {
    String library = System.mapLibraryName("sqlitejdbc");
    if (!Files.exists(home.resolve(library))) {
      try (InputStream in =
          Vault.class.getResourceAsStream(
              "/org/sqlite/native/"
                  + OSInfo.getNativeLibFolderPathForCurrentOS()
                  + "/"
                  + library)) {
        Files.copy(Objects.requireNonNull(in), home.resolve(library));
      }
    }
    Path passphrase = Files.writeString(home.resolve("passphrase"), Commands.PASSPHRASE);
    List<String> all =
        new ArrayList<>(
            List.of(
                "sh",
                "-c",
                shell + "exec \"$0\" \"$@\"",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                option,
                "-XX:+UseSerialGC",
                "-Dorg.sqlite.lib.path=" + home,
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "--vault",
                commands.vault.toString(),
                "--passphrase-file",
                passphrase.toString()));
    all.addAll(command(out.toString(), "--experimental", "--whatsapp-key-file", key.toString()));
    return new ProcessBuilder(all).redirectErrorStream(true);
  }

  /** A limit on the length of files stands for a full disk: for the old database, for the new. */
  @Test
  void aDiskThatIsFullIsSaidAndLeavesNothingHalf() throws Exception {
    Path folder = Files.createDirectory(home.resolve("folder"));
    for (long blocks : new long[] {40, size / 512}) {
      Process child = child("ulimit -f " + blocks + "; ", folder.resolve("out")).start();
      String said = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(child.waitFor()).as(blocks + " " + said).isEqualTo(ExitCode.INPUT_OUTPUT.number());
      assertThat(said).doesNotContain("\tat ");
      assertThat(folder).isEmptyDirectory();
    }
  }

  @Test
  void whoKillsItFindsNothingReadableAndTheSameCommandPutsItRight() throws Exception {
    Path folder = Files.createDirectory(home.resolve("folder"));
    byte[] before = Files.readAllBytes(backup);
    int halfWay = 0;
    for (int wait = 0; wait < 3; wait++) {
      Process child = child("", folder.resolve("out")).start();
      long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(ENOUGH_SECONDS);
      while (child.isAlive() && readable(folder).length() == 0 && System.nanoTime() < end) {
        child.waitFor(5, TimeUnit.MILLISECONDS);
      }
      child.waitFor(150L * wait, TimeUnit.MILLISECONDS);
      child.destroyForcibly().waitFor(ENOUGH_SECONDS, TimeUnit.SECONDS);
      String left = readable(folder);
      assertThat(left)
          .doesNotContain("SQLite format", "Zwetschgenkuchen", "CREATE TABLE", "s.whatsapp.net");
      halfWay += left.isEmpty() || Files.exists(folder.resolve("out")) ? 0 : 1;
      assertThat(Files.readAllBytes(backup)).isEqualTo(before);
      if (!Files.exists(folder.resolve("out"))) {
        export(1, folder.resolve("out").toString(), "--experimental");
      }
      try (Stream<Path> files = Files.list(folder)) {
        assertThat(files).containsExactly(folder.resolve("out"));
      }
      verify(0, folder.resolve("out").toString());
      delete(folder.resolve("out"));
    }
    assertThat(halfWay).as("some kills come while something lies there").isPositive();
  }

  /** All databases that lie in a folder, whoever may enter it. */
  private static String readable(Path folder) throws IOException {
    StringBuilder all = new StringBuilder();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        if (Files.isRegularFile(file) && !file.toString().contains("Media")) {
          all.append(Files.readString(file, StandardCharsets.ISO_8859_1));
        }
      }
    } catch (UncheckedIOException | NoSuchFileException _) {
      return all.toString();
    }
    return all.toString();
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
