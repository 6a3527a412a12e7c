package org.decamp.app.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.decamp.app.Exposure;

/** Says where imported conversations still lie readable, and what can be done about it. */
final class ReadableCopiesText {

  private static final int MOST = 12;

  private final PrintWriter out;

  ReadableCopiesText(PrintWriter out) {
    this.out = out;
  }

  void print(List<Exposure> exports) {
    out.println();
    out.println("Still readable without a passphrase, because Decamp deletes no file of yours:");
    for (Exposure export : exports.subList(0, Math.min(MOST, exports.size()))) {
      out.println("  " + TerminalText.line(export.place().toAbsolutePath() + danger(export)));
    }
    if (exports.size() > MOST) {
      out.println("  ... and " + Figures.count(exports.size() - MOST) + " more");
    }
    out.println("When decamp vault check finds the vault whole, delete them and empty the trash,");
    out.println("also the one of a cloud that had them; or move them to an encrypted drive.");
    if (exports.stream().anyMatch(Exposure::othersCanRead)) {
      out.println("Until then keep others of this computer out: chmod -R go= PATH");
    }
  }

  private static String danger(Exposure export) {
    List<String> dangers = new ArrayList<>();
    export.syncedBy().ifPresent(s -> dangers.add(s + " copies this folder to other computers"));
    if (export.othersCanRead()) {
      dangers.add("other users of this computer can read it");
    }
    return dangers.isEmpty() ? "" : "  (" + String.join("; ", dangers) + ")";
  }
}
