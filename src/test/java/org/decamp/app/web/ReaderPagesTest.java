package org.decamp.app.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.decamp.exporter.archive.html.HostileTexts;
import org.decamp.model.ConversationId;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Somebody reads in the open vault: everything is reached, and nothing that was written acts. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReaderPagesTest {

  /** Of scripts only ours are there. */
  private Path vault = Path.of("");

  @SuppressWarnings("NullAway.Init")
  private ReaderVault history;

  @SuppressWarnings("NullAway.Init")
  private SiteVisitor visitor;

  @BeforeAll
  void aVault(@TempDir Path home) throws Exception {
    vault = home.resolve("vault");
    history = new ReaderVault(vault);
    visitor = new SiteVisitor(vault, home);
  }

  @BeforeEach
  void itIsOpen() throws Exception {
    visitor.open("/unlock");
    visitor.send("/unlock", "passphrase", ReaderVault.PASSPHRASE);
    assertThat(visitor.served.desk().unlocked()).isTrue();
  }

  @AfterAll
  void stop() throws Exception {
    visitor.close();
  }

  private String conversation(ConversationId id) {
    return "/read/conversation?c=" + id.value();
  }

  private List<String> texts() {
    return visitor.page.select("article .m p, article.m p").eachText();
  }

  @Test
  void everyMessageIsReachedOnceFromEitherEndHoweverManyShareAnInstant() throws Exception {
    List<String> all = new ArrayList<>();
    for (int i = 0; i < 1200; i++) {
      all.add(i == 700 ? ReaderVault.ONCE + " sagt hallo" : "Nummer " + i);
    }
    List<String> forwards = new ArrayList<>();
    String next = conversation(history.talk) + "&first=1";
    for (int pages = 1; !next.isEmpty(); pages++) {
      visitor.open(next);
      assertThat(texts()).hasSizeBetween(1, 200);
      forwards.addAll(texts());
      next = visitor.page.select(".steps a[rel=next]").attr("href");
      assertThat(pages).isLessThanOrEqualTo(6);
    }
    assertThat(forwards).isEqualTo(all);
    List<String> backwards = new ArrayList<>();
    String previous = conversation(history.talk);
    while (!previous.isEmpty()) {
      visitor.open(previous);
      backwards.addAll(0, texts());
      previous = withoutFragment(visitor.page.select(".steps a[rel=prev]").attr("href"));
    }
    assertThat(backwards).isEqualTo(all);
  }

  private static String withoutFragment(String link) {
    return link.split("#", 2)[0];
  }

  @Test
  void aDateLeadsToItsFirstMessageAndOneTooLateToTheNewest() throws Exception {
    visitor.open(conversation(history.talk) + "&day=2023-05-11");
    assertThat(firstDay()).isEqualTo("d2023-05-11");
    assertThat(texts().getFirst()).isEqualTo("Nummer 76");
    visitor.open(conversation(history.talk) + "&day=1999-01-01");
    assertThat(texts().getFirst()).isEqualTo("Nummer 0");
    visitor.open(conversation(history.talk) + "&day=2199-01-01");
    assertThat(texts().getLast()).isEqualTo("Nummer 1199");
    visitor.open("/read/about?c=" + history.talk.value());
    for (Element month : visitor.page.select(".years a")) {
      visitor.open(month.attr("href"));
      assertThat(firstDay())
          .startsWith("d" + month.attr("href").replaceAll(".*day=(\\d{4}-\\d\\d)-.*", "$1"));
    }
  }

  private String firstDay() {
    return visitor.page.select("h2.day").eachAttr("id").getFirst();
  }

  @Test
  void theListIsFilteredByNamesAndTheAddressKeepsThemToItself() throws Exception {
    visitor.open("/read");
    int all = visitor.page.select(".conversations li").size();
    assertThat(all).isEqualTo(HostileTexts.ALL.size() + 5);
    visitor.send("/read", "name", " kuste ");
    assertThat(visitor.page.select(".conversations b").eachText()).containsExactly("Küste");
    assertThat(visitor.page.select("input[name=name]").attr("value")).isEqualTo("kuste");
    visitor.send("/read", "name", "unal");
    assertThat(visitor.page.select(".conversations li")).hasSize(2);
    visitor.send("/read", "name", "nobody is called so");
    assertThat(visitor.page.select(".empty").text()).isEqualTo("No conversation fits.");
    RawHttp.Reply reply =
        visitor.browser.post("/read", SiteVisitor.form(visitor.token(), "name", "Küste"));
    assertThat(reply.header("location")).matches("/read\\?f=[0-9]+");
  }

  @Test
  void aSearchFindsByEveryFilterAndLeadsToTheMessage() throws Exception {
    visitor.open("/read/search");
    visitor.send("/read/search", "words", "leuchtturmwarter");
    assertThat(visitor.page.select("[role=status]").text()).isEqualTo("Messages found: 1");
    assertThat(visitor.page.select(".found p").text()).startsWith(ReaderVault.ONCE);
    assertThat(visitor.page.select(".near p").eachText())
        .containsExactly("Nummer 699", "Nummer 701");
    String link = visitor.page.select(".hit h2 a").attr("href");
    visitor.open(withoutFragment(link));
    Element message = visitor.page.getElementById(link.split("#", 2)[1]);
    assertThat(message).isNotNull();

    assertThat(found("words", "Nummer", "person", "unal", "until", "2023-05-02")).hasSize(8);
    assertThat(found("words", "Nummer", "since", "2023-05-02", "until", "2023-05-02"))
        .hasSize(8)
        .first()
        .isEqualTo("Nummer 4");
    assertThat(found("words", "Nummer", "conversation", "no such")).isEmpty();
    assertThat(found("within", history.media.value(), "kind", "audio")).hasSize(30);
    assertThat(found("within", history.talk.value(), "kind", "photo")).isEmpty();
    assertThat(found("kind", "share", "conversation", "alert(1)")).isNotEmpty();
  }

  private List<String> found(String... fields) throws IOException {
    visitor.open("/read/search");
    visitor.send("/read/search", fields);
    List<String> hits = new ArrayList<>();
    for (int page = 1; page < 20; page++) {
      hits.addAll(visitor.page.select(".found article").eachText());
      String next = visitor.page.select(".steps a[rel=next]").attr("href");
      if (next.isEmpty()) {
        break;
      }
      visitor.open(next);
    }
    return hits.stream()
        .map(h -> h.replaceAll("^\\S+ \\S+ (?=Nummer)| \\d\\d:\\d\\d$", ""))
        .toList();
  }

  @Test
  void aSearchCanBeReturnedToUntilTheVaultIsLocked() throws Exception {
    visitor.open("/read/search");
    RawHttp.Reply reply =
        visitor.browser.post(
            "/read/search", SiteVisitor.form(visitor.token(), "words", ReaderVault.ONCE));
    String address = reply.header("location");
    assertThat(address).matches("/read/search\\?s=[0-9]+");
    for (int i = 0; i < 2; i++) {
      visitor.open(address);
      assertThat(visitor.page.select(".found")).hasSize(1);
    }
    visitor.send("/lock");
    visitor.open(address);
    assertThat(visitor.title()).isEqualTo("Open your vault");
    visitor.send("/unlock", "passphrase", ReaderVault.PASSPHRASE);
    visitor.open(address);
    assertThat(visitor.page.select(".found")).isEmpty();
  }

  @Test
  void theGalleryShowsAllMediaOfAKindAndNoneTwice() throws Exception {
    Set<String> tiles = new LinkedHashSet<>();
    String next = "/read/media?c=" + history.media.value();
    int shown = 0;
    for (int pages = 1; !next.isEmpty(); pages++) {
      visitor.open(next);
      shown += visitor.page.select("[data-tile]").size();
      tiles.addAll(visitor.page.select("[data-tile] .to").eachAttr("href"));
      next = visitor.page.select(".steps a[rel=next]").attr("href");
      assertThat(pages).isLessThan(8);
    }
    assertThat(shown).isEqualTo(7 * 30);
    assertThat(tiles).hasSize(7 * 30);
    visitor.open("/read/media?c=" + history.media.value() + "&group=sound");
    assertThat(visitor.page.select("[data-tile]")).hasSize(30);
    assertThat(visitor.page.select("[data-tile] audio")).hasSize(30);
    visitor.open(withoutFragment(tiles.iterator().next()));
    assertThat(visitor.page.select("article")).isNotEmpty();
    visitor.open("/read/media?c=" + history.talk.value());
    assertThat(visitor.page.select(".empty").text()).isEqualTo("No media.");
  }

  @Test
  void aPersonsPageShowsWhereTheNameOccursAndWhatTheyWrote() throws Exception {
    visitor.open("/read/about?c=" + history.talk.value());
    visitor.open(visitor.page.select(".members a:contains(Ben)").attr("href"));
    assertThat(visitor.page.select(".above h2").text()).isEqualTo("Ben Ünal");
    assertThat(visitor.page.select(".hint + .conversations li")).hasSize(2);
    visitor.send(
        "/read/search", "person", "Ben Ünal", "within", history.media.value(), "kind", "video");
    assertThat(visitor.page.select(".found")).hasSize(20);
  }

  @Test
  void whatIsHostileStandsOnEveryPageAsTextAndDoesNothing() throws Exception {
    visitor.open("/read");
    harmless("list");
    for (int i = 0; i < history.hostile.size(); i++) {
      String hostile = HostileTexts.ALL.get(i);
      String id = history.hostile.get(i).value();
      for (String path : List.of("conversation", "media", "about", "search")) {
        visitor.open("/read/" + path + "?c=" + id);
        assertThat(visitor.status).isEqualTo(200);
        harmless(path + ": " + hostile);
      }
      visitor.open("/read/conversation?c=" + id);
      if (hostile.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
        assertThat(texts().getFirst()).isEqualTo(hostile);
      }
      visitor.open("/read/about?c=" + id);
      visitor.open(visitor.page.select(".members a").attr("href"));
      harmless("person: " + hostile);
      visitor.open("/read/search");
      visitor.send("/read/search", "words", hostile, "person", hostile, "conversation", hostile);
      harmless("search for: " + hostile);
      visitor.send("/read", "name", hostile);
      harmless("filter: " + hostile);
    }
  }

  private void harmless(String where) {
    Harmless.require(visitor.page, where);
  }

  @Test
  void nonsenseInAnAddressIsNoBug() throws Exception {
    Random random = new Random(8);
    List<String> values = new ArrayList<>(HostileTexts.ALL);
    values.addAll(
        List.of(
            "",
            "0",
            "-1",
            "999999999999999999",
            "9223372036854775807",
            "1.5",
            "1.9999999",
            "0000000000000000",
            "../../etc/passwd",
            "2023-13-45",
            "+999999999-12-31",
            "-999999999-01-01",
            history.talk.value(),
            history.media.value()));
    for (String page : List.of("", "/conversation", "/media", "/about", "/person", "/search")) {
      for (int i = 0; i < 40; i++) {
        StringBuilder address = new StringBuilder("/read" + page + "?");
        for (String key :
            List.of("c", "at", "before", "around", "day", "group", "p", "s", "page", "f", "m")) {
          if (random.nextInt(3) == 0 || (key.equals("c") && i % 2 == 0)) {
            String value =
                key.equals("c") && i % 2 == 0
                    ? history.talk.value()
                    : values.get(random.nextInt(values.size()));
            address.append(key).append('=').append(cut(value)).append('&');
          }
        }
        RawHttp.Reply reply = visitor.browser.get(address.toString());
        assertThat(reply.status).as(address.toString()).isIn(200, 404);
      }
    }
  }

  private static String cut(String value) {
    return URLEncoder.encode(value.substring(0, Math.min(200, value.length())), UTF_8);
  }

  @Test
  void aLockedVaultIsReadByNobody() throws Exception {
    visitor.send("/lock");
    for (String path :
        List.of(
            "/read",
            conversation(history.talk),
            "/read/search?s=1",
            "/read/media?c=" + history.media.value(),
            history.file("video/mp4"))) {
      RawHttp.Reply reply = visitor.browser.get(path);
      assertThat(reply.status).isEqualTo(303);
      assertThat(reply.header("location")).isEqualTo("/unlock");
      assertThat(visitor.stranger.get(path).status).isEqualTo(401);
    }
  }

  @Test
  void nothingReadableIsOnTheDiskWhileItIsRead() throws Exception {
    FileTime before = FileTime.from(Instant.now().minusSeconds(2));
    visitor.open(conversation(history.talk));
    visitor.open("/read/media?c=" + history.media.value());
    visitor.browser.get(history.file("audio/wav"));
    visitor.open("/read/search");
    visitor.send("/read/search", "words", ReaderVault.ONCE);
    byte[] film = history.bytes("video/mp4");
    String inFilm = new String(film, 1000, 60, ISO_8859_1);
    hasNone(vault, inFilm, FileTime.fromMillis(0));
    hasNone(Path.of(System.getProperty("java.io.tmpdir")), inFilm, before);
  }

  /** No file there that was written since has anything of what was read. */
  private static void hasNone(Path folder, String inFilm, FileTime since) throws IOException {
    List<Path> written = new ArrayList<>();
    Files.walkFileTree(
        folder,
        Set.of(),
        4,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes facts) {
            if (facts.isRegularFile() && facts.lastModifiedTime().compareTo(since) >= 0) {
              written.add(file);
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) {
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException e) {
            return FileVisitResult.CONTINUE;
          }
        });
    for (Path file : written) {
      byte[] bytes;
      try (InputStream in = Files.newInputStream(file)) {
        bytes = in.readNBytes(32 << 20);
      } catch (IOException e) {
        continue; // Other programs remove their files meanwhile.
      }
      assertThat(new String(bytes, UTF_8))
          .as(file.toString())
          .doesNotContain(ReaderVault.ONCE, "Ben Ünal", "Küste");
      assertThat(new String(bytes, ISO_8859_1)).as(file.toString()).doesNotContain(inFilm);
    }
  }
}
