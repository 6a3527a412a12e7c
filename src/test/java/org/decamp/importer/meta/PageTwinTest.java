package org.decamp.importer.meta;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.decamp.job.Progress;
import org.decamp.ledger.LedgerReport;
import org.decamp.ledger.Subject;
import org.decamp.mapping.Mappings;
import org.decamp.model.Message;
import org.decamp.source.Limits;
import org.decamp.source.SourceEntry;
import org.decamp.source.SourceTree;
import org.decamp.source.SourceTrees;
import org.decamp.testing.export.GeneratedExport;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The synthetic twin of a page is built like its original and says nothing of what that says. */
class PageTwinTest {

  private static final int TELLING_WORDS = 4;

  /** Of sentences that the service makes; they are structure. */
  private static final Set<String> SENTENCES = new HashSet<>();

  @BeforeAll
  static void knowTheSentencesOfTheService() throws Exception {
    Mappings.builtIn().phraseBooks().stream()
        .flatMap(b -> b.phrases().stream())
        .forEach(p -> addRuns(p.template().replaceAll("\\{[a-z]+\\}", ""), SENTENCES));
  }

  @TempDir Path folder;

  private static byte[] twin(SourceEntry entry) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new MetaSurveyor(Mappings.builtIn()).writeTwin(entry, out, Progress.silent());
    return out.toByteArray();
  }

  private static String twin(String page) throws Exception {
    SourceEntry entry =
        new FakeTree().container("a.zip").file("a_1/message_1.html", page).entries().getFirst();
    return new String(twin(entry), StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @EnumSource(value = ConservedShape.class, mode = EnumSource.Mode.MATCH_ALL, names = "PAGES.*")
  void twinsOfAllPagesOfAnExportImportToTheSameCountsAndSayNothing(ConservedShape shape)
      throws Exception {
    GeneratedExport export = shape.generate(11, folder);
    FakeTree originals = new FakeTree().container("instagram-x-2026-01-01-abcdefgh.zip");
    FakeTree twins = new FakeTree().container("instagram-x-2026-01-01-abcdefgh.zip");
    try (SourceTree tree = SourceTrees.open(export.parts(), Limits.DEFAULT, Progress.silent())) {
      for (SourceEntry entry : tree.entries()) {
        if (entry.path().matches(".*/message_[0-9]+[.]html")) {
          byte[] original;
          try (var in = entry.open()) {
            original = in.readAllBytes();
          }
          byte[] twin = twin(entry);
          assertAlike(
              new String(original, StandardCharsets.UTF_8),
              new String(twin, StandardCharsets.UTF_8));
          originals.file(entry.path(), original);
          twins.file(entry.path(), twin);
        }
      }
    }
    Imported before = Imported.tree(originals);
    Imported after = Imported.tree(twins);
    assertThat(counts(after)).isEqualTo(counts(before)).containsKey("MESSAGE");
    // Each twin has a secret of its own, so the owner is somebody else in every thread.
    assertThat(after.codes()).filteredOn(c -> !c.equals("owner-unknown")).isEqualTo(before.codes());
  }

  private static void assertAlike(String original, String twin) {
    List<String> one = skeleton(original);
    assertThat(skeleton(twin)).isEqualTo(one).isNotEmpty();
    Set<String> kept = runs(original);
    assertThat(kept).isNotEmpty();
    kept.retainAll(runs(twin));
    kept.removeAll(SENTENCES);
    assertThat(kept).isEmpty();
  }

  /** Tags with their classes, and how long their own texts are. */
  private static List<String> skeleton(String page) {
    List<String> skeleton = new ArrayList<>();
    for (Element element : Jsoup.parse(page).getAllElements()) {
      boolean time = element.ownText().matches(".*[0-9][:.][0-9]{2}.*");
      String length = time ? "time" : String.valueOf(codePoints(element.wholeOwnText()));
      skeleton.add(element.tagName() + '.' + element.className() + ' ' + length);
    }
    return skeleton;
  }

  private static long codePoints(String text) {
    return text.codePoints().count();
  }

  private static Set<String> runs(String page) {
    Set<String> runs = new HashSet<>();
    Jsoup.parse(page).body().getAllElements().forEach(e -> addRuns(e.ownText(), runs));
    return runs;
  }

  /** All stretches of so many words that they tell something; hosts of addresses are structure. */
  private static void addRuns(String text, Set<String> runs) {
    if (text.contains("://")) {
      return;
    }
    String[] words = text.strip().split("[^\\p{L}\\p{M}]+", -1);
    for (int i = 0; i + TELLING_WORDS <= words.length; i++) {
      List<String> run = List.of(words).subList(i, i + TELLING_WORDS);
      if (run.stream().noneMatch(String::isEmpty) && run.stream().anyMatch(w -> w.length() > 2)) {
        runs.add(String.join(" ", run));
      }
    }
  }

  private static Map<String, LedgerReport.Line> counts(Imported imported) {
    Map<String, LedgerReport.Line> counts = new TreeMap<>();
    imported.report().lines().stream()
        .filter(l -> l.subject() != Subject.FILE)
        .forEach(l -> counts.put(l.subject().name(), l));
    return counts;
  }

  private static final String PAGE =
      """
      <!DOCTYPE html><html><head><title>Anna Quux</title><style>.a{color:red}</style></head><body>
      <!-- made for Anna Quux -->
      <div class="_a6-p"><div class="pam"><div class="_3-95">Anna Quux</div><div class="_3-94"><div>      <div></div><div>it&#039;s Tuesday &amp; you know it</div><div></div><div></div></div></div>      <div class="_3-94">Sep 14, 2025 3:07 PM</div></div>
      <div class="pam"><div class="_3-95">Mara</div><div class="_3-94"><div><div></div><div>      <a href="https://www.instagram.com/reel/Secret/?igsh=1">https://www.instagram.com/reel/Secret/?igsh=1</a>      </div><div></div><div></div></div><ul><li><span>❤Anna Quux (Sep 15, 2025 3:09 PM)</span></li></ul></div>      <div class="_3-94">Sep 13, 2025 3:05 PM</div></div></div></body></html>
      """;

  @Test
  void namesStayEqualSignsStayWrittenAsTheyWereAndTimesMoveTogether() throws Exception {
    String twin = twin(PAGE);
    assertThat(twin)
        .doesNotContain("Anna", "Quux", "Mara", "Tuesday", "know", "Secret", "Sep 14, 2025")
        .startsWith("<!DOCTYPE html><html><head><title>")
        .contains(
            "&#039;", "&amp;", "https://www.instagram.com/reel/", "class=\"_3-95\"", "3:07 PM");
    String title = Jsoup.parse(twin).title();
    assertThat(title).matches("\\p{Lu}\\p{Ll}{3} \\p{Lu}\\p{Ll}{3}");
    assertThat(twin).contains("<div class=\"_3-95\">" + title + "</div>");
    Element link = Jsoup.parse(twin).select("a").getFirst();
    assertThat(link.text()).isEqualTo(link.attr("href"));
    List<Instant> times =
        Imported.tree(page(twin)).messages().stream().map(Message::sentAt).sorted().toList();
    assertThat(times).hasSize(2);
    assertThat(Duration.between(times.get(0), times.get(1)))
        .isEqualTo(Duration.ofDays(1).plusMinutes(2));
  }

  private static FakeTree page(String page) {
    return new FakeTree().container("a.zip").file("messages/inbox/a_17/message_1.html", page);
  }

  @Test
  void aPageThatBreaksOffAnywhereHasATwinThatIsNotEmpty() throws Exception {
    for (int length = 1; length < PAGE.length(); length++) {
      String twin = twin(PAGE.substring(0, length));
      assertThat(twin).isNotEmpty().doesNotContain("Anna Q", "Tuesday", "Secret");
    }
  }
}
