package org.decamp.importer.meta.shared;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.decamp.importer.meta.layout.ExportFile;
import org.decamp.importer.meta.layout.ExportView;
import org.decamp.importer.meta.layout.ThreadFolder;
import org.decamp.importer.meta.layout.ThreadFolder.MessagePart;
import org.decamp.importer.meta.thread.ThreadSurvey;
import org.decamp.mapping.Layouts;
import org.decamp.model.Box;

/**
 * Names conversations with chatbots: by the digits of their path if the file gives one, else by the
 * millisecond at which they began.
 */
public final class AssistantThreads {

  private static final String INSTAGRAM = "instagram";

  private AssistantThreads() {}

  /** One folder for each conversation of the survey, in its order. */
  public static List<ThreadFolder> of(
      ExportView view, Layouts layouts, ExportFile file, SharedSurvey survey) {
    String product = view.product(file).orElse(INSTAGRAM);
    String generation = layouts.plainGenerations().getOrDefault(product, product);
    List<ThreadFolder> folders = new ArrayList<>();
    Set<String> used = new HashSet<>();
    for (SharedSurvey.Slice slice : survey.slices()) {
      String key = key(view, slice.thread());
      String free = key;
      for (int n = 2; !used.add(free); n++) {
        free = key + "-" + n;
      }
      folders.add(
          new ThreadFolder(
              product,
              generation,
              Box.OTHER,
              free,
              file.path(),
              List.of(new MessagePart(file, 0, generation))));
    }
    return folders;
  }

  private static String key(ExportView view, ThreadSurvey thread) {
    String path = thread.path();
    Optional<String> digits = view.digits(path.substring(path.lastIndexOf('/') + 1));
    return digits.orElseGet(() ->
        thread.oldest().isPresent()
            ? "assistant-" + thread.oldest().getAsLong()
            : "assistant-empty");
  }
}
