package org.decamp.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.decamp.exporter.signal.ScratchBackup;
import org.decamp.exporter.signal.SignalJudge;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole way: the example exports, who is who, into a backup of Signal, and back to text. */
class SignalExportOnDiskTest {

  @TempDir Path home;
  private SignalScene scene;

  @BeforeEach
  void theExamplesAndABackup() throws Exception {
    scene = SignalScene.at(home);
  }

  @Test
  void conversationsComeIntoTheBackupAndItsOwnRecordsStay() throws Exception {
    scene.linkEverybodyButAlexAndTomas();
    List<byte[]> originals = scene.records();
    Map<String, String> before = scene.fingerprint();
    Path overlay = home.resolve("overlay");
    String out = scene.export(1, "-o", overlay.toString());
    assertThat(out)
        .contains("Alex Kim: stays behind", "Tomás Quiroga", "Note to Self")
        .contains("without what these wrote, who get no contact of their own");
    assertThat(scene.fingerprint()).isEqualTo(before);
    scene.layOver(overlay);
    List<byte[]> merged = scene.records();
    assertThat(SignalScene.keepsInOrder(originals, merged)).isTrue();
    List<String> bodies = SignalScene.bodies(merged, SignalScene.JONAS_CHAT);
    assertThat(bodies.getFirst())
        .startsWith("Imported from Instagram on ")
        .contains(": 203 messages, 2019-06-03 to 2026-09-12. These were not sent over Signal.");
    assertThat(bodies).contains("already in Signal");
    List<String> texts = scene.textsInTheVault(SignalScene.JONAS_THREAD);
    assertThat(texts).hasSizeGreaterThan(50);
    int at = 0;
    for (String text : texts) {
      while (at < bodies.size() && !bodies.get(at).contains(text)) {
        at++;
      }
      assertThat(at).as(text).isLessThan(bodies.size());
    }
  }

  @Test
  void whatIsThereIsNotPutInAgain() throws Exception {
    scene.linkEverybodyButAlexAndTomas();
    scene.export(1, "-o", home.resolve("first").toString());
    scene.layOver(home.resolve("first"));
    List<byte[]> once = scene.records();
    assertThat(scene.export(0, "--dry-run")).contains("already there");
    scene.export(1, "-o", home.resolve("second").toString());
    scene.layOver(home.resolve("second"));
    List<byte[]> twice = scene.records();
    assertThat(twice).hasSameSizeAs(once);
    assertThat(SignalScene.keepsInOrder(once, twice)).isTrue();
  }

  @Test
  void peopleWhoAreMergedAfterwardsAreNotPutInAgain() throws Exception {
    scene.linkEverybodyButAlexAndTomas();
    scene.export(1, "-o", home.resolve("first").toString());
    scene.layOver(home.resolve("first"));
    List<byte[]> once = scene.records();
    scene.run(0, "people", "merge", "dfb341", "c07354");
    scene.run(0, "people", "merge", "8561f0", "0966c3");
    scene.export(1, "-o", home.resolve("second").toString());
    scene.layOver(home.resolve("second"));
    assertThat(scene.records()).hasSameSizeAs(once);
  }

  /** An overlay that was never restored is not in the backup: the next one has everything again. */
  @Test
  void whatNeverReachedTheBackupIsPutInAgain() throws Exception {
    scene.linkEverybodyButAlexAndTomas();
    List<byte[]> originals = scene.records();
    scene.export(1, "-o", home.resolve("lost").toString());
    scene.export(1, "-o", home.resolve("found").toString());
    scene.layOver(home.resolve("found"));
    assertThat(scene.records()).hasSizeGreaterThan(originals.size() + 300);
  }

  @Test
  void aDryRunSaysWhereEverythingGoesAndWritesNothing() throws Exception {
    Map<String, String> before = scene.fingerprint();
    scene.run(0, "people", "link", "76a5b1", "--signal-contact", SignalScene.account(1));
    String out = scene.export(0, "--dry-run");
    assertThat(out)
        .contains("Jonas Brandt: the chat that is there")
        .contains("Priya Raman: stays behind; nobody said who this is in Signal")
        .contains("Azulejo crew 🟦: stays behind; nobody said which group")
        .contains("Nothing was written.");
    assertThat(scene.fingerprint()).isEqualTo(before);
    assertThat(scene.export(0, "--dry-run", "--conversation", SignalScene.JONAS_THREAD))
        .doesNotContain("stays behind");
  }

  @Test
  void programsAreToldLikewiseAndByIdsOnly() throws Exception {
    scene.linkEverybodyButAlexAndTomas();
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(
                Files.readString(Path.of("docs/schema/cli-output.schema.json")), InputFormat.JSON);
    String out =
        scene.run(
            0,
            "--json",
            "export",
            "signal",
            "--signal",
            scene.backup.toString(),
            "--signal-key-file",
            scene.key.toString(),
            "--dry-run");
    assertThat(out)
        .contains("\"place\"", "\"transcript\"", "\"nowhere\"", "\"not-linked\"")
        .doesNotContain("Jonas", "Alex");
    for (String line : out.lines().toList()) {
      assertThat(schema.validate(line, InputFormat.JSON)).as(line).isEmpty();
    }
  }

  @Test
  void whatCannotBeDoneIsSaidWithItsExitCode() throws Exception {
    String out = home.resolve("overlay").toString();
    assertThat(scene.run(64, "export", "signal", "-o", out)).contains("--signal FOLDER");
    assertThat(scene.run(64, "export", "html", "--signal", scene.backup.toString(), "-o", out))
        .contains("are for signal,");
    assertThat(scene.export(64, "--backup", "other.tar", "-o", out)).contains("are for signal,");
    assertThat(scene.export(64, "--form", "html", "-o", out)).contains("--form is for");
    assertThat(scene.export(64, "--grammar", "ios", "-o", out)).contains("whatsapp-text");
    assertThat(scene.export(64)).contains("-o OUT");
    assertThat(scene.export(73, "-o", scene.backup.resolve("inside").toString()))
        .contains("in the backup that is read");
    assertThat(scene.export(73, "-o", home.toString())).contains("exists already");
    assertThat(scene.export(66, "--snapshot", "signal-backup-2001-01-01-00-00-00", "-o", out))
        .contains("no snapshot");
    Files.writeString(scene.key, "0" + ScratchBackup.KEY.substring(1));
    assertThat(scene.export(77, "-o", out)).contains("recovery key");
    assertThat(Path.of(out)).doesNotExist();
  }

  @Test
  void contactsThatTheBackupLacksAreNotMadeUp() {
    scene.run(0, "people", "link", "76a5b1", "--signal-contact", SignalScene.account(99));
    assertThat(scene.export(0, "--dry-run"))
        .contains("Jonas Brandt: stays behind; the contact it is linked to is not in this backup");
  }

  @Test
  void signalsOwnValidatorThinksOfItAsOfTheOriginal() throws Exception {
    SignalJudge.require();
    scene.linkEverybodyButAlexAndTomas();
    String before = scene.judged();
    Path overlay = home.resolve("overlay");
    scene.export(1, "-o", overlay.toString());
    scene.layOver(overlay);
    assertThat(scene.judged()).isEqualTo(before).isEqualTo(SignalJudge.ACCEPTED);
  }
}
