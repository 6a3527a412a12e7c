package org.decamp.exporter.archive.html.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.decamp.exporter.ArchiveFolder;
import org.decamp.exporter.DiskFiles;
import org.decamp.exporter.MemoryScratch;
import org.decamp.exporter.Scratch;
import org.decamp.job.Problem;
import org.decamp.job.Progress;
import org.decamp.model.StoredMedia;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The index as the documented format has it, with chunks and runs of any size. */
class SearchIndexTest {

  @TempDir Path root;

  private final PlaceSum places = new PlaceSum();

  /** A message as it is put in. */
  private record Sent(
      int conversation, Instant at, String sender, String page, String anchor, String words) {}

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void whateverWasWrittenIsReadByTheDocument(long seed) throws Exception {
    Random random = new Random(seed);
    List<Sent> sent = history(random);
    int largest = 500 + random.nextInt(4000);
    write(root, sent, largest, 300 + random.nextInt(3000), 100 + random.nextInt(20_000));
    IndexReader index = IndexReader.read(root);
    List<Sent> expected =
        sent.stream().sorted(Comparator.comparingLong(s -> s.at().toEpochMilli())).toList();
    assertThat(index.messages).hasSameSizeAs(expected);
    Map<String, List<Integer>> terms = new TreeMap<>();
    for (int n = 0; n < expected.size(); n++) {
      Sent s = expected.get(n);
      boolean words = !s.words().isBlank();
      assertThat(index.messages.get(n))
          .isEqualTo(
              new IndexReader.Found(
                  Math.floorDiv(s.at().toEpochMilli(), 1000L),
                  "title " + s.conversation(),
                  s.sender(),
                  "conversations/c%d/%s#%s".formatted(s.conversation(), s.page(), s.anchor()),
                  words ? 0 : 2,
                  words ? s.words() : "Photo"));
      TreeSet<String> own = new TreeSet<>(TextCutTest.terms(s.words()));
      for (String term : own) {
        terms.computeIfAbsent(term, _ -> new ArrayList<>()).add(n);
      }
    }
    Map<String, List<Integer>> found = new TreeMap<>(index.terms);
    found.keySet().removeIf(term -> term.charAt(0) < ' ');
    assertThat(found).isEqualTo(terms);
    assertThat(index.terms.keySet()).hasSizeGreaterThan(found.size());
    filtersFindWhatTheyShould(index, expected);
    SearchReadBack.check(new DiskFiles(root), places, Progress.silent());
  }

  private static void filtersFindWhatTheyShould(IndexReader index, List<Sent> expected) {
    for (int c = 0; c < 3; c++) {
      List<Integer> own = new ArrayList<>();
      for (int n = 0; n < expected.size(); n++) {
        if (expected.get(n).conversation() == c) {
          own.add(n);
        }
      }
      assertThat(index.terms.getOrDefault("\u0001" + c, List.of())).isEqualTo(own);
    }
  }

  @Test
  void theSameMessagesGiveTheSameBytes(@TempDir Path again) throws Exception {
    List<Sent> sent = history(new Random(3));
    write(root, sent, 4000, 2000, 5000);
    write(again, sent, 4000, 2000, 300);
    for (Path file : files()) {
      assertThat(again.resolve(root.relativize(file))).hasSameBinaryContentAs(file);
    }
  }

  @Test
  void noChunkIsLargerThanAllowed() throws Exception {
    Random random = new Random(9);
    List<Sent> sent = new ArrayList<>();
    for (int n = 0; n < 30_000; n++) {
      // Nothing to gain for deflate, and one word that is in all of them.
      String words = "all " + Long.toString(random.nextLong() >>> 1, 36);
      sent.add(new Sent(0, Instant.ofEpochSecond(n), "Ann", "0001.html", "m" + n, words));
    }
    write(root, sent, Chunks.LARGEST, TextChunks.LARGEST, 1 << 20);
    IndexReader index = IndexReader.read(root);
    assertThat(index.terms.get("all")).hasSize(30_000);
    assertThat(index.sizes).hasSizeGreaterThan(10).allMatch(size -> size < 256 << 10);
  }

  @Test
  void aVeryLongTextIsFoundToItsEndAndShownInPart() throws Exception {
    String words = "long ".repeat(10_000) + "end";
    write(
        root,
        List.of(new Sent(0, Instant.EPOCH, "Ann", "0001.html", "m1", words)),
        Chunks.LARGEST,
        TextChunks.LARGEST,
        1 << 20);
    IndexReader index = IndexReader.read(root);
    assertThat(index.terms.get("end")).containsExactly(0);
    assertThat(index.messages.getFirst().state()).isEqualTo(1);
    assertThat(index.messages.getFirst().text()).hasSize(16_000);
    SearchReadBack.check(new DiskFiles(root), places, Progress.silent());
  }

  @Test
  void anIndexWithoutMessagesCanBeRead() throws Exception {
    write(root, List.of(), Chunks.LARGEST, TextChunks.LARGEST, 1 << 20);
    assertThat(IndexReader.read(root).messages).isEmpty();
    SearchReadBack.check(new DiskFiles(root), places, Progress.silent());
  }

