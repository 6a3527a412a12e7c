package org.decamp.app.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;
import org.decamp.app.Inspection;
import org.decamp.importer.Recognition;
import org.decamp.job.Quantity;
import org.decamp.source.SourceContainer;

/** Describes an export without content. */
final class InspectionText {

  private final PrintWriter out;

  InspectionText(PrintWriter out) {
    this.out = out;
  }

  void print(Inspection inspection) {
    for (SourceContainer container : inspection.containers()) {
      out.println(
          container.kind().name().toLowerCase(Locale.ROOT)
              + " "
              + TerminalText.line(container.name())
              + (container.incomplete() ? ": cut off, only its whole files can be read" : ""));
      for (SourceContainer.Refusal refusal : container.refusals()) {
        out.println("  refused: " + TerminalText.line(refusal.path()) + ", " + why(refusal));
      }
    }
    out.println(Quantity.of(inspection.files(), "file") + ", " + Figures.bytes(inspection.bytes()));
    if (inspection.surveys().isEmpty()) {
      inspection.recognitions().forEach(this::recognition);
    } else {
      SurveyText text = new SurveyText(out);
      inspection.surveys().forEach(text::print);
    }
    if (inspection.recognised()) {
      out.println();
      out.println(
          "Nothing was imported. To bring it into your vault: decamp import, and the same files.");
    } else {
      out.println("Nothing to import was recognised.");
      out.println(inspection.hint());
    }
  }

  private void recognition(Recognition recognition) {
    out.println();
    out.println(
        "Found: "
            + String.join(", ", recognition.products())
            + " (layout "
            + String.join(", ", recognition.generations())
            + ")");
    for (Map.Entry<String, Long> count : recognition.counts().entrySet()) {
      out.printf(Locale.ROOT, "  %-32s %12s%n", count.getKey(), Figures.count(count.getValue()));
    }
    recognition.hints().forEach(h -> out.println("hint: " + TerminalText.line(h)));
  }

  private static String why(SourceContainer.Refusal refusal) {
    return switch (refusal.reason()) {
      case UNSAFE_NAME -> "its name leads outside the export";
      case OVER_LIMIT -> "larger than any real export";
      case UNSUPPORTED -> "encrypted or packed in an unusual way";
      case DAMAGED -> "damaged";
    };
  }
}
