package org.decamp.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.decamp.exporter.signal.SignalJudge;
import org.decamp.exporter.signal.SignalNodeJudge;
import org.decamp.exporter.signal.SignalSamples;
import org.decamp.exporter.signal.folder.SignalBackups;
import org.decamp.exporter.signal.folder.UnlockedSnapshot;
import org.decamp.exporter.signal.frame.FrameKind;
import org.decamp.exporter.signal.frame.RecipientFacts;
import org.decamp.exporter.signal.key.SignalRecoveryKey;
import org.decamp.exporter.signal.snapshot.MainReader;
import org.decamp.exporter.signal.wire.WireMessage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example exports as a backup of an account that is not there yet. */
class SignalFromScratchTest {

  private static final List<String> FROM_SCRATCH = List.of("export", "signal", "--from-scratch");

  @TempDir Path home;
  private SignalScene scene;
  private Path out = Path.of("");
  private Path key = Path.of("");

  @BeforeEach
  void theExamples() throws Exception {
    scene = SignalScene.at(home);
    scene.linkEverybodyButAlexAndTomas();
    out = home.resolve("SignalBackups");
    key = home.resolve("new-key");
  }

  private String export(int exit, String... more) {
    return scene.run(
        exit, Stream.concat(FROM_SCRATCH.stream(), Stream.of(more)).toArray(String[]::new));
  }

  private String exportWithKeyFile() {
    return export(1, "-o", out.toString(), "--new-key-file", key.toString());
  }

  /** Jonas and the group are in no backup, so here they are made up. */
  private void linkTheRest() {
    scene.run(0, "people", "link", "76a5b1", "--signal-read-only");
    scene.run(0, "people", "link-group", "4cf5e5", "--signal-read-only");
  }

  private List<byte[]> records() throws Exception {
    List<byte[]> records = new ArrayList<>();
    char[] text = Files.readString(key).strip().toCharArray();
    try (SignalRecoveryKey recoveryKey = SignalRecoveryKey.of(text);
        UnlockedSnapshot newest = SignalBackups.open(out).newest().unlock(recoveryKey);
        MainReader main = newest.records()) {
      for (Optional<byte[]> next = main.next(); next.isPresent(); next = main.next()) {
        records.add(next.get());
      }
    }
    return records;
  }

  @Test
  void itIsAWholeBackupWithAnAccountPeopleChatsAndMessages() throws Exception {
    linkTheRest();
    assertThat(exportWithKeyFile()).contains("Jonas Brandt: a new chat", "a new group chat");
    List<byte[]> records = records();
    Set<FrameKind> kinds = EnumSet.noneOf(FrameKind.class);
    Set<RecipientFacts.Kind> recipients = EnumSet.noneOf(RecipientFacts.Kind.class);
    for (byte[] record : records.subList(1, records.size())) {
      WireMessage frame = WireMessage.parse(record);
      kinds.add(FrameKind.of(frame));
      if (FrameKind.of(frame) == FrameKind.RECIPIENT) {
        recipients.add(RecipientFacts.of(FrameKind.RECIPIENT.contentOf(frame)).kind());
      }
    }
    assertThat(kinds)
        .containsExactlyInAnyOrder(
            FrameKind.ACCOUNT, FrameKind.RECIPIENT, FrameKind.CHAT, FrameKind.CHAT_ITEM);
    assertThat(recipients)
        .containsExactlyInAnyOrder(
            RecipientFacts.Kind.SELF, RecipientFacts.Kind.CONTACT, RecipientFacts.Kind.GROUP);
    assertThat(records).hasSizeGreaterThan(300);
    try (Stream<Path> media = Files.walk(out.resolve("files"))) {
      assertThat(media.filter(Files::isRegularFile)).hasSizeGreaterThan(3);
    }
  }

  @Test
  void signalsOwnValidatorTakesItForBothPurposes() throws Exception {
    SignalJudge.require();
    linkTheRest();
    exportWithKeyFile();
    for (SignalJudge.Purpose purpose : SignalJudge.Purpose.values()) {
      assertThat(SignalJudge.ofRecords(records(), purpose)).isEqualTo(SignalJudge.ACCEPTED);
    }
  }

  @Test
  void itsNewerBuildTakesTheWholeFolderForEveryPurpose() throws Exception {
    SignalNodeJudge.require();
    linkTheRest();
    exportWithKeyFile();
    for (SignalNodeJudge.Purpose purpose : SignalNodeJudge.Purpose.values()) {
      assertThat(SignalNodeJudge.ofFolder(out, Files.readString(key).strip(), purpose))
          .isEqualTo(SignalJudge.ACCEPTED);
    }
  }

