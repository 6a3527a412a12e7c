package org.decamp.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.decamp.app.Decamp;
import org.decamp.app.Exposures;
import org.decamp.app.SecretSource;
import org.decamp.app.SignalKeySource;
import org.decamp.app.VaultCare;
import org.decamp.app.VaultDoor;
import org.decamp.app.WhatsAppKeySource;
import org.decamp.exporter.Exporter;
import org.decamp.job.Finding;
import org.decamp.job.Problem;
import org.decamp.job.Progress;
import org.jspecify.annotations.Nullable;

/** One run of the program: what all commands share. Everything costly is made on first use. */
final class Session {

  private final Surroundings surroundings;
  private final Supplier<Decamp> decamp;
  private final Cancellation cancellation;
  private final GlobalOptions options = new GlobalOptions();
  private @Nullable JsonLines jsonLines;
  private @Nullable Progress progress;

  Session(Surroundings surroundings, Supplier<Decamp> decamp, Cancellation cancellation) {
    this.surroundings = surroundings;
    this.decamp = decamp;
    this.cancellation = cancellation;
  }

  GlobalOptions options() {
    return options;
  }

  Surroundings surroundings() {
    return surroundings;
  }

  Decamp decamp() {
    return decamp.get();
  }

  /** Where the vault is or will be. */
  Path vaultDirectory() {
    return options.vault().orElseGet(() -> surroundings.folders().defaultVault());
  }

  /** The way into the vault. */
  VaultDoor door() {
    return decamp().door(vaultDirectory(), secrets(), new PlaceVoice(this));
  }

  /** Care of the vault's keys. */
  VaultCare care() {
    return decamp().care(vaultDirectory(), secrets(), new PlaceVoice(this));
  }

  private SecretSource secrets() {
    SecretSource passphrase = passphrases(options.passphraseFile());
    if (!options.recoveryKey()) {
      return passphrase;
    }
    return passphrase instanceof PassphraseFile file
        ? RecoveryKeySource.of(file)
        : RecoveryKeySource.typed(this::askHidden, surroundings.streams().err());
  }

  /** Passphrases from a file, {@code -} being standard input, or from whoever sits there. */
  SecretSource passphrases(Optional<String> file) {
    return file.isPresent()
        ? new PassphraseFile(file.get(), surroundings.streams().in())
        : new TypedPassphrase(this::askHidden, surroundings.streams().err());
  }

  /** Passphrases of archives, likewise. */
  PassphraseSource archivePassphrases(Optional<String> file) {
    return file.isPresent()
        ? new PassphraseFile(
            new SecretLine(
                "archive passphrase",
                file.get(),
                "--archive-passphrase-file",
                surroundings.streams().in()))
        : new TypedPassphrase(
            this::askHidden, surroundings.streams().err(), PassphraseWording.OF_ARCHIVE);
  }

  /** Signal's recovery key from a file, {@code -} being standard input, or from who sits there. */
  SignalKeySource signalKeys(Optional<String> file) {
    return file.isPresent()
        ? SignalKeys.of(
            new SecretLine(
                "recovery key",
                file.get(),
                "--signal-key-file or --signal-key-fd",
                surroundings.streams().in()))
        : SignalKeys.typed(this::askHidden, surroundings.streams().err());
  }

  WhatsAppKeySource whatsAppKeys(Optional<String> file) {
    return file.isPresent()
        ? WhatsAppKeys.in(file.get(), surroundings.streams().in())
        : WhatsAppKeys.typed(this::askHidden, surroundings.streams().err());
  }

  /** Asks for a secret without showing it. */
  Optional<char[]> askHidden(String question) throws IOException {
    cancellation.asking(true);
    try {
      return surroundings.hidden().ask(question);
    } finally {
      cancellation.asking(false);
    }
  }

  /** Whoever shows progress. */
  Progress progress() {
    Progress current = progress;
    if (current == null) {
      current = newProgress();
      progress = current;
    }
    return current;
  }

