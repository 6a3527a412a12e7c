package org.decamp.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;
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
import org.decamp.testing.export.ExportShape;
import org.decamp.vault.Vault;

/**
 * Imports an export, links everybody, and measures {@code decamp export signal} into a backup of
 * many messages as the user runs it, from outside. Prints a line of a Markdown table.
 *
 * <p>Arguments: an empty directory, how many messages the backup has, how many the export.
 */
public final class SignalExportBenchmark {

  private SignalExportBenchmark() {}

  @SuppressWarnings("SystemOut")
  public static void main(String[] arguments) throws Exception {
    int originals = Integer.parseInt(arguments[1]);
    int messages = Integer.parseInt(arguments[2]);
    MeasuredDecamp decamp = MeasuredDecamp.in(Path.of(arguments[0]));
    decamp.importing(ExportShape.of(messages, 1));
    linkEverybody(decamp);
    MeasuredProcess measured = export(decamp, originals);
    System.out.printf(
        Locale.ROOT,
        "| %,d | %,d | %.1f s | %.1f s | %.0f MiB | %.1f MB |%n",
        originals,
        messages,
        measured.cpuSeconds(),
        measured.wallSeconds(),
        measured.peakRssMiB(),
        Files.size(SignalBackups.open(decamp.directory().resolve("overlay")).newest().main())
            / 1e6);
  }

  private static void linkEverybody(MeasuredDecamp decamp) throws Exception {
    try (Vault opened = decamp.open()) {
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

  private static MeasuredProcess export(MeasuredDecamp decamp, int originals) throws Exception {
    Path directory = decamp.directory();
    Path backup = Files.createDirectory(directory.resolve("SignalBackups"));
    SignalHistory.write(backup, originals);
    Path key = Files.writeString(directory.resolve("key"), SignalHistory.KEY);
    return decamp.run(
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
}
