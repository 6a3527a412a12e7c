package org.decamp.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Encrypted archives through the command line: the options, the questions, the exit codes. */
class SealedOnDiskTest {

  /** Made by age-keygen for this test alone. */
  private static final String IDENTITY =
      "AGE-SECRET-KEY-139RVYNPQQR5L3MLLVCC88VA6ZL7P2CWWHRJAL2HLUK995Q42DUSSUZASR5";

  private static final String RECIPIENT =
      "age18krj07uv3zkxay62p88tdj47ujavftjjtmxurg7l6xpxyr8s6p4syjk8dg";

  @TempDir private Path home;

  private Commands commands = new Commands(Path.of(""));
  private Path out = Path.of("");

  @BeforeEach
  void aVaultWithTheExamples() throws Exception {
    commands = Commands.withVault(home);
    out = home.resolve("archive.zip.age");
    run(0, "import", "examples");
  }

  private Commands.Outcome run(int exit, String... args) {
    return checked(exit, commands.run(args));
  }

  private static Commands.Outcome checked(int exit, Commands.Outcome outcome) {
    assertThat(outcome.exit()).as(outcome.out() + outcome.err()).isEqualTo(exit);
    return outcome;
  }

  private Commands.Outcome typing(int exit, List<String> typed, String... args) {
    commands.typed.addAll(typed);
    Commands.Outcome outcome = checked(exit, commands.runTyping(args));
    assertThat(commands.typed).isEmpty();
    return outcome;
  }

  private String file(String name, String text) throws Exception {
    return Files.writeString(home.resolve(name), text).toString();
  }

  @Test
  void aNewPassphraseIsAskedTwiceAndOpensItAgain() {
    Commands.Outcome exported =
        typing(
            0,
            List.of(Commands.PASSPHRASE, "short", "plenty of words", "plenty of words"),
            "export",
            "html",
            "--encrypt",
            "-o",
            out.toString());
    assertThat(exported.err())
        .contains("encrypted with a passphrase of its own")
        .contains("shorter than 8")
        .doesNotContain("is not encrypted");
    assertThat(exported.out()).contains("decamp open " + out);

    assertThat(
            typing(0, List.of("plenty of wards", "plenty of words"), "verify", out.toString())
                .out())
        .contains("is whole: 12 conversations");
    List<String> thrice = List.of("wrong thing", "another one", "and a third");
    assertThat(typing(77, thrice, "verify", out.toString()).err())
        .contains("does not open the file");
  }

  @Test
  void scriptsSayWhereThePassphraseIs() throws Exception {
    String lines = Commands.PASSPHRASE + "\nplenty of words\n";
    String[] export = {
      "--passphrase-file", "-", "export", "jsonl", "--encrypt", "--archive-passphrase-file", "-"
    };
    checked(0, commands.runReading(lines, with(export, "-o", out.toString())));
    String right = file("right", "plenty of words\n");
    String wrong = file("wrong", "plenty of wards\n");
    run(0, "verify", out.toString(), "--archive-passphrase-file", right);
    run(77, "verify", out.toString(), "--archive-passphrase-file", wrong);
    assertThat(run(64, "verify", out.toString(), "--archive-passphrase-fd", "wombat").err())
        .doesNotContain("wombat");

    String weak = file("weak", "seven77\n");
    run(64, with(export, "-o", home.resolve("x").toString(), "--archive-passphrase-file", weak));
    assertThat(home.resolve("x")).doesNotExist();
  }

  private static String[] with(String[] first, String... more) {
    String[] all = Arrays.copyOf(first, first.length + more.length);
    System.arraycopy(more, 0, all, first.length, more.length);
    return all;
  }

  @Test
  void recipientsOpenItWithTheirKeyAlone() throws Exception {
    String list = file("list", "# friends\n\n" + RECIPIENT + "\n");
    run(0, "export", "archive", "--encrypt", "--recipients-file", list, "-o", out.toString());
    String identity = file("identity", "# key\n" + IDENTITY + "\n");
    assertThat(run(0, "verify", out.toString(), "--identity", identity).out()).contains("is whole");
    assertThat(run(64, "verify", out.toString()).err()).contains("--identity");
    run(65, "verify", out.toString(), "--identity", list);
    run(66, "verify", out.toString(), "--identity", home.resolve("none").toString());

    byte[] bytes = Files.readAllBytes(out);
    bytes[bytes.length / 2] ^= 1;
    Files.write(out, bytes);
    assertThat(run(65, "verify", out.toString(), "--identity", identity).err())
        .contains("the file is damaged");
    Files.write(out, Arrays.copyOf(bytes, bytes.length - 100));
    run(65, "verify", out.toString(), "--identity", identity);
    Files.writeString(out, "no age file");
    run(65, "verify", out.toString(), "--identity", identity);
  }

  @Test
  void optionsThatDoNotFitTogetherAreRefusedBeforeAnythingIsAsked() throws Exception {
    String o = out.toString();
    run(64, "export", "html", "--recipient", RECIPIENT, "-o", o);
    run(64, "export", "html", "--archive-passphrase-file", "x", "-o", o);
    run(64, "export", "signal", "--encrypt", "-o", o);
    run(64, "export", "html", "--encrypt", "--recipient", "age1nobody", "-o", o);
    assertThat(run(64, "export", "html", "--encrypt", "--recipient", IDENTITY, "-o", o).err())
        .doesNotContain("AGE-SECRET");
    String both = file("both", "passphrase\n");
    run(
        64,
        "export",
        "html",
        "--encrypt",
        "--recipient",
        RECIPIENT,
        "--archive-passphrase-file",
        both,
        "-o",
        o);
    assertThat(out).doesNotExist();
    run(0, "export", "html", "--encrypt", "--dry-run");
  }

  @Test
  void openPrintsALinkForOneBrowserAndEndsWhenNobodyLooksOrWhenStopped() throws Exception {
    run(0, "export", "jsonl", "--encrypt", "--recipient", RECIPIENT, "-o", out.toString());
    String identity = file("identity", IDENTITY + "\n");
    String[] open = {"open", out.toString(), "--identity", identity};
    assertThat(run(0, with(open, "--idle", "0")).out())
        .containsPattern("http://127\\.0\\.0\\.1:[0-9]+/\\.decamp/open\\?key=[A-Za-z0-9_-]{43}\n");
    assertThat(run(64, with(open, "--idle", "-1")).err()).contains("number of minutes");

    Path plain = home.resolve("plain");
    run(0, "export", "html", "-o", plain.toString());
    run(65, "open", plain.resolve("assets").toString());
    run(65, "open", plain.resolve("index.html").toString());
    run(66, "open", home.resolve("nothing").toString());
    commands.cancellation.request();
    assertThat(run(0, "open", plain.toString(), "--no-browser").err()).contains("Closed.");
  }
}
