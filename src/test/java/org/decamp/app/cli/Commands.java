package org.decamp.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.decamp.app.Decamp;
import org.decamp.app.SmallImporter;
import org.decamp.app.TreeOfNames;
import org.decamp.app.VaultsInMemory;
import org.decamp.exporter.archive.jsonl.JsonlExporter;
import org.decamp.job.Problem;
import org.decamp.vault.Passphrase;
import org.decamp.vault.Vault;
import org.decamp.vault.key.KdfCost;

/** Runs commands in this process, with a vault in memory and paths that name files of a tree. */
final class Commands {

  static final String PASSPHRASE = VaultsInMemory.CREATED_WITH;

  final VaultsInMemory vaults = new VaultsInMemory();
  final Path vault;
  final Cancellation cancellation = new Cancellation();

  /** What a person will type at the passphrase prompt. */
  final List<String> typed = new ArrayList<>();

  /** What a person will answer to questions that may be seen. */
  final List<String> answers = new ArrayList<>();

  /** Whether results go to a terminal. */
  boolean resultsSeen;

  /** What is known of signal-cli beforehand. */
  SignalCliDefaults signalCli = SignalCliDefaults.of(Map.of());

  private volatile StringWriter printed = new StringWriter();

  private final Path home;
  private final boolean onDisk;

  Commands(Path home) {
    this(home, false);
  }

  private Commands(Path home, boolean onDisk) {
    this.home = home;
    this.onDisk = onDisk;
    this.vault = home.resolve("data/vault");
  }

  /** Commands with real vaults. */
  static Commands onDisk(Path home) {
    return new Commands(home, true);
  }

  /** Commands with an empty vault on the disk. */
  static Commands withVault(Path home) throws IOException, Problem {
    Commands commands = onDisk(home);
    Files.createDirectories(commands.vault.getParent());
    try (Passphrase passphrase = new Passphrase(PASSPHRASE.toCharArray())) {
      Vault.create(commands.vault, passphrase, new KdfCost(8192, 1, 1)).close();
    }
    return commands;
  }

  /** What a command printed and returned. */
  record Outcome(int exit, String out, String err) {}

  /** Runs with the right passphrase on standard input. */
  Outcome run(String... args) {
    return run(
        PASSPHRASE + "\n", Stream.concat(Stream.of("--passphrase-file", "-"), Stream.of(args)));
  }

  /** Runs likewise, which must end with that exit code. */
  Outcome run(int exit, String... args) {
    Outcome outcome = run(args);
    assertThat(outcome.exit()).as(outcome.out() + outcome.err()).isEqualTo(exit);
    return outcome;
  }

  /** Runs with whatever stands in {@link #typed} as answers. */
  Outcome runTyping(String... args) {
    return run("", Stream.of(args));
  }

  /** Runs with that standard input and nothing said about the passphrase. */
  Outcome runReading(String input, String... args) {
    return run(input, Stream.of(args));
  }

  /** The results of a command that may still run. */
  String printed() {
    return printed.toString();
  }

  private Outcome run(String input, Stream<String> args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    printed = out;
    InputStream in = new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8));
    Surroundings surroundings =
        new Surroundings(
            new Streams(in, new PrintWriter(out), new PrintWriter(err), false, resultsSeen),
            new PlatformFolders(home.resolve("data"), home.resolve("state")),
            _ ->
                typed.isEmpty() ? Optional.empty() : Optional.of(typed.removeFirst().toCharArray()),
            _ -> answers.isEmpty() ? Optional.empty() : Optional.of(answers.removeFirst()),
            System::nanoTime,
            signalCli,
            Optional.empty());
    Decamp decamp = onDisk ? Decamp.installed() : inMemory();
    int exit =
        Main.run(
            new Session(surroundings, () -> decamp, cancellation), args.toArray(String[]::new));
    return new Outcome(exit, out.toString(), err.toString());
  }

  private Decamp inMemory() {
    return new Decamp(
        vaults,
        (paths, _) -> TreeOfNames.of(paths.stream().map(Path::toString).toArray(String[]::new)),
        () -> List.of(new SmallImporter()),
        () -> List.of(new JsonlExporter()));
  }
}
