package org.decamp.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.decamp.exporter.signal.folder.SignalBackups;
import org.decamp.model.Conversation;
import org.decamp.model.ConversationKind;
import org.decamp.model.SignalConversation;
import org.decamp.model.SignalPerson;
import org.decamp.people.DecisionBook;
import org.decamp.people.Human;
import org.decamp.people.PeopleDirectory;
import org.decamp.testing.export.ExportGenerator;
import org.decamp.testing.export.ExportShape;
import org.decamp.vault.Passphrase;
import org.decamp.vault.Vault;

/**
 * Imports an export, links everybody, and measures {@code decamp export signal} into a backup of
 * many messages as the user runs it, from outside. Prints a line of a Markdown table.
 *
 * <p>Arguments: an empty directory, how many messages the backup has, how many the export.
 */
public final class SignalExportBenchmark {

  /** Those of the launcher. */
  private static final List<String> JVM =
      List.of(
          "-XX:+UseSerialGC",
          "-Xms48m",
          "-Xmn32m",
          "-Xmx200m",
          "-Xss512k",
          "--enable-native-access=ALL-UNNAMED");

  private static final String PASSPHRASE = "correct horse battery";

  private final Path directory;
  private final Path vault;
  private final Path passphrase;

  private SignalExportBenchmark(Path directory) throws IOException {
    this.directory = directory;
    vault = directory.resolve("vault");
    passphrase = Files.writeString(directory.resolve("passphrase"), PASSPHRASE);
  }

  @SuppressWarnings("SystemOut")
  public static void main(String[] arguments) throws Exception {
    int originals = Integer.parseInt(arguments[1]);
    int messages = Integer.parseInt(arguments[2]);
    SignalExportBenchmark benchmark = new SignalExportBenchmark(Path.of(arguments[0]));
    benchmark.fill(messages);
    MeasuredProcess measured = benchmark.export(originals);
    System.out.printf(
        Locale.ROOT,
        "| %,d | %,d | %.1f s | %.1f s | %.0f MiB | %.1f MB |%n",
        originals,
        messages,
        measured.cpuSeconds(),
        measured.wallSeconds(),
        measured.peakRssMiB(),
        Files.size(SignalBackups.open(benchmark.directory.resolve("overlay")).newest().main())
            / 1e6);
  }

  private void fill(int messages) throws Exception {
    List<String> command = new ArrayList<>(List.of("import"));
    for (Path zip : ExportGenerator.generate(ExportShape.of(messages, 1), directory).parts()) {
      command.add(zip.toString());
    }
    run(command);
    try (Vault opened = Vault.open(vault, new Passphrase(PASSPHRASE.toCharArray()))) {
      PeopleDirectory directory = PeopleDirectory.of(opened.reader());
      DecisionBook book = new DecisionBook(directory.decisions());
      for (Human human : directory.people()) {
        if (!human.owner()) {
          book = book.link(human.appearances(), new SignalPerson.ReadOnly());
        }
      }
      for (Conversation conversation : directory.conversations()) {
        if (conversation.kind() == ConversationKind.GROUP) {
          book = book.link(conversation.id(), new SignalConversation.ReadOnly());
        }
      }
      opened.decide(book.decisions());
    }
  }

  private MeasuredProcess export(int originals) throws Exception {
    Path backup = Files.createDirectory(directory.resolve("SignalBackups"));
    SignalHistory.write(backup, originals);
    Path key = Files.writeString(directory.resolve("key"), SignalHistory.KEY);
    return run(
        List.of(
            "export",
            "signal",
            "--signal",
            backup.toString(),
            "--signal-key-file",
            key.toString(),
            "-o",
            directory.resolve("overlay").toString()));
  }

  private MeasuredProcess run(List<String> arguments) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(JVM);
    command.addAll(
        List.of("-cp", System.getProperty("java.class.path"), "org.decamp.app.cli.Main"));
    command.addAll(List.of("--vault", vault.toString()));
    command.addAll(List.of("--passphrase-file", passphrase.toString()));
    command.addAll(arguments);
    Path log = directory.resolve("log");
    MeasuredProcess measured = MeasuredProcess.run(command, log);
    if (measured.exitCode() > 1) {
      throw new IllegalStateException(Files.readString(log));
    }
    return measured;
  }
}
