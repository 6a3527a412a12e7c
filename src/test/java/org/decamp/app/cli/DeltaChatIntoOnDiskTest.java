package org.decamp.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.decamp.exporter.deltachat.DeltaChatCore;
import org.decamp.exporter.deltachat.DeltaChatScene;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A person says which conversation of the examples goes into which of their chats. */
class DeltaChatIntoOnDiskTest {

  private static final String NOTE = "It goes into your own chat with the contact whom you named";

  @TempDir Path home;
  private Commands commands = new Commands(Path.of(""));
  private Path backup = Path.of("");

  @BeforeEach
  void theExamplesAndABackup() throws Exception {
    commands = Commands.withVault(home);
    backup = DeltaChatScene.backupWithAnna(DeltaChatCore.USUAL, home);
    commands.run(0, "import", "examples");
  }

  private Commands.Outcome export(int exit, String... more) {
    String[] begin = {"export", "deltachat", "--backup", backup.toString()};
    return commands.run(
        exit, Stream.concat(Stream.of(begin), Stream.of(more)).toArray(String[]::new));
  }

  @Test
  void theDryRunAndTheExportSayWhatGoesIntoARealChat() {
    Path out = home.resolve("new.tar");
    String plan = export(0, "--into", "jonas=anna real", "--dry-run").out();
    assertThat(plan).containsOnlyOnce(NOTE);
    assertThat(export(0, "--dry-run").out()).doesNotContain(NOTE);
    assertThat(export(0, "--into", "jonas=anna real", "-o", out.toString()).out())
        .containsOnlyOnce(NOTE);
    assertThat(commands.run(0, "verify", out.toString()).out())
        .contains("is whole: 11 conversations");
  }

  @Test
  void whatCannotBeMeantIsSaidInALineAndNothingIsWritten() {
    refused("Jonas", "does not say once which conversation goes to whom");
    refused("=Anna Real", "does not say once which conversation goes to whom");
    refused("Jonas=Nobody", "no contact in the backup");
    refused("Azulejo=Anna Real", "not one of two people");
    refused("Alex Kim=Anna Real", "2 conversations begin like that");
    Commands.Outcome scratch =
        commands.run(
            64, "export", "deltachat", "--from-scratch", "--into", "Jonas=Anna Real", "--dry-run");
    assertThat(scratch.err()).contains("a profile from scratch has none");
    commands.run(64, "export", "html", "--into", "Jonas=Anna Real", "-o", "x");
  }

  private void refused(String words, String why) {
    Path out = home.resolve("new.tar");
    Commands.Outcome outcome = export(64, "--into", words, "-o", out.toString());
    assertThat(outcome.err()).contains(why);
    assertThat(out).doesNotExist();
  }
}
