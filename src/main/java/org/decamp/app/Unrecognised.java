package org.decamp.app;

import java.util.List;
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

  private Unrecognised() {}

  /**
   * The problem in words. What an importer knows of the export it says in its hints; here nothing
   * is known of any service's files.
   */
  static Problem.BadInput of(SourceTree tree, List<Recognition> recognitions) {
    if (tree.entries().isEmpty()) {
      return new Problem.BadInput(
          "there are no files in what you gave",
          "Give the ZIP files that Meta let you download, or " + ASK);
    }
    List<String> hints = recognitions.stream().flatMap(r -> r.hints().stream()).toList();
    return hints.isEmpty()
        ? new Problem.BadInput(
            "this does not look like an export of Instagram or Messenger",
            "Give the ZIP files as Meta let you download them, all parts of them, or " + ASK)
        : new Problem.BadInput(
            "there is nothing here that this version can import", String.join(" ", hints));
  }
}
