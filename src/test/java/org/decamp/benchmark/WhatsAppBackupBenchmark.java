package org.decamp.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.decamp.exporter.whatsapp.backup.MadeMsgstore;
import org.decamp.exporter.whatsapp.crypt15.SealedSample;
import org.decamp.model.SignalPerson;
import org.decamp.people.DecisionBook;
import org.decamp.people.Human;
import org.decamp.people.PeopleDirectory;
import org.decamp.testing.export.ExportShape;
import org.decamp.vault.Vault;

/**
 * Imports an export, makes a backup of WhatsApp with a database of a size, and measures {@code
 * decamp export whatsapp-backup} into it and {@code decamp verify} of the result as the user runs
 * them, from outside. Half of the people have a chat there already. Prints a line of a Markdown
 * table for each.
 *
 * <p>Arguments: an empty directory, how many messages the export has, how many megabytes the
 * database has.
 */
public final class WhatsAppBackupBenchmark {

  private static final long FIRST_NUMBER = 4_917_000_000_000L;
  private static final int CHATS = 100;
  private static final String HARDLY_COMPRESSED = "hex(randomblob(250))";

  private WhatsAppBackupBenchmark() {}

  @SuppressWarnings("SystemOut")
  public static void main(String[] arguments) throws Exception {
    int messages = Integer.parseInt(arguments[1]);
    int megabytes = Integer.parseInt(arguments[2]);
    MeasuredDecamp decamp = MeasuredDecamp.in(Path.of(arguments[0]));
    decamp.importing(ExportShape.of(messages, 1).withMedia(200, 20_000));
    int people = linkEverybody(decamp);
    Path directory = decamp.directory();
    Path backup = directory.resolve("msgstore.db.crypt15");
    long size;
    try (MadeMsgstore made = MadeMsgstore.of(2026, directory)) {
      for (int i = 0; i < CHATS; i++) {
        made.chat(made.person(String.valueOf(FIRST_NUMBER + i * people / (CHATS / 2))));
      }
      made.fill(megabytes, CHATS, HARDLY_COMPRESSED);
      made.sealed(backup);
      size = made.size();
    }
    String key = Files.writeString(directory.resolve("key"), SealedSample.KEY).toString();
    String out = directory.resolve("out").toString();
    print(
        "export",
        messages,
        size,
        decamp.run(
            List.of(
                "export",
                "whatsapp-backup",
                "--experimental",
                "--whatsapp",
                backup.toString(),
                "--whatsapp-key-file",
                key,
                "-o",
                out)));
    print("verify", messages, size, decamp.run(List.of("verify", out, "--whatsapp-key-file", key)));
  }

  @SuppressWarnings("SystemOut")
  private static void print(String what, int messages, long size, MeasuredProcess measured) {
    System.out.printf(
        Locale.ROOT,
        "| %s | %,d | %.0f MB | %.1f s | %.1f s | %.0f MiB |%n",
        what,
        messages,
        size / 1e6,
        measured.cpuSeconds(),
        measured.wallSeconds(),
        measured.peakRssMiB());
  }

  private static int linkEverybody(MeasuredDecamp decamp) throws Exception {
    try (Vault opened = decamp.open()) {
      PeopleDirectory directory = PeopleDirectory.of(opened.reader());
      DecisionBook book = new DecisionBook(directory.decisions());
      int people = 0;
      for (Human human : directory.people()) {
        if (!human.owner()) {
          book = book.link(human.appearances(), new SignalPerson.Phone(FIRST_NUMBER + people++));
        }
      }
      opened.decide(book.decisions());
      return people;
    }
  }
}
