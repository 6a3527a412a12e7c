package org.decamp.importer.meta.survey;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.decamp.importer.meta.encrypted.EncryptedThreads;
import org.decamp.importer.meta.layout.ExportFile;
import org.decamp.importer.meta.layout.ExportView;
import org.decamp.importer.meta.layout.FileRole;
import org.decamp.importer.meta.layout.FileShape;
import org.decamp.importer.meta.text.FileEncoding;
import org.decamp.importer.meta.thread.WatchedStream;
import org.decamp.job.Problem;
import org.decamp.job.Progress;
import org.decamp.mapping.Mappings;
import org.decamp.model.Box;
import org.decamp.source.SourceFailure;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/** Looks into files one by one, each once and in constant memory, and adds up what they hold. */
final class FileLooks {

  private static final StreamReadConstraints CONSTRAINTS =
      StreamReadConstraints.builder().maxNestingDepth(64).maxStringLength(8_000_000).build();

  private final JsonFactory json =
      JsonFactory.builder()
          .streamReadConstraints(CONSTRAINTS)
          .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
          .build();
  private final Mappings mappings;
  private final ExportView view;
  private final Map<ExportFile, ThreadPlace> places;
  private final PathShapes shapes;
  private final NamesSeen names;
  private final MediaCount media;
  private final ThreadSpans spans;
  private final Progress progress;
  private final Map<String, JsonLook> jsonLooks = new LinkedHashMap<>();
  private final Map<String, PageLook> pageLooks = new LinkedHashMap<>();
  private final Set<JsonLook> deviceLooks = new HashSet<>();
  private final Set<PageLook> messagePages = new HashSet<>();
  private final SortedMap<String, Long> encodings = new TreeMap<>();
  private final Map<String, Box> threads = new HashMap<>();
  private final Set<String> exactThreads = new HashSet<>();
  private final Map<String, Long> onPages = new HashMap<>();
  private long messages;
  private long reported;
  private long broken;
  private long changed;

  /**
   * Of one view.
   *
   * @param places of the message files in thread folders
   */
  FileLooks(
      Mappings mappings,
      ExportView view,
      Map<ExportFile, ThreadPlace> places,
      PathShapes shapes,
      NamesSeen names,
      MediaCount media,
      ThreadSpans spans,
      Progress progress) {
    this.mappings = mappings;
    this.view = view;
    this.places = places;
    this.shapes = shapes;
    this.names = names;
    this.media = media;
    this.spans = spans;
    this.progress = progress;
  }

  /** Looks into one more file. */
  void into(ExportFile file) throws Problem {
    progress.checkCancelled();
    String folder = file.folder().substring(file.folder().lastIndexOf('/') + 1);
    if (!shapes.known(folder)) {
      names.add(folder); // may be a key somewhere
    }
    boolean whole = false;
    try (WatchedStream in = new WatchedStream(file.entry().open(), Long.MAX_VALUE)) {
      whole = file.name().endsWith(".html") ? page(file, in) : json(file, in);
      in.drain();
      if (in.failure().isPresent()) {
        SourceFailure.unlessDamage(file.entry(), in.failure().get());
        whole = false;
      }
      count(file, in.scan().encoding());
    } catch (IOException e) {
      SourceFailure.unlessDamage(file.entry(), e);
    }
    broken += whole || !places.containsKey(file) ? 0 : 1;
    progress.report(new Progress.Event.Advanced(file.entry().size(), messages - reported));
    reported = messages;
  }

  private void count(ExportFile file, FileEncoding encoding) {
    if (file.name().endsWith(".json")) {
      encodings.merge(encoding.name().toLowerCase(Locale.ROOT), 1L, Long::sum);
      changed += encoding == FileEncoding.MIXED && places.containsKey(file) ? 1 : 0;
    }
  }

