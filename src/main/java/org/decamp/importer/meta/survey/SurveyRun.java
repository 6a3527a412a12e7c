package org.decamp.importer.meta.survey;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.decamp.importer.Structure;
import org.decamp.importer.Survey;
import org.decamp.importer.Survey.MediaSeen;
import org.decamp.importer.Survey.UnknownKey;
import org.decamp.importer.meta.encrypted.EncryptedThreads;
import org.decamp.importer.meta.layout.ExportFile;
import org.decamp.importer.meta.layout.ExportView;
import org.decamp.importer.meta.layout.FileRole;
import org.decamp.importer.meta.layout.FileShape;
import org.decamp.importer.meta.layout.ThreadFolder;
import org.decamp.job.Phase;
import org.decamp.job.Problem;
import org.decamp.job.Progress;
import org.decamp.mapping.Mappings;
import org.decamp.source.SourceTree;

/** One look through one source tree. */
public final class SurveyRun {

  private final Mappings mappings;
  private final SourceTree tree;
  private final Progress progress;
  private final ExportView view;
  private final PathShapes shapes;
  private final KeyBook book;
  private final NamesSeen names;
  private final MediaCount media;
  private final ExportGroups exports;
  private final ThreadSpans spans = new ThreadSpans();
  private final Map<ExportFile, ThreadPlace> places = new HashMap<>();
  private final Set<String> products = new TreeSet<>();
  private final FileLooks looks;
  private boolean encryptedGiven;

  /** Of a tree. */
  public SurveyRun(Mappings mappings, SourceTree tree, Progress progress)
      throws Problem.InputOutput {
    this.mappings = mappings;
    this.tree = tree;
    this.progress = progress;
    this.view = ExportView.of(tree, mappings);
    this.shapes = new PathShapes(mappings);
    this.book = new KeyBook(mappings);
    this.names = new NamesSeen(mappings.knownNames());
    this.media = new MediaCount(view, mappings);
    this.exports = new ExportGroups(tree.containers(), mappings.eras());
    this.looks = new FileLooks(mappings, view, places, shapes, names, media, spans, progress);
  }

  /** Reads every message file once. */
  public Survey run() throws Problem {
    place();
    List<ExportFile> looked =
        view.files().stream().filter(f -> !f.duplicate() && isLookedInto(f)).toList();
    long bytes = looked.stream().mapToLong(f -> f.entry().size()).sum();
    progress.report(new Progress.Event.Started(Phase.SURVEYING, bytes));
    for (ExportFile file : looked) {
      looks.into(file);
    }
    Survey survey = sum();
    progress.report(new Progress.Event.Finished(Phase.SURVEYING));
    return survey;
  }

  /** Finds which service and generation every file is of. */
  private void place() throws Problem {
    for (ThreadFolder thread : view.threads()) {
      products.add(thread.product());
      for (ThreadFolder.MessagePart part : thread.files()) {
        String key = thread.product() + "\n" + thread.key();
        places.put(part.file(), new ThreadPlace(part.generation(), key));
        exports.holds(part.file().container(), thread.product(), part.generation());
      }
    }
    for (ExportFile file : view.files()) {
      exports.holdsFiles(file.container());
      boolean json = file.name().endsWith(".json") && isLookedInto(file);
      if (json && !file.duplicate() && !places.containsKey(file)) {
        switch (FileShape.of(file.entry())) {
          case ENCRYPTED_DOWNLOAD -> flat(file);
          case LAYOUT_2020 ->
              exports.holds(
                  file.container(),
                  mappings.layout2020().product(),
                  mappings.layout2020().generation());
          case CURRENT -> {
            if (file.role() == FileRole.MESSAGES_FLAT) {
              flat(file);
            }
          }
          case OTHER -> {}
        }
      }
    }
  }

