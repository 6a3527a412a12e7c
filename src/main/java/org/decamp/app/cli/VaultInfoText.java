package org.decamp.app.cli;

import java.io.PrintWriter;
import org.decamp.app.VaultInfo;
import org.decamp.vault.LeftoverTally;
import org.decamp.vault.MediaTally;
import org.decamp.vault.key.SlotSummary;
import org.decamp.vault.key.VaultOutline;

/** Sizes and parameters of a vault for people. */
final class VaultInfoText {

  private final PrintWriter out;

  VaultInfoText(PrintWriter out) {
    this.out = out;
  }

  void print(VaultInfo info) {
    VaultOutline outline = info.outline();
    out.println("Vault:          " + info.vault());
    out.println(
        ("Format:         " + outline.format())
            + (" (database " + outline.database() + ", media " + outline.blob() + ")"));
    out.println("Database:       " + Figures.bytes(outline.databaseBytes()));
    out.println(
        ("Media files:    " + Figures.count(outline.mediaFiles()))
            + (", " + Figures.bytes(outline.mediaBytes()) + "; small ones are in the database"));
    info.inside().ifPresent(this::inside);
    out.println("Opened by:");
    outline.slots().forEach(slot -> out.println("  " + slot(slot)));
    if (info.inside().isEmpty()) {
      out.println("Whoever gets the folder can see this and the times and sizes of its files.");
    }
  }

  private void inside(VaultInfo.Inside inside) {
    out.println("Conversations:  " + Figures.count(inside.conversations()));
    out.println("Messages:       " + Figures.count(inside.messages()));
    for (MediaTally kind : inside.media()) {
      out.println(
          ("Media:          " + Figures.count(kind.count()) + " " + kind.kind() + ", ")
              + (Figures.bytes(kind.bytes()) + "; of these in the database: ")
              + (Figures.count(kind.small()) + ", " + Figures.bytes(kind.smallBytes())));
    }
    out.println("Source files:   " + Figures.count(inside.sourceFiles()));
    if (!inside.leftovers().none()) {
      leftovers(inside.leftovers());
    }
    out.println(
        "Last import:    "
            + inside
                .lastImport()
                .map(at -> Figures.day(at) + " " + Figures.clock(at) + " UTC")
                .orElse("none"));
  }

  private void leftovers(LeftoverTally leftovers) {
    out.println(
        ("Left over:      " + Figures.count(leftovers.files()) + " files, ")
            + (Figures.bytes(leftovers.fileBytes()) + "; in the database: ")
            + (Figures.count(leftovers.rows()) + ", " + Figures.bytes(leftovers.rowBytes()))
            + "; of an interrupted import, removed by decamp vault compact");
  }

  private static String slot(SlotSummary slot) {
    return switch (slot.kind()) {
      case PASSPHRASE ->
          ("passphrase (slot " + slot.id() + "); each guess takes " + mebibytes(slot))
              + (" of memory, " + slot.passes() + " passes, " + slot.lanes() + " lanes (Argon2id)");
      case RECOVERY_KEY ->
          "recovery key (slot " + slot.id() + "); 160 random bits, beyond guessing";
      case UNKNOWN -> "something that a later version of Decamp added";
    };
  }

  private static String mebibytes(SlotSummary slot) {
    return slot.memoryKib() / 1024 + " MiB";
  }
}