  @Test
  void everyBackupHasAKeyOfItsOwnAndNothingElseOpensIt() throws Exception {
    exportWithKeyFile();
    String first = Files.readString(key).strip();
    assertThat(first).matches("[0-9a-z]{64}");
    out = home.resolve("second");
    key = home.resolve("second-key");
    exportWithKeyFile();
    assertThat(Files.readString(key)).doesNotContain(first);
    assertThat(verify(key).exit()).isZero();
    assertThat(verify(home.resolve("new-key")).exit()).isEqualTo(77);
  }

  private Commands.Outcome verify(Path withKey) {
    return scene.commands.runReading(
        "", "verify", out.toString(), "--from-scratch", "--signal-key-file", withKey.toString());
  }

  @Test
  void itIsVerifiedWithItsKeyAlone() throws Exception {
    exportWithKeyFile();
    assertThat(verify(key).out()).containsPattern("is whole: \\d+ conversations, \\d{3} messages");
    Path main = SignalBackups.open(out).newest().main();
    byte[] bytes = Files.readAllBytes(main);
    bytes[bytes.length / 2] ^= 1;
    Files.write(main, bytes);
    Commands.Outcome outcome = verify(key);
    assertThat(outcome.exit()).isEqualTo(65);
    assertThat(outcome.err()).contains("damaged");
  }

  @Test
  void aBackupThatASignalMadeIsNotTakenForOne() throws Exception {
    SignalSamples.require();
    SignalSamples.encryptedFolder(out);
    Files.writeString(key, SignalSamples.KEY);
    Commands.Outcome outcome = verify(key);
    assertThat(outcome.exit()).isEqualTo(65);
    assertThat(outcome.err()).contains("was not made from scratch");
  }

  @Test
  void whoIsInNoNewBackupIsSaidBeforeAnythingIsWritten() {
    String said = export(0, "--dry-run");
    assertThat(said)
        .contains("Jonas Brandt: stays behind; the contact it is linked to is not in this backup")
        .contains("the group it is linked to is not in this backup")
        .contains("Note to Self", "a new chat", "Nothing was written.");
    assertThat(out).doesNotExist();
  }

  @Test
  void theKeyIsShownOnceToWhoeverSitsThereAndKeptNowhere() throws Exception {
    scene.commands.resultsSeen = true;
    String shown = export(1, "-o", out.toString());
    String last = shown.substring(shown.indexOf("Write down this recovery key"));
    String text =
        last.lines()
            .filter(line -> line.matches("    (\\w{4} ?){4}"))
            .reduce("", String::concat)
            .replace(" ", "");
    assertThat(text).matches("[0-9a-z]{64}");
    Files.writeString(key, text);
    assertThat(verify(key).exit()).isZero();
    Files.delete(key);
    assertNowhere(text);
  }

  private void assertNowhere(String text) throws IOException {
    try (Stream<Path> files = Files.walk(home)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
            .as("%s", file)
            .doesNotContain(text.substring(0, 16), text.substring(48));
      }
    }
  }

  @Test
  void withNobodyToSeeTheKeyNothingIsMade() {
    assertThat(export(64, "-o", out.toString())).contains("--new-key-fd");
    scene.commands.resultsSeen = true;
    Commands.Outcome json =
        scene.commands.run("--json", "export", "signal", "--from-scratch", "-o", out.toString());
    assertThat(json.exit()).isEqualTo(64);
    assertThat(json.out() + json.err()).doesNotContain("Write down");
    assertThat(out).doesNotExist();
  }

  @Test
  void programsGetNoKeyAmongTheResults() throws Exception {
    String json =
        scene.run(
            1,
            "--json",
            "export",
            "signal",
            "--from-scratch",
            "--new-key-file",
            key.toString(),
            "-o",
            out.toString());
    assertThat(json).doesNotContain(Files.readString(key).strip());
  }

  @Test
  void itIsSaidWhatItIsForAndAPersonIsAsked() {
    scene.commands.answers.add("n");
    Commands.Outcome outcome =
        scene.commands.run(
            "export",
            "signal",
            "--from-scratch",
            "-o",
            out.toString(),
            "--new-key-file",
            key.toString());
    assertThat(outcome.exit()).isNotZero();
    assertThat(outcome.err()).contains("set up anew", "Nobody has tried it on a phone");
    assertThat(out).doesNotExist();
    assertThat(key).doesNotExist();
  }

  @Test
  void whatDoesNotGoTogetherIsSaid() throws Exception {
    String there = out.toString();
    assertThat(export(64, "--signal", scene.backup.toString(), "-o", there)).contains("no backup");
    assertThat(scene.run(64, "export", "html", "--from-scratch", "-o", there))
        .contains("are for signal,");
    assertThat(scene.export(64, "-o", there, "--new-key-file", key.toString()))
        .contains("only with --from-scratch");
    Files.writeString(key, "mine");
    assertThat(export(73, "-o", there, "--new-key-file", key.toString()))
        .contains("exists already");
    assertThat(Files.readString(key)).isEqualTo("mine");
    assertThat(out).doesNotExist();
  }
}
