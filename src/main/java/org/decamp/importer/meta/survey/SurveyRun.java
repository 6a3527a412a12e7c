package org.decamp.importer.meta.survey;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.decamp.importer.Structure;
import org.decamp.importer.Survey;
import org.decamp.importer.Survey.MediaSeen;
import org.decamp.importer.Survey.UnknownKey;
import org.decamp.importer.meta.layout.ExportFile;
import org.decamp.importer.meta.layout.ExportView;
import org.decamp.importer.meta.layout.FileRole;
import org.decamp.importer.meta.layout.FileShape;
import org.decamp.importer.meta.layout.ThreadFolder;
import org.decamp.importer.meta.text.FileEncoding;
import org.decamp.importer.meta.thread.WatchedStream;
import org.decamp.job.Phase;
import org.decamp.job.Problem;
import org.decamp.job.Progress;
import org.decamp.mapping.Mappings;
import org.decamp.model.Box;
import org.decamp.source.SourceFailure;
import org.decamp.source.SourceTree;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/** One look through one source tree. */
public final class SurveyRun {

  private static final StreamReadConstraints CONSTRAINTS =
      StreamReadConstraints.builder().maxNestingDepth(64).maxStringLength(8_000_000).build();

  private final JsonFactory json =
      JsonFactory.builder()
          .streamReadConstraints(CONSTRAINTS)
          .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
          .build();
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
  private final Map<ExportFile, String> generations = new HashMap<>();
  private final Set<String> products = new TreeSet<>();
  private final Map<String, JsonLook> jsonLooks = new LinkedHashMap<>();
  private final Map<String, PageLook> pageLooks = new LinkedHashMap<>();
  private final SortedMap<String, Long> encodings = new TreeMap<>();
  private final Map<String, Box> threads = new HashMap<>();
  private long messages;
  private long reported;
  private boolean encryptedDevices;
  private boolean encryptedDownload;
  private long broken;
  private long changed;

  /** Of a tree. */
  public SurveyRun(Mappings mappings, SourceTree tree, Progress progress) {
    this.mappings = mappings;
    this.tree = tree;
    this.progress = progress;
    this.view = ExportView.of(tree, mappings.layouts());
    this.shapes = new PathShapes(mappings);
    this.book = new KeyBook(mappings);
    this.names = new NamesSeen(mappings.knownNames());
    this.media = new MediaCount(view, mappings);
    this.exports = new ExportGroups(tree.containers(), mappings.eras());
  }

