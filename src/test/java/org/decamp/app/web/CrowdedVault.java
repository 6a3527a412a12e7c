package org.decamp.app.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.decamp.exporter.signal.AddressBookBackup;
import org.decamp.importer.ImportSink;
import org.decamp.job.Problem;
import org.decamp.ledger.Ledger;
import org.decamp.model.PrivateText;
import org.decamp.testing.Story;
import org.decamp.vault.Ingest;
import org.decamp.vault.Passphrase;
import org.decamp.vault.Vault;

/** Somebody who has talked to thousands, and has thousands of contacts in Signal. */
final class CrowdedVault {

  private CrowdedVault() {}

  /**
   * Fills a vault that is there.
   *
   * @param people with whom there is a conversation each; every tenth is called like another one
   * @param groups of some of them
   */
  static void fill(Path directory, int people, int groups) throws IOException, Problem {
    try (Passphrase passphrase = new Passphrase(ReaderVault.PASSPHRASE.toCharArray());
        Vault vault = Vault.open(directory, passphrase);
        Ingest ingest = vault.ingest()) {
      for (int i = 0; i < people; i++) {
        talk(ingest, i);
      }
      for (int i = 0; i < groups; i++) {
        Story story = Story.group("group " + i, "Group no. " + i).says("Mia Berg", at(i), "hello");
        for (int member = 0; member < 6; member++) {
          story.person(name((i * 31 + member * 7) % people));
        }
        story.into(ingest);
      }
      ingest.owner("instagram", new PrivateText("Mia Berg"), "test");
      ingest.finish(new Ledger().balance());
    }
  }

  private static void talk(ImportSink sink, int number) throws Problem {
    Story.direct("talk " + number)
        .says("Mia Berg", at(number), "hello")
        .says(name(number), at(number) + 1, "hello you")
        .into(sink);
  }

  private static long at(int number) {
    return Story.NOON + number * 60_000L;
  }

  /** What the n-th is called. */
  static String name(int number) {
    int same = number % 10 == 9 ? number - 9 : number;
    return "Person " + Integer.toString(same * 7919 % 1_000_003, 36) + " Ünal";
  }

  /** Writes a backup in which every second of them, and many others, are contacts. */
  static void contacts(Path folder, int contacts) throws IOException, Problem {
    AddressBookBackup backup = new AddressBookBackup();
    for (int i = 0; i < contacts; i++) {
      String name = i % 2 == 0 ? name(i / 2) : "Contact no. " + i;
      backup.contact(AddressBookBackup.person(i + 1).text(11, name));
    }
    backup.group(1, "Group no. 1");
    backup.write(Files.createDirectories(folder));
  }
}
