package org.decamp.app;

import java.util.List;
import java.util.regex.Pattern;
import org.decamp.importer.Recognition;
import org.decamp.job.Problem;
import org.decamp.source.SourceEntry;
import org.decamp.source.SourceTree;

/**
 * Explains why an input holds nothing to import, so that the user asks Meta for the right thing.
 */
final class Unrecognised {

  /** How to get an export that works; every hint ends with it. */
  private static final String ASK =
      "ask Meta for a new export with messages, format JSON, all time"
          + " (run decamp without arguments to see how).";

  private static final Pattern HTML_MESSAGES = Pattern.compile("(?:.*/)?message_\\d+\\.html?");
  private static final Pattern JSON_MESSAGES = Pattern.compile("(?:.*/)?message_\\d+\\.json");
  private static final Pattern META =
      Pattern.compile(
          "(?:.*/)?(?:your_instagram_activity|your_facebook_activity|personal_information"
              + "|connections|ads_information|security_and_login_information)/.*");

  private Unrecognised() {}

  static Problem.BadInput of(SourceTree tree, List<Recognition> recognitions) {
    List<SourceEntry> entries = tree.entries();
    for (Recognition recognition : recognitions) {
      if (!recognition.hints().isEmpty()) {
        return new Problem.BadInput(what(entries), String.join(" ", recognition.hints()));
      }
    }
    return new Problem.BadInput(what(entries), hint(entries));
  }

  private static String what(List<SourceEntry> entries) {
    if (entries.isEmpty()) {
      return "there are no files in what you gave";
    }
    if (any(entries, HTML_MESSAGES)) {
      return "the messages in this export are HTML pages, which this version does not read";
    }
    return any(entries, META)
        ? "this export of Meta's holds no messages"
        : "this does not look like an export of Instagram or Messenger";
  }

  private static String hint(List<SourceEntry> entries) {
    if (entries.isEmpty()) {
      return "Give the ZIP files that Meta let you download, or " + ASK;
    }
    if (any(entries, HTML_MESSAGES)) {
      return "Choose JSON instead of HTML: " + ASK;
    }
    if (any(entries, JSON_MESSAGES)) {
      return "Give the whole download, not single files of it, or " + ASK;
    }
    return any(entries, META)
        ? "If the download has several parts, give all of them; otherwise " + ASK
        : "Give the ZIP files as Meta let you download them, or " + ASK;
  }

  private static boolean any(List<SourceEntry> entries, Pattern names) {
    return entries.stream().anyMatch(e -> names.matcher(e.path()).matches());
  }
}