  /** Reads every message file once. */
  public Survey run() throws Problem {
    view.files().forEach(f -> exports.holdsFiles(f.container()));
    for (ThreadFolder thread : view.threads()) {
      products.add(thread.product());
      for (ThreadFolder.MessagePart part : thread.files()) {
        generations.put(part.file(), part.generation());
        exports.holds(part.file().container(), thread.product(), part.generation());
      }
    }
    List<ExportFile> looked =
        view.files().stream().filter(f -> !f.duplicate() && isLookedInto(f)).toList();
    long bytes = looked.stream().mapToLong(f -> f.entry().size()).sum();
    progress.report(new Progress.Event.Started(Phase.SURVEYING, bytes));
    for (ExportFile file : looked) {
      lookInto(file);
    }
    Survey survey = sum();
    progress.report(new Progress.Event.Finished(Phase.SURVEYING));
    return survey;
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

  private void lookInto(ExportFile file) throws Problem {
    progress.checkCancelled();
    String folder = file.folder().substring(file.folder().lastIndexOf('/') + 1);
    if (!shapes.known(folder)) {
      names.add(folder); // may be a key somewhere
    }
    boolean page = file.name().endsWith(".html");
    boolean whole;
    try (WatchedStream in = new WatchedStream(file.entry().open(), Long.MAX_VALUE)) {
      whole = page ? page(file, in) : json(file, in);
      in.drain();
      if (in.failure().isPresent()) {
        SourceFailure.unlessDamage(file.entry(), in.failure().get());
        whole = false;
      }
      if (!page) {
        FileEncoding encoding = in.scan().encoding();
        encodings.merge(encoding.name().toLowerCase(Locale.ROOT), 1L, Long::sum);
        changed += encoding == FileEncoding.MIXED && generations.containsKey(file) ? 1 : 0;
      }
    } catch (IOException e) {
      SourceFailure.unlessDamage(file.entry(), e);
      whole = false;
    }
    broken += whole || !generations.containsKey(file) ? 0 : 1;
    progress.report(new Progress.Event.Advanced(file.entry().size(), messages - reported));
    reported = messages;
  }

  private boolean json(ExportFile file, WatchedStream in) throws Problem {
    JsonLook look = look(file);
    String thread = thread(file);
    try (JsonParser parser = json.createParser(ObjectReadContext.empty(), in)) {
      long before = messages;
      boolean whole = new JsonScan(parser, new Hearing(file, thread)).into(look.root());
      look.ended(whole);
      if (messages > before || generations.containsKey(file)) {
        threads.putIfAbsent(thread, box(file));
      }
      return whole;
    }
  }

  private JsonLook look(ExportFile file) throws Problem.InputOutput {
    String generation = generations.get(file);
    if (generation != null && file.role() == FileRole.MESSAGES_JSON) {
      return jsonLooks.computeIfAbsent(generation, g -> new JsonLook(g, true));
    }
    String kind =
        switch (FileShape.of(file)) {
          case ENCRYPTED_DOWNLOAD -> "encrypted-download";
          case LAYOUT_2020 -> "instagram-g0";
          case CURRENT -> "current-elsewhere";
          case OTHER -> shapes.of(view.withoutTop(file.path()));
        };
    encryptedDownload |= kind.equals("encrypted-download");
    if (kind.startsWith("encrypted") || kind.equals("instagram-g0")) {
      exports.holds(file.container(), kind.equals("instagram-g0") ? "instagram" : "meta", kind);
    }
    JsonLook look = jsonLooks.computeIfAbsent(kind, k -> new JsonLook(k, false));
    if (file.role() == FileRole.SECRET_DEVICES) {
      secretLooks.add(look);
    }
    return look;
  }

  private final Set<JsonLook> secretLooks = new HashSet<>();

  private boolean page(ExportFile file, WatchedStream in) throws IOException, Problem {
    boolean ofMessages = generations.containsKey(file) || file.role() == FileRole.MESSAGES_HTML;
    String kind =
        ofMessages
            ? generations.getOrDefault(file, "messages") + " page"
            : shapes.of(view.withoutTop(file.path()));
    PageLook look =
        pageLooks.computeIfAbsent(
            kind, k -> new PageLook(k, shapes, ofMessages ? spans::year : _ -> {}));
    PageLook.Page page = look.page();
    new PageTokens(new InputStreamReader(in, StandardCharsets.UTF_8), page).read();
    page.end();
    if (ofMessages) {
      threads.putIfAbsent(thread(file), box(file));
      pageMessageLooks.add(look);
    }
    return true;
  }

  private final Set<PageLook> pageMessageLooks = new HashSet<>();

  /** Hears what one file holds. */
  private final class Hearing implements JsonScan.Listener {
    private final ExportFile file;
    private final String thread;

    Hearing(ExportFile file, String thread) {
      this.file = file;
      this.thread = thread;
    }

    @Override
    public void message() throws Problem {
      messages++;
      progress.checkCancelled();
    }

    @Override
    public void time(long epochMillis) {
      spans.time(thread, epochMillis);
    }

    @Override
    public void dateTime(String text) {
      try {
        spans.time(thread, OffsetDateTime.parse(text).toInstant().toEpochMilli());
      } catch (DateTimeException e) {
        // A time in other words tells no period.
      }
    }

    @Override
    public void media(String uri, String list) throws Problem {
      media.named(uri, list, file);
    }

    @Override
    public void name(String key, String text) {
      names.value(key, text);
    }
  }

  /** What all files of one conversation share, over all exports. */
  private String thread(ExportFile file) {
    boolean ofThread = generations.containsKey(file) || file.role() == FileRole.MESSAGES_HTML;
    return ofThread ? view.withoutTop(file.folder()) : file.path();
  }

  private Box box(ExportFile file) {
    String[] folders = file.folder().split("/", -1);
    return folders.length < 2
        ? Box.OTHER
        : mappings.layouts().boxes().getOrDefault(folders[folders.length - 2], Box.OTHER);
  }

  private Survey sum() throws Problem {
    for (JsonLook look : secretLooks) {
      encryptedDevices |= look.has(mappings.eras().encryptedDeviceKey());
    }
    SortedMap<String, Long> boxes = new TreeMap<>();
    for (Box box : threads.values()) {
      boxes.merge(box.name().toLowerCase(Locale.ROOT).replace('_', '-'), 1L, Long::sum);
    }
    List<UnknownKey> unknown = unknownKeys();
    SortedMap<String, Long> unknownNames = unknownNames();
    MediaSeen seen = media.sum();
    long pageMessages = pageMessageLooks.stream().mapToLong(PageLook::messages).sum();
    Signs signs = new Signs();
    signs.containers(tree);
    signs.media(seen);
    if (new PhotoSizes(mappings.mediaTypes(), progress).allSmall(photos())) {
      signs.lowQuality();
    }
    spans
        .beginningTogether()
        .ifPresent(n -> signs.startsLate(spans.period().orElseThrow(), n, threads.size()));
    if (encryptedDevices && !encryptedDownload) {
      signs.encryptedElsewhere(
          products.isEmpty() ? Set.of("instagram") : products, mappings.eras());
    }
    signs.files(broken, changed);
    signs.exports(exports);
    if (pageMessages > 0) {
      signs.pages(pageMessages);
    }
    signs.unknown(unknownNames, unknown.size());
    return new Survey(
        exports.seen(),
        spans.period(),
        spans.years(),
        boxes,
        messages,
        pageMessages,
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
    for (JsonLook look : jsonLooks.values()) {
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
        String[] names = path.split("/", -1);
        boolean box = names.length > 3;
        boolean odd = box ? !shapes.known(names[1]) : names.length == 2 && !shapes.known(names[1]);
        if (odd) {
          String shape = shapes.of(box ? messagesFolder + names[1] + "/..." : path);
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
        encodings,
        jsonLooks.values().stream().map(l -> l.form(book, names)).toList(),
        pageLooks.values().stream().map(PageLook::form).toList());
  }
}
