package org.decamp.importer.meta;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.decamp.importer.Recognition;
import org.decamp.importer.meta.encrypted.EncryptedThreads;
import org.decamp.importer.meta.layout.ExportFile;
import org.decamp.importer.meta.layout.ExportView;
import org.decamp.importer.meta.layout.FileRole;
import org.decamp.importer.meta.layout.ThreadFolder;
import org.decamp.job.Problem;
import org.decamp.mapping.EncryptedDownload;
import org.decamp.mapping.Mappings;
import org.decamp.source.SourceTree;

/** Describes an export by its names, and says what seems missing. */
final class MetaRecognition {

  private static final String ASK =
      "ask Meta for a new export with messages, format JSON, all time.";

  private final SourceTree tree;
  private final ExportView view;
  private final Mappings mappings;

  MetaRecognition(SourceTree tree, ExportView view, Mappings mappings) {
    this.tree = tree;
    this.view = view;
    this.mappings = mappings;
  }

  Recognition describe() throws Problem {
    Set<String> products = new TreeSet<>();
    Set<String> generations = new TreeSet<>();
    Set<String> encrypted = new TreeSet<>();
    SortedMap<String, Long> counts = new TreeMap<>();
    for (ThreadFolder thread : view.threads()) {
      products.add(thread.product());
      thread.files().forEach(f -> generations.add(f.generation()));
      String box = thread.box().name().toLowerCase(Locale.ROOT).replace('_', '-');
      counts.merge(box + "-threads", 1L, Long::sum);
    }
    for (ExportFile file : view.files()) {
      switch (file.role()) {
        case MESSAGES_JSON -> counts.merge("message-files-json", 1L, Long::sum);
        case MESSAGES_HTML -> counts.merge("message-files-html", 1L, Long::sum);
        case MESSAGES_ENCRYPTED, MESSAGES_FLAT -> {
          String product = EncryptedThreads.product(view, mappings.encryptedDownload(), file);
          boolean ordinary = EncryptedThreads.ordinary(view, file);
          products.add(product);
          if (!ordinary) {
            encrypted.add(product);
          }
          generations.add(EncryptedThreads.generation(mappings, product, ordinary));
          String kind = ordinary ? "message-files-json" : "message-files-encrypted";
          counts.merge(kind, 1L, Long::sum);
        }
        case MESSAGES_2020 -> {
          products.add(mappings.layout2020().product());
          generations.add(mappings.layout2020().generation());
          counts.merge("message-files-2020", 1L, Long::sum);
        }
        case MEDIA -> counts.merge("media", 1L, Long::sum);
        case ASSISTANT -> counts.merge("assistant-files", 1L, Long::sum);
        case OWNER, SECRET_DEVICES, JUNK, OTHER -> {}
      }
    }
    List<String> hints = hints(counts, encrypted);
    Optional<String> instead = generations.isEmpty() ? instead(counts, hints) : Optional.empty();
    return new Recognition(List.copyOf(products), List.copyOf(generations), counts, hints, instead);
  }

  /** What it is, if there are no messages in it; the first of the hints is what to do then. */
  private Optional<String> instead(Map<String, Long> counts, List<String> hints) {
    if (counts.containsKey("media")) {
      hints.addFirst(
          "Give it together with the other parts of the same export, all in one command.");
      return Optional.of("this is a part of an export with media only, without messages");
    }
    if (ofMeta()) {
      hints.addFirst(
          "If the download has several parts, give all in one command; otherwise " + ASK);
      return Optional.of("this is an export of Meta's, or a part of one, without messages");
    }
    return Optional.empty();
  }

  private List<String> hints(Map<String, Long> counts, Set<String> encryptedProducts)
      throws Problem {
    List<String> hints = new ArrayList<>();
    boolean others =
        counts.containsKey("message-files-encrypted") || counts.containsKey("message-files-2020");
    boolean pages = counts.containsKey("message-files-html");
    boolean messages = others || pages || counts.containsKey("message-files-json");
    if (pages) {
      hints.add(
          "HTML pages lose seconds, the time zone, what was unsent, and who shared what: better "
              + ASK);
    }
    EncryptedDownload encrypted = mappings.encryptedDownload();
    for (String product : EncryptionDevices.withoutDownload(view, encrypted, encryptedProducts)) {
      hints.add(EncryptionDevices.advice(product, encrypted));
    }
    if (messages && !counts.containsKey("media")) {
      hints.add("There are no media of messages; they may be in another part of the export.");
    }
    if (tree.containers().stream().anyMatch(c -> c.incomplete())) {
      hints.add("A ZIP is cut off; download it again to have everything.");
    }
    if (tree.containers().size() > 1) {
      hints.add(tree.containers().size() + " parts are read as one.");
    }
    return hints;
  }

  /** Whether anything lies in a folder that only exports of Meta's have, or is named like one. */
  private boolean ofMeta() {
    return view.files().stream()
        .anyMatch(f -> f.role() == FileRole.OWNER || view.known(f) || view.product(f).isPresent());
  }
}
