package org.decamp.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.decamp.exporter.signal.AddressBookBackup;
import org.decamp.exporter.signal.ScratchBackup;
import org.decamp.exporter.signal.folder.SignalBackups;
import org.decamp.exporter.signal.folder.SnapshotName;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An overlay is read back over the backup that it was made from, by whoever has the key. */
class SignalVerifyTest {

  @TempDir static Path made;
  private static Path wholeBackup = Path.of("");
  private static Path wholeOverlay = Path.of("");

  @TempDir Path home;
  private Path backup = Path.of("");
  private Path overlay = Path.of("");
  private Path key = Path.of("");

  @BeforeAll
  static void anExport() throws Exception {
    SignalScene scene = SignalScene.at(made);
    scene.linkEverybodyButAlexAndTomas();
    wholeBackup = scene.backup;
    wholeOverlay = made.resolve("overlay");
    scene.export(1, "-o", wholeOverlay.toString());
  }

  @BeforeEach
  void aCopy() throws IOException {
    backup = home.resolve("SignalBackups");
    overlay = home.resolve("for-the-phone");
    copy(wholeBackup, backup);
    copy(wholeOverlay, overlay);
    key = Files.writeString(home.resolve("key"), ScratchBackup.KEY);
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path copy = to.resolve(from.relativize(file).toString());
        if (!Files.isDirectory(copy)) {
          Files.copy(file, copy);
        }
      }
    }
  }

  private Commands.Outcome verify(String... more) {
    return new Commands(home)
        .runReading(
            "",
            Stream.concat(Stream.of("verify", overlay.toString()), Stream.of(more))
                .toArray(String[]::new));
  }

  private Commands.Outcome overTheBackup() {
    return verify("--signal", backup.toString(), "--signal-key-file", key.toString());
  }

  private void assertOff(String how) {
    Commands.Outcome outcome = overTheBackup();
    assertThat(outcome.exit()).as(outcome.out() + outcome.err()).isEqualTo(65);
    assertThat(outcome.err()).contains(how);
    assertThat(outcome.out()).isEmpty();
  }

  private static void flip(Path file, int at) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    bytes[at] ^= 1;
    Files.write(file, bytes);
  }

  private Path main() throws Exception {
    return SignalBackups.open(overlay).newest().main();
  }

  private Path someMedia() throws IOException {
    try (Stream<Path> files = Files.walk(overlay.resolve("files"))) {
      return files.filter(Files::isRegularFile).min(Path::compareTo).orElseThrow();
    }
  }

  @Test
  void aWholeOneIsSaidToBeWhole() throws Exception {
    Commands.Outcome outcome = overTheBackup();
    assertThat(outcome.exit()).as(outcome.err()).isZero();
    assertThat(outcome.out()).containsPattern("is whole: \\d+ conversations, \\d{3} messages, ");
    copy(overlay, backup);
    assertThat(overTheBackup()).as("laid over already").isEqualTo(outcome);
  }

  @Test
  void theKeyMayBeTypedAndIsAskedForAgainIfItDoesNotFit() {
    Commands commands = new Commands(home);
    commands.typed.addAll(List.of("m".repeat(64), ScratchBackup.KEY));
    Commands.Outcome outcome =
        commands.runTyping("verify", overlay.toString(), "--signal", backup.toString());
    assertThat(outcome.exit()).as(outcome.err()).isZero();
    assertThat(outcome.err()).contains("Try again").doesNotContain(ScratchBackup.KEY);
  }

  @Test
  void aFlippedBitIsFoundWhereverItIs() throws Exception {
    Path main = main();
    int length = (int) Files.size(main);
    for (int at : new int[] {0, 20, length / 2, length - 1}) {
      flip(main, at);
      assertOff("damaged");
      flip(main, at);
    }
    Path metadata = SignalBackups.open(overlay).newest().metadata();
    flip(metadata, (int) Files.size(metadata) - 1);
    assertOff("damaged, or was made from another backup");
    flip(metadata, (int) Files.size(metadata) - 1);
    flip(someMedia(), 100);
    assertOff("a media file that does not open or holds something else");
  }

  @Test
  void whatIsMissingOrTooMuchIsFound() throws Exception {
    Path media = someMedia();
    Path aside = Files.move(media, home.resolve("aside"));
    assertOff("a media file that does not exist");
    Files.move(aside, media);
    Path list = SignalBackups.open(overlay).newest().files();
    byte[] names = Files.readAllBytes(list);
    Files.write(list, new byte[0]);
    assertOff("a media file that the list of files does not name");
    Files.write(list, names);
    Files.writeString(overlay.resolve("note"), "mine");
    assertOff("something else lies in it");
  }

  @Test
  void anotherKeyDoesNotOpenTheBackup() throws Exception {
    Files.writeString(key, "m".repeat(64));
    assertThat(overTheBackup().exit()).isEqualTo(77);
  }

  @Test
  void anOverlayIsOfOneBackupAndNoOther() throws Exception {
    Path other = home.resolve("other/SignalBackups");
    Files.createDirectories(other);
    new AddressBookBackup().contact(AddressBookBackup.person(9)).write(other);
    backup = other;
    assertOff("made from another backup");
    SnapshotName later = SnapshotName.parse("signal-backup-2199-01-01-00-00-00").orElseThrow();
    backup = Files.createDirectories(home.resolve("later/SignalBackups"));
    new AddressBookBackup().write(backup, later);
    assertOff("no backup in " + backup + " is older");
  }

  @Test
  void withoutTheBackupItIsSaidWhatToAdd() {
    Commands.Outcome outcome = verify();
    assertThat(outcome.exit()).isEqualTo(64);
    assertThat(outcome.err()).contains("encrypted for Signal", "--signal FOLDER");
  }

  @Test
  void whatIsNoOverlayIsSaidToBeNone() throws Exception {
    overlay = Files.createDirectory(home.resolve("empty"));
    assertOff("is not what decamp export signal wrote");
    overlay = backup;
    copy(wholeOverlay, backup);
    assertOff("is not what decamp export signal wrote");
  }
}
