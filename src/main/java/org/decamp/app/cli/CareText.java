package org.decamp.app.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import org.decamp.job.Finding;
import org.decamp.job.Quantity;
import org.decamp.vault.BackedUp;
import org.decamp.vault.Compacted;
import org.decamp.vault.Repaired;
import org.decamp.vault.VaultCheck;

/** What was done to a vault as a whole, for people. */
final class CareText {

  private final PrintWriter out;

  CareText(PrintWriter out) {
    this.out = out;
  }

  void repaired(Repaired repaired) {
    for (Finding finding : repaired.findings()) {
      out.println("  " + TerminalText.line(finding.detail() + " " + finding.where()));
    }
    if (!repaired.changed()) {
      out.println("The vault is whole; nothing was changed.");
      return;
    }
    VaultCheck after = repaired.after();
    out.println(
        ("The vault is whole again: " + Quantity.of(after.conversations(), "conversation") + ", ")
            + (Quantity.of(after.messages(), "message") + ", ")
            + (Figures.count(after.media()) + " media and ")
            + (Quantity.of(after.sourceFiles(), "source file") + "."));
    repaired
        .kept()
        .ifPresent(kept -> {
          out.println("What was there before is kept, encrypted, in " + kept + ".");
          out.println("Import the exports again to get back what they still have;");
          out.println("when you are content, delete that folder.");
        });
  }

  void compacted(Compacted compacted) {
    out.println(
        ("Database:       " + Figures.bytes(compacted.databaseBefore()))
            + (" before, " + Figures.bytes(compacted.databaseAfter()) + " after"));
    out.println(
        ("Removed files:  " + Figures.count(compacted.orphanFiles()))
            + (" that nothing pointed to, " + Figures.bytes(compacted.orphanBytes())));
  }

  void backedUp(Path folder, BackedUp done) {
    out.println(
        ("The backup in " + folder + " holds " + Figures.bytes(done.bytes()))
            + (" in " + Quantity.of(done.contents(), "media file") + " and the database."));
    out.println(
        ("New since the last one: " + Quantity.of(done.newPieces(), "piece") + ", ")
            + (Figures.bytes(done.newBytes()) + "; removed: ")
            + (Figures.count(done.removedPieces()) + "."));
    out.println("It is encrypted; the passphrase and the recovery key of the vault open it.");
    out.println("Try it once: decamp --vault NEW-FOLDER vault import " + folder);
  }
}