  private Progress newProgress() {
    Streams streams = surroundings.streams();
    if (options.json()) {
      return new JsonProgress(jsonLines(), cancellation, surroundings.nanoTime());
    }
    if (options.quiet()) {
      return new QuietProgress(cancellation);
    }
    return streams.terminal()
        ? new ProgressLine(streams.err(), cancellation, surroundings.nanoTime())
        : new PlainProgress(streams.err(), cancellation, surroundings.nanoTime());
  }

  /** Removes a progress line that a failed job left behind. */
  void clearProgress() {
    if (progress instanceof ProgressLine line) {
      line.clear();
    }
  }

  /** Whoever shows results. */
  Results results() {
    return options.json()
        ? new JsonResults(jsonLines())
        : new TextResults(surroundings.streams().out());
  }

  JsonLines jsonLines() {
    JsonLines current = jsonLines;
    if (current == null) {
      current = new JsonLines(surroundings.streams().out());
      jsonLines = current;
    }
    return current;
  }

  /** Whether the reader of the results has gone away, and with it everybody to complain to. */
  boolean unread() {
    return cancellation.unread();
  }

  /** A remark on standard error, unless the user wants quiet. */
  void note(String line) {
    if (!options.quiet()) {
      say(line);
    }
  }

  /** A warning, for people on standard error, for programs among the results. */
  void warn(Finding finding) {
    if (options.json()) {
      jsonLines().write("finding", JsonProgress.finding(finding));
    } else {
      note("warning: " + TerminalText.line(finding.detail()));
    }
  }

  /** Says where the conversations of these exports can still be read by anybody. */
  void tellReadableCopies(List<Path> exports) throws Problem {
    Exposures exposures = Exposures.builtIn();
    results().readableCopies(exports.stream().map(exposures::of).toList());
  }

  /** A line on standard error that is never suppressed. */
  void say(String line) {
    PrintWriter err = surroundings.streams().err();
    err.println(line);
    err.flush();
  }

  /**
   * Says that an artefact can be read by anyone, and asks a person whether that is meant. Scripts
   * are told and not asked.
   *
   * @throws Problem.Cancelled if it is not
   */
  void announce(Exporter target, Path destination) throws Problem {
    if (target.plaintext()) {
      announcePlaintext(target.id() + " archive", destination);
    }
  }

  /** Says so of any file that can be read by anyone, and asks likewise. */
  void announcePlaintext(String what, Path destination) throws Problem {
    announce(
        "The "
            + what
            + " is not encrypted: anyone who gets "
            + destination
            + " can read everything in it.");
  }

  /** Says what should be known of what is about to be written, and asks likewise. */
  void announce(String warning) throws Problem {
    announce(warning, "Write it? [y/N]");
  }

  /** Says what should be known of what is about to be done, and asks likewise. */
  void announce(String warning, String question) throws Problem {
    say(warning);
    if (options.yes()) {
      return;
    }
    if (!ask(question).map(Question::saysYes).orElse(true)) {
      throw new Problem.Cancelled();
    }
  }

  /**
   * Asks for a word that nobody types by accident.
   *
   * @throws Problem.Usage if there is nobody to ask
   * @throws Problem.Cancelled if something else was typed
   */
  void confirm(String word) throws Problem {
    if (options.yes()) {
      return;
    }
    String typed =
        ask("Type " + word + " to go on:")
            .orElseThrow(() ->
                new Problem.Usage(
                    "there is nobody to ask whether that is meant",
                    "Run this in a terminal, or say --yes before the command."));
    if (!typed.strip().equals(word)) {
      throw new Problem.Cancelled();
    }
  }

  /** What a person answers to a question that may be seen; empty if there is nobody to ask. */
  Optional<String> ask(String question) {
    cancellation.asking(true);
    try {
      return surroundings.question().ask(question);
    } finally {
      cancellation.asking(false);
    }
  }
}
