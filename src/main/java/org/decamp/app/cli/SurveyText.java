package org.decamp.app.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.decamp.importer.Survey;
import org.decamp.importer.Survey.ExportSeen;
import org.decamp.importer.Survey.MediaSeen;
import org.decamp.importer.Survey.Sign;
import org.decamp.importer.Survey.UnknownKey;
import org.decamp.job.Quantity;

/** Tells a newcomer what an export holds and what it lacks. */
final class SurveyText {

  private static final int WIDTH = 92;
  private static final int MOST_UNKNOWN = 12;

  private final PrintWriter out;

  SurveyText(PrintWriter out) {
    this.out = out;
  }

  void print(Survey survey) {
    out.println();
    out.println("What this is");
    survey.exports().forEach(this::export);
    out.println();
    out.println("What is in it");
    messages(survey);
    media(survey.media());
    if (!survey.signs().isEmpty()) {
      out.println();
      out.println("What you should know");
      survey.signs().forEach(this::sign);
    }
    unknown(survey);
  }

  private void export(ExportSeen export) {
    String what =
        export.eras().isEmpty() ? "nothing with messages" : String.join("; ", export.eras());
    String requested = export.requested().map(d -> ", asked for on " + d).orElse("");
    String parts = Quantity.of(export.parts(), "part");
    String cut = export.cut() == 0 ? "" : ", " + Figures.count(export.cut()) + " of them cut off";
    out.println("  " + TerminalText.line(what + requested + " (" + parts + cut + ")"));
  }

  private void messages(Survey survey) {
    long repeated = survey.pageMessagesRepeated();
    long all = survey.messages() + survey.pageMessages() - repeated;
    long threads = survey.boxes().values().stream().mapToLong(Long::longValue).sum();
    out.println(
        "  "
            + Quantity.of(all, "message")
            + " in "
            + Quantity.of(threads, "conversation")
            + boxes(survey.boxes()));
    if (repeated > 0) {
      out.println(
          "  and "
              + Quantity.of(repeated, "message")
              + " on pages of conversations that are here as JSON too, not counted again");
    }
    Optional<String> days =
        survey.period().map(p -> Figures.day(p.oldest()) + " to " + Figures.day(p.newest()));
    Optional<String> years = survey.pageYears().map(y -> y.first() + " to " + y.last());
    days.ifPresent(d -> out.println("  from " + d));
    if (days.isEmpty()) {
      years.ifPresent(y -> out.println("  from the years " + y));
    }
  }

  private static String boxes(Map<String, Long> boxes) {
    if (boxes.isEmpty()) {
      return "";
    }
    List<String> parts = new ArrayList<>();
    boxes.forEach((box, count) -> parts.add(box.replace('-', ' ') + " " + Figures.count(count)));
    return " (" + String.join(", ", parts) + ")";
  }

  private void media(MediaSeen media) {
    out.println(
        "  "
            + Figures.count(media.files())
            + " photos, videos and other media, "
            + Figures.bytes(media.bytes())
            + "; messages name "
            + Figures.count(media.named()));
  }

  private void sign(Sign sign) {
    String mark = sign.grave() ? "  ! " : "  - ";
    for (String line : wrapped(sign.text())) {
      out.println(mark + TerminalText.line(line));
      mark = "    ";
    }
  }

  private void unknown(Survey survey) {
    if (survey.unknownKeys().isEmpty() && survey.unknownNames().isEmpty()) {
      return;
    }
    out.println();
    out.println("What this version does not know (nothing of it is lost)");
    survey.unknownKeys().stream().limit(MOST_UNKNOWN).forEach(k -> out.println("  key " + key(k)));
    survey.unknownNames().entrySet().stream()
        .limit(MOST_UNKNOWN)
        .forEach(e ->
            out.println(
                "  " + Figures.count(e.getValue()) + " x " + TerminalText.line(e.getKey())));
    if (survey.unknownKeys().size() > MOST_UNKNOWN || survey.unknownNames().size() > MOST_UNKNOWN) {
      out.println("  ... all of it: --anonymous-report FILE");
    }
  }

  private static String key(UnknownKey key) {
    return TerminalText.line(key.key())
        + ", "
        + key.level()
        + ", "
        + Quantity.of(key.count(), "time")
        + " ("
        + key.era()
        + ")";
  }

  private static List<String> wrapped(String text) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ", -1)) {
      if (!line.isEmpty() && line.length() + 1 + word.length() > WIDTH - 4) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }
}
