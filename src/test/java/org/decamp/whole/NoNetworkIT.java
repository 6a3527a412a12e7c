package org.decamp.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.decamp.exporter.signal.ScratchBackup;
import org.decamp.signalcli.fake.FakeInstallation;
import org.decamp.signalcli.fake.LinkedScript;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every command does its work where there is no network at all: in a network namespace that has no
 * interface but a loopback that is down.
 */
class NoNetworkIT {

  private static final String ZIP = Path.of("examples").toAbsolutePath().toString();

  @TempDir Path folder;
  private final Set<String> ran = new TreeSet<>();
  private List<String> isolated = List.of();
  private DecampProcess decamp;

  @BeforeEach
  void aNamespace() throws Exception {
    decamp = new DecampProcess(Files.createDirectory(folder.resolve("home")));
    for (List<String> wrapper : List.of(List.of("unshare", "-n"), List.of("unshare", "-rn"))) {
      if (isolated.isEmpty() && works(wrapper)) {
        isolated = wrapper;
      }
    }
    Assumptions.assumeFalse(
        isolated.isEmpty(), "this user may not make network namespaces (unshare -n)");
  }

  private static boolean works(List<String> wrapper) throws InterruptedException {
    try {
      return start(wrapper, "true").waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  private static Process start(List<String> wrapper, String... command) throws IOException {
    List<String> all = new ArrayList<>(wrapper);
    all.addAll(List.of(command));
    return new ProcessBuilder(all).redirectErrorStream(true).start();
  }

  @Test
  void everyCommandWorksWithoutAnyInterface() throws Exception {
    assertNothingLeadsOut();
    String archive = folder.resolve("archive").toString();

    run(0, "vault", "create");
    run(0, "inspect", ZIP);
    run(0, "import", ZIP);
    run(0, "list");
    run(0, "show", "Jonas", "--last", "5");
    run(0, "search", "Leuchtturm");
    run(0, "people");
    run(0, "people", "list");
    run(0, "people", "suggest");
    run(0, "people", "owner", "Mara Lindqvist");
    run(0, "people", "link", "--signal", signal(), "--signal-key-file", signalKey());
    run(0, "people", "link", "crypto_gains_4u", "--signal-read-only");
    run(0, "people", "unlink", "crypto_gains_4u");
    run(0, "people", "link-group", "Azulejo crew", "--signal-transcript");
    run(0, "people", "unlink-group", "Azulejo crew");
    run(0, "people", "rename", "Jonas Brandt", "Jonas");
    run(0, "people", "merge", "Jonas", "Nadia Haddad");
    run(0, "people", "split", "Jonas");
    run(0, "people", "separate", "Jonas Brandt", "Priya Raman");
    run(0, "people", "join", "Jonas Brandt", "Priya Raman");
    run(0, "people", "pseudonyms");
    run(0, "people", "export", people());
    run(0, "people", "import", people());
    run(0, "export", "archive", "-o", archive);
    run(0, "verify", archive);
    run(0, "open", archive, "--no-browser", "--idle", "0");
    run(0, "web", "--no-browser", "--idle", "0");
    run(0, "migrate", ZIP, "--to", "jsonl", "-o", folder.resolve("jsonl").toString());
    run(0, "demo", "--examples", ZIP, "-o", folder.resolve("demo").toString());
    walkWithASignalCliThatAnswersWithoutANetwork();
    run(0, "vault", "check");
    run(0, "vault", "check", "--repair");
    run(0, "vault", "info");
    run(0, "vault", "custody");
    run(0, "vault", "compact");
    run(0, "vault", "export", folder.resolve("backup").toString());
    run(73, "vault", "import", folder.resolve("backup").toString());
    run(0, "vault", "recovery-key");
    run(0, "vault", "passphrase", "--new-passphrase-file", newPassphrase());
    run(77, "list");
    run(0, "vault", "shred");

    Set<String> every = everyCommand("");
    assertThat(every).contains("import", "vault check", "people list");
    assertThat(ran).as("a new command needs a line above").containsAll(every);
  }

  /** The stand-in takes the place of signal-cli, which alone needs a network. */
  private void walkWithASignalCliThatAnswersWithoutANetwork() throws Exception {
    Path script = folder.resolve("script");
    decamp.set(
        "DECAMP_SIGNAL_CLI_HOME",
        FakeInstallation.lay(folder.resolve("signal-cli"), "0.14.6").toString());
    decamp.set("DECAMP_SIGNAL_CLI_JAVA_HOME", System.getProperty("java.home"));
    decamp.set("DECAMP_SIGNAL_CLI_JAVA_OPTS", "-Dfake.script=" + script);
    String version = "version*: result {\"version\":\"0.14.6\"}";

    run(66, "replay", "signal");
    Files.write(
        script, Stream.concat(Stream.of(version), LinkedScript.linking().stream()).toList());
    run(0, "device", "link", "--show-code");
    Files.write(script, LinkedScript.linked(LinkedScript.sending(version)));
    run(0, "device", "show", "--groups");
    run(0, "people", "link", "--signal-cli");
    run(0, "replay", "signal", "--conversation", "crypto_gains_4u", "--note-to-self");
    run(0, "replay", "uncertain");
    run(0, "replay", "undo", "--note-to-self");
    run(0, "device", "forget");
  }

  private void assertNothingLeadsOut() throws Exception {
    Process shown = start(isolated, "cat", "/proc/net/dev", "/proc/net/route");
    String said = new String(shown.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(said.lines().filter(l -> l.contains(":")).map(l -> l.split(":", 2)[0].strip()))
        .containsExactly("lo");
    assertThat(said.lines().filter(l -> l.matches("\\w+\t[0-9A-F]{8}\t.*"))).isEmpty();
  }

  private String people() {
    return folder.resolve("people.json").toString();
  }

  private String signal() throws Exception {
    ScratchBackup.write(folder.resolve("SignalBackups"));
    return folder.resolve("SignalBackups").toString();
  }

  private String signalKey() throws IOException {
    return Files.writeString(folder.resolve("signal-key"), ScratchBackup.KEY + "\n").toString();
  }

  private String newPassphrase() throws IOException {
    return Files.writeString(folder.resolve("new"), "another passphrase\n").toString();
  }

  private void run(int exit, String... command) {
    List<String> all = new ArrayList<>(List.of("--yes"));
    all.addAll(List.of(command));
    DecampProcess.Result result = decamp.runInside(isolated, all.toArray(String[]::new));
    assertThat(result.exit()).as("%s: %s", List.of(command), result.err()).isEqualTo(exit);
    ran.add(command[0]);
    if (command.length > 1) {
      ran.add(command[0] + " " + command[1]);
    }
  }

  /** A command with those below it, and so on. */
  private Set<String> everyCommand(String group) {
    Set<String> every = new TreeSet<>();
    for (String command : commands(group)) {
      every.add(command);
      every.addAll(everyCommand(command));
    }
    return every;
  }

  /** The commands that the program itself says it has there; none if it is no group. */
  private Set<String> commands(String group) {
    List<String> arguments =
        new ArrayList<>(group.isEmpty() ? List.of() : List.of(group.split(" ", -1)));
    arguments.add("--help");
    String[] help = decamp.runBare(arguments.toArray(String[]::new)).out().split("Commands:\n", 2);
    Set<String> commands = new TreeSet<>();
    if (help.length == 2) {
      String list = help[1].split("\n\\S", 2)[0];
      Matcher names = Pattern.compile("(?m)^  ([a-z-]+)(?= |$)").matcher(list);
      while (names.find()) {
        commands.add((group + " " + names.group(1)).strip());
      }
    }
    return commands;
  }
}
