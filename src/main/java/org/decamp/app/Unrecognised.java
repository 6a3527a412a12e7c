package org.decamp.app;

import java.util.List;
import java.util.Locale;
import org.decamp.importer.Recognition;
import org.decamp.job.Problem;
import org.decamp.source.SourceTree;

/**
 * Explains why an input holds nothing to import, so that the user asks Meta for the right thing.
 */
final class Unrecognised {

  /** How to get an export that works; every hint ends with it. */
  private static final String ASK =
      "ask Meta for a new export with messages, format JSON, all time"
          + " (run decamp without arguments to see how).";

  private record Words(String what, String hint) {}

  private Unrecognised() {}

  /** What it is and what to do, for somebody who only looks. */
  static String sentences(SourceTree tree, List<Recognition> recognitions) {
    Words words = words(tree, recognitions);
    String first = words.what.substring(0, 1).toUpperCase(Locale.ROOT);
    return first + words.what.substring(1) + ". " + words.hint;
  }

  /** The problem in words. */
  static Problem.BadInput of(SourceTree tree, List<Recognition> recognitions) {
    Words words = words(tree, recognitions);
    return new Problem.BadInput(words.what, words.hint);
  }

  /** Importers know what they see; here nothing is known of any service's files. */
  private static Words words(SourceTree tree, List<Recognition> recognitions) {
    if (tree.entries().isEmpty()) {
      return new Words(
          "there are no files in what you gave",
          "Give the ZIP files that Meta let you download, or " + ASK);
    }
    List<String> hints = recognitions.stream().flatMap(r -> r.hints().stream()).toList();
    if (hints.isEmpty()) {
      return new Words(
          "this does not look like an export of Instagram or Messenger",
          "Give the ZIP files as Meta let you download them, all parts of them, or " + ASK);
    }
    String what =
        recognitions.stream()
            .flatMap(r -> r.instead().stream())
            .findFirst()
            .orElse("there is nothing here that this version can import");
    return new Words(what, String.join(" ", hints));
  }
}