  private boolean json(ExportFile file, WatchedStream in) throws Problem {
    JsonLook look = look(file);
    String thread = thread(file);
    try (JsonParser parser = json.createParser(ObjectReadContext.empty(), in)) {
      long before = messages;
      boolean whole = new JsonScan(parser, new Hearing(file, thread)).into(look.root());
      look.ended(whole);
      if (messages > before) {
        exactThreads.add(thread);
      }
      if (messages > before || places.containsKey(file)) {
        threads.putIfAbsent(thread, box(file));
      }
      return whole;
    }
  }

  private JsonLook look(ExportFile file) throws Problem.InputOutput {
    ThreadPlace place = places.get(file);
    if (place != null && file.role() == FileRole.MESSAGES_JSON) {
      return jsonLooks.computeIfAbsent(place.generation(), g -> new JsonLook(g, true));
    }
    String kind =
        switch (FileShape.of(file.entry())) {
          case ENCRYPTED_DOWNLOAD -> {
            String product = EncryptedThreads.product(view, mappings.encryptedDownload(), file);
            yield EncryptedThreads.generation(mappings, product, false);
          }
          case LAYOUT_2020 -> mappings.layout2020().generation();
          case CURRENT -> "current-elsewhere";
          case OTHER -> shapes.of(view.withoutTop(file.path()));
        };
    JsonLook look = jsonLooks.computeIfAbsent(kind, k -> new JsonLook(k, false));
    if (file.role() == FileRole.SECRET_DEVICES) {
      deviceLooks.add(look);
    }
    return look;
  }

  private boolean page(ExportFile file, WatchedStream in) throws IOException, Problem {
    boolean ofMessages = ofThread(file);
    String kind = ofMessages ? generation(file) + " page" : shapes.of(view.withoutTop(file.path()));
    PageLook look =
        pageLooks.computeIfAbsent(
            kind, k -> new PageLook(k, shapes, ofMessages ? spans::year : _ -> {}));
    long before = look.messages();
    PageLook.Page page = look.page();
    new PageTokens(new InputStreamReader(in, StandardCharsets.UTF_8), page).read();
    page.end();
    if (ofMessages) {
      threads.putIfAbsent(thread(file), box(file));
      onPages.merge(thread(file), look.messages() - before, Long::sum);
      messagePages.add(look);
    }
    return true;
  }

  private String generation(ExportFile file) {
    ThreadPlace place = places.get(file);
    return place == null ? "messages" : place.generation();
  }

  private boolean ofThread(ExportFile file) {
    return places.containsKey(file) || file.role() == FileRole.MESSAGES_HTML;
  }

  /** What all files of one conversation share, over all exports. */
  private String thread(ExportFile file) {
    ThreadPlace place = places.get(file);
    return place == null ? file.path() : place.thread();
  }

  private Box box(ExportFile file) {
    String[] folders = file.folder().split("/", -1);
    return folders.length < 2
        ? Box.OTHER
        : mappings.layouts().boxes().getOrDefault(folders[folders.length - 2], Box.OTHER);
  }

  /** Conversations by the name of their box. */
  SortedMap<String, Long> boxes() {
    SortedMap<String, Long> boxes = new TreeMap<>();
    for (Box box : threads.values()) {
      boxes.merge(box.name().toLowerCase(Locale.ROOT).replace('_', '-'), 1L, Long::sum);
    }
    return boxes;
  }

  long messages() {
    return messages;
  }

  long pageMessages() {
    return messagePages.stream().mapToLong(PageLook::messages).sum();
  }

  /** Those of them whose conversation is there with exact times too. */
  long pageMessagesRepeated() {
    return onPages.entrySet().stream()
        .filter(e -> exactThreads.contains(e.getKey()))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  /** Whether there are devices with encrypted chats. */
  boolean devicesListed() {
    String device = mappings.eras().encryptedDeviceKey();
    return deviceLooks.stream().anyMatch(l -> l.has(device));
  }

  /** Message files that end in the middle or are damaged. */
  long broken() {
    return broken;
  }

  /** Message files that another program has written. */
  long changed() {
    return changed;
  }

  SortedMap<String, Long> encodings() {
    return encodings;
  }

  Collection<JsonLook> json() {
    return jsonLooks.values();
  }

  Collection<PageLook> pages() {
    return pageLooks.values();
  }

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
}