  private void flat(ExportFile file) throws Problem {
    String product = EncryptedThreads.product(view, mappings.encryptedDownload(), file);
    boolean ordinary = EncryptedThreads.ordinary(view, file);
    String generation = EncryptedThreads.generation(mappings, product, ordinary);
    exports.holds(file.container(), product, generation);
    encryptedGiven |= !ordinary;
  }

  /** Message files, and everything that might be one. */
  private boolean isLookedInto(ExportFile file) {
    FileRole role = file.role();
    if (role == FileRole.JUNK || role == FileRole.OWNER) {
      return false;
    }
    boolean text = file.name().endsWith(".json") || file.name().endsWith(".html");
    boolean below =
        view.withoutTop(file.path()).startsWith(mappings.layouts().messagesFolder() + '/');
    return text && (below || (role != FileRole.MEDIA && role != FileRole.OTHER));
  }

  private Survey sum() throws Problem {
    SortedMap<String, Long> boxes = looks.boxes();
    List<UnknownKey> unknown = unknownKeys();
    SortedMap<String, Long> unknownNames = unknownNames();
    MediaSeen seen = media.sum();
    Signs signs = new Signs();
    signs.containers(tree);
    signs.media(seen);
    if (new PhotoSizes(mappings.mediaTypes(), progress).allSmall(photos())) {
      signs.lowQuality();
    }
    int threads = Math.toIntExact(boxes.values().stream().mapToLong(Long::longValue).sum());
    spans
        .beginningTogether()
        .ifPresent(n -> signs.startsLate(spans.period().orElseThrow(), n, threads));
    if (looks.devicesListed() && !encryptedGiven) {
      signs.encryptedElsewhere(
          products.isEmpty() ? Set.of("instagram") : products, mappings.eras());
    }
    signs.files(looks.broken(), looks.changed());
    signs.exports(exports);
    signs.pages(looks.pageMessages());
    signs.unknown(unknownNames, unknown.size());
    return new Survey(
        exports.seen(),
        spans.period(),
        spans.years(),
        boxes,
        looks.messages(),
        looks.pageMessages(),
        looks.pageMessagesRepeated(),
        seen,
        unknown,
        unknownNames,
        signs.all(),
        structure());
  }

  private List<ExportFile> photos() {
    return view.files().stream()
        .filter(f -> f.role() == FileRole.MEDIA && !f.duplicate())
        .filter(f -> f.folder().endsWith("/photos"))
        .toList();
  }

  private List<UnknownKey> unknownKeys() {
    Map<List<String>, Long> counts = new LinkedHashMap<>();
    for (JsonLook look : looks.json()) {
      for (UnknownKey key : look.unknown(book, names)) {
        counts.merge(List.of(key.era(), key.level(), key.key()), key.count(), Long::sum);
      }
    }
    List<UnknownKey> merged = new ArrayList<>();
    counts.forEach((k, n) -> merged.add(new UnknownKey(k.get(0), k.get(1), k.get(2), n)));
    return merged;
  }

  /** What lies beside the conversations and is neither a message file nor media nor known. */
  private SortedMap<String, Long> unknownNames() {
    SortedMap<String, Long> unknown = new TreeMap<>();
    String messagesFolder = mappings.layouts().messagesFolder() + '/';
    for (ExportFile file : view.files()) {
      String path = view.withoutTop(file.path());
      if (path.startsWith(messagesFolder) && file.role() != FileRole.JUNK) {
        String[] parts = path.split("/", -1);
        boolean box = parts.length > 3;
        if ((box || parts.length == 2) && !shapes.known(parts[1])) {
          String shape = shapes.of(box ? messagesFolder + parts[1] + "/..." : path);
          unknown.merge(shape, 1L, Long::sum);
        }
      }
    }
    return unknown;
  }

  private Structure structure() {
    return new Structure(
        tree.containers().stream().map(c -> shapes.of(c.name())).toList(),
        new PathTally(shapes).of(view.files()),
        looks.encodings(),
        looks.json().stream().map(l -> l.form(book, names)).toList(),
        looks.pages().stream().map(PageLook::form).toList());
  }
}