  @Test
  void anIndexOfOtherMessagesIsRefused() throws Exception {
    List<Sent> sent = history(new Random(4));
    write(root, sent, 4000, 2000, 5000);
    PlaceSum more = new PlaceSum();
    sent.forEach(s -> more.add("conversations/c" + s.conversation() + "/" + s.page(), s.anchor()));
    assertThatCode(() -> SearchReadBack.check(new DiskFiles(root), more, Progress.silent()))
        .doesNotThrowAnyException();
    more.add("conversations/c0/0001.html", "lost");
    assertThatThrownBy(() -> SearchReadBack.check(new DiskFiles(root), more, Progress.silent()))
        .isInstanceOf(Problem.BadInput.class)
        .hasMessageContaining("other messages than the pages");
  }

  /** Any change of a chunk's content that still unpacks must be refused, too. */
  @Test
  void aChangedChunkIsRefusedOrSaysTheSame() throws Exception {
    write(root, history(new Random(8)), 4000, 2000, 5000);
    IndexReader before = IndexReader.read(root);
    Random random = new Random(1);
    List<Path> files = files();
    int refused = 0;
    for (int i = 0; i < 400; i++) {
      Path file = files.get(random.nextInt(files.size()));
      byte[] bytes = Files.readAllBytes(file);
      byte[] changed = bytes.clone();
      changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(7));
      Files.write(file, changed);
      try {
        SearchReadBack.check(new DiskFiles(root), places, Progress.silent());
        // What it cannot know without the words of the pages: other words, times and labels.
        IndexReader after = IndexReader.read(root);
        assertThat(after.messages.stream().map(IndexReader.Found::link).toList())
            .isEqualTo(before.messages.stream().map(IndexReader.Found::link).toList());
      } catch (Problem.BadInput e) {
        assertThat(e).hasMessageStartingWith("The search index is not as Decamp writes it");
        refused++;
      }
      Files.write(file, bytes);
    }
    assertThat(refused).isGreaterThan(300);
  }

  @Test
  void chunksOfAnotherFormAreRefused() throws Exception {
    write(root, history(new Random(8)), 4000, 2000, 5000);
    Path map = root.resolve("search/map.js");
    String script = Files.readString(map);
    for (String other :
        List.of(
            script + "alert(1)",
            script.replace("\");", "\");alert(1);"),
            "decamp.chunk(\"map\",\"" + Base64.getEncoder().encodeToString(new byte[99]) + "\");\n",
            "")) {
      Files.writeString(map, other);
      assertThatThrownBy(() -> SearchReadBack.check(new DiskFiles(root), places, Progress.silent()))
          .isInstanceOf(Problem.BadInput.class);
    }
    Files.writeString(map, script);
    Files.writeString(root.resolve("search/extra.js"), "alert(1)");
    assertThatThrownBy(() -> SearchReadBack.check(new DiskFiles(root), places, Progress.silent()))
        .isInstanceOf(Problem.BadInput.class);
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(root.resolve("search"))) {
      return files.sorted().toList();
    }
  }

  private static List<Sent> history(Random random) {
    List<String> texts = List.copyOf(CutTexts.TABLE.keySet());
    List<Sent> sent = new ArrayList<>();
    for (int conversation = 0; conversation < 3; conversation++) {
      long time = -5000L + random.nextInt(10_000);
      int count = random.nextInt(200);
      for (int n = 0; n < count; n++) {
        time += random.nextLong(3) * random.nextInt(2000);
        String words =
            random.nextInt(6) == 0
                ? ""
                : texts.get(random.nextInt(texts.size())) + " w" + random.nextInt(300);
        sent.add(
            new Sent(
                conversation,
                Instant.ofEpochMilli(time),
                "sender " + random.nextInt(4),
                "%04d.html".formatted(1 + n / 50),
                "m" + n,
                new String(words.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8)));
      }
    }
    return sent;
  }

  private void write(Path folder, List<Sent> sent, int largest, int texts, int sorted)
      throws IOException, Problem {
    SearchIndex index = new SearchIndex(onDisk(folder), largest, texts, sorted, sorted);
    int open = -1;
    for (Sent s : sent) {
      for (; open < s.conversation(); open++) {
        index.conversation("c" + (open + 1), "title " + (open + 1));
      }
      index.message(s.page(), s.anchor(), s.at(), s.sender(), s.words(), "Photo");
      places.add("conversations/c" + s.conversation() + "/" + s.page(), s.anchor());
    }
    index.finish();
  }

  private static ArchiveFolder onDisk(Path folder) {
    return new ArchiveFolder() {
      @Override
      public OutputStream create(String path) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.newOutputStream(file);
      }

      @Override
      public String mediaPath(StoredMedia media) {
        throw new IllegalStateException("there are no media");
      }

      @Override
      public Scratch scratch() {
        return new MemoryScratch();
      }
    };
  }
}
