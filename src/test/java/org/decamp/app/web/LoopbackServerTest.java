package org.decamp.app.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.decamp.mapping.Mappings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever is not the browser that was let in gets nothing, and that browser gets what is meant. */
class LoopbackServerTest {

  private static final byte[] VIDEO = new byte[200_000];

  static {
    for (int i = 0; i < VIDEO.length; i++) {
      VIDEO[i] = (byte) (i * 7);
    }
    System.arraycopy("\0\0\0\u0018ftypmp42".getBytes(UTF_8), 0, VIDEO, 0, 12);
  }

  private final FilesInMemory archive = new FilesInMemory();
  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-11-26T10:00:00Z"));

  @SuppressWarnings("NullAway.Init")
  private LoopbackServer server;

  @SuppressWarnings("NullAway.Init")
  private RawHttp stranger;

  @BeforeEach
  void serve() throws Exception {
    archive.files.put("index.html", "<p>private page</p>".getBytes(UTF_8));
    archive.files.put("assets/decamp.css", "p {}".getBytes(UTF_8));
    archive.files.put("search/map.js", "decamp.chunk()".getBytes(UTF_8));
    archive.files.put("media/ab/abcd.mp4", VIDEO);
    archive.files.put("media/ab/page.html", "<script>alert(1)</script>".getBytes(UTF_8));
    archive.files.put("media/ab/picture.jpg", "<html>no picture".getBytes(UTF_8));
    archive.files.put("media/ab/really.bin", new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff});
    archive.files.put("media/ab/picture.avif", iso("avif"));
    archive.files.put("media/ab/picture.heic", iso("msf1"));
    archive.files.put("media/ab/film.mov", iso("qt  "));
    archive.files.put("media/ab/voice.m4a", iso("isom"));
    archive.files.put("media/ab/x.svg", "<svg onload='alert(1)'/>".getBytes(UTF_8));
    archive.files.put("jsonl/owners.jsonl", "{}".getBytes(UTF_8));
    archive.files.put("jsonl/<b>&\" ü.txt", "text".getBytes(UTF_8));
    archive.files.put("empty.txt", new byte[0]);
    server =
        LoopbackServer.start(new ArchivePages(archive, Mappings.builtIn().mediaTypes()), now::get);
    stranger = new RawHttp(port());
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private static byte[] iso(String brand) {
    return ("\0\0\0\u0018ftyp" + brand).getBytes(UTF_8);
  }

  private int port() {
    return URI.create(server.link()).getPort();
  }

  private String launch() {
    URI link = URI.create(server.link());
    return link.getRawPath() + "?" + link.getRawQuery();
  }

  private RawHttp letIn() throws IOException {
    RawHttp.Reply reply = stranger.get(launch());
    assertThat(reply.status).isEqualTo(200);
    return stranger.with("Cookie", reply.header("set-cookie").split(";", 2)[0]);
  }

  @Test
  void theLinkLetsOneBrowserInAndLeadsToTheArchive() throws Exception {
    RawHttp.Reply reply = stranger.get(launch());
    assertThat(reply.status).isEqualTo(200);
    assertThat(reply.header("set-cookie"))
        .matches("decamp-[0-9]+=[A-Za-z0-9_-]{43}; HttpOnly; SameSite=Strict; Path=/");
    assertThat(reply.text()).contains("content=\"0; url=/\"");
    assertThat(server.linkIsGood()).isFalse();
    assertThat(stranger.get(launch()).status).isEqualTo(403);
    assertThat(stranger.get(launch()).headers).doesNotContainKey("set-cookie");

    RawHttp browser = stranger.with("Cookie", reply.header("set-cookie").split(";", 2)[0]);
    assertThat(browser.get("/").text()).isEqualTo("<p>private page</p>");
  }

  @Test
  void theLinkIsGoodForTwoMinutes() throws Exception {
    now.updateAndGet(t -> t.plus(Duration.ofMinutes(2)));
    assertThat(server.linkIsGood()).isFalse();
    assertThat(stranger.get(launch()).status).isEqualTo(403);
  }

  @Test
  void aWrongKeyLetsNobodyInAndCostsNothing() throws Exception {
    String right = launch();
    for (String wrong :
        List.of(
            right.substring(0, right.length() - 1),
            right + "A",
            "/.decamp/open",
            "/.decamp/open?key=",
            "/.decamp/open?x=1")) {
      assertThat(stranger.get(wrong).status).as(wrong).isEqualTo(403);
    }
    letIn();
  }

  @Test
  void withoutTheCookieThereIsNothing() throws Exception {
    RawHttp browser = letIn();
    for (String path : List.of("/", "/index.html", "/media/ab/abcd.mp4", "/favicon.ico", "/x")) {
      assertThat(stranger.get(path).status).isEqualTo(401);
      assertThat(stranger.get(path).text()).doesNotContain("private");
      assertThat(stranger.with("Cookie", "decamp-" + port() + "=wrong").get(path).status)
          .isEqualTo(401);
      assertThat(stranger.with("Cookie", "decamp=x; other").get(path).status).isEqualTo(401);
    }
    assertThat(browser.get("/index.html").status).isEqualTo(200);
  }

  @Test
  void aNameThatWasBentToPointHereIsTurnedAway() throws Exception {
    RawHttp browser = letIn();
    for (String host :
        List.of("localhost:" + port(), "evil.example", "127.0.0.1", "[::1]:" + port(), "")) {
      assertThat(browser.with("Host", host).get("/").status).as(host).isEqualTo(421);
      assertThat(stranger.with("Host", host).get(launch()).status).as(host).isEqualTo(421);
    }
    assertThat(browser.without("Host").get("/").status).isIn(400, 421);
  }

  @Test
  void otherSitesAndOtherPortsAreTurnedAway() throws Exception {
    RawHttp browser = letIn();
    for (String site : List.of("cross-site", "same-site", "nonsense")) {
      assertThat(browser.with("Sec-Fetch-Site", site).get("/").status).as(site).isEqualTo(403);
    }
    for (String origin : List.of("null", "http://evil.example", "http://127.0.0.1:1")) {
      assertThat(browser.with("Origin", origin).get("/").status).as(origin).isEqualTo(403);
    }
    for (String site : List.of("same-origin", "none")) {
      assertThat(browser.with("Sec-Fetch-Site", site).get("/").status).isEqualTo(200);
    }
    assertThat(browser.with("Origin", "http://127.0.0.1:" + port()).get("/").status).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "DELETE", "OPTIONS", "TRACE", "CONNECT", "PATCH", "get"})
  void nothingButReadingIsLetThrough(String method) throws Exception {
    RawHttp browser = letIn();
    assertThat(browser.ask(method, "/index.html").status).isEqualTo(405);
    assertThat(stranger.ask(method, launch()).status).isEqualTo(405);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/../index.html",
        "/assets/../index.html",
        "/assets/%2e%2e/index.html",
        "/assets/..%2findex.html",
        "/%2e%2e%2f%2e%2e%2fetc%2fpasswd",
        "/..%5c..%5cetc%5cpasswd",
        "/%252e%252e/index.html",
        "/%c0%ae%c0%ae/index.html",
        "//etc/passwd",
        "/./index.html",
        "/index.html/",
        "/index.html%00.jpg",
        "/assets",
        "/nothing",
        "/nothing/",
        "/assets//decamp.css",
        "/.decamp/",
        "/.decamp/../index.html"
      })
  void noPathLeadsAnywhereButToFilesOfTheArchive(String path) throws Exception {
    RawHttp.Reply reply = letIn().get(path);
    assertThat(reply.status).isIn(400, 404);
    assertThat(reply.text()).doesNotContain("private").doesNotContain("root:");
  }

  @Test
  void everyAnswerForbidsWhatItDoesNotNeed() throws Exception {
    RawHttp browser = letIn();
    for (RawHttp.Reply reply :
        List.of(
            stranger.get("/"),
            stranger.get(launch()),
            browser.get("/"),
            browser.get("/nothing"),
            browser.get("/jsonl/"),
            browser.get("/media/ab/abcd.mp4"),
            browser.ask("POST", "/"),
            browser.with("Host", "evil.example").get("/"))) {
      assertThat(reply.header("content-security-policy"))
          .startsWith("default-src 'none'")
          .contains("frame-ancestors 'none'")
          .doesNotContain("script-src 'unsafe")
          .doesNotContain("*");
      assertThat(reply.header("referrer-policy")).isEqualTo("no-referrer");
      assertThat(reply.header("x-content-type-options")).isEqualTo("nosniff");
      assertThat(reply.header("cross-origin-opener-policy")).isEqualTo("same-origin");
      assertThat(reply.header("cross-origin-resource-policy")).isEqualTo("same-origin");
      assertThat(reply.header("cache-control")).isEqualTo("no-store");
      assertThat(reply.headers).doesNotContainKey("access-control-allow-origin");
    }
  }

  @Test
  void whatPeopleSentIsShownOnlyIfItsBytesSayWhatItIs() throws Exception {
    RawHttp browser = letIn();
    RawHttp.Reply video = browser.get("/media/ab/abcd.mp4");
    assertThat(video.header("content-type")).isEqualTo("video/mp4");
    assertThat(video.header("content-security-policy")).contains("sandbox");
    assertThat(browser.get("/media/ab/really.bin").header("content-type")).isEqualTo("image/jpeg");
    assertThat(browser.get("/media/ab/picture.avif").header("content-type"))
        .isEqualTo("image/avif");
    assertThat(browser.get("/media/ab/film.mov").header("content-type")).isEqualTo("video/mp4");
    assertThat(browser.get("/media/ab/voice.m4a").header("content-type")).isEqualTo("audio/mp4");
    for (String path : List.of("page.html", "picture.jpg", "picture.heic", "x.svg")) {
      RawHttp.Reply reply = browser.get("/media/ab/" + path);
      assertThat(reply.header("content-type")).as(path).isEqualTo("application/octet-stream");
      assertThat(reply.header("content-disposition")).as(path).isEqualTo("attachment");
      assertThat(reply.header("content-security-policy")).contains("sandbox");
    }
    assertThat(browser.get("/search/map.js").header("content-type")).startsWith("text/javascript");
    assertThat(browser.get("/assets/decamp.css").header("content-type")).startsWith("text/css");
    assertThat(browser.get("/jsonl/owners.jsonl").header("content-disposition"))
        .isEqualTo("attachment");
  }

  @Test
  void partsOfAVideoCanBeAskedFor() throws Exception {
    RawHttp browser = letIn();
    String path = "/media/ab/abcd.mp4";
    assertPart(browser.with("Range", "bytes=0-0").get(path), 0, 1);
    assertPart(browser.with("Range", "bytes=1000-1999").get(path), 1000, 1000);
    assertPart(browser.with("Range", "bytes=199999-").get(path), 199_999, 1);
    assertPart(browser.with("Range", "bytes=-500").get(path), 199_500, 500);
    assertPart(browser.with("Range", "bytes=-999999999").get(path), 0, 200_000);
    assertPart(browser.with("Range", "bytes=0-999999999999999999").get(path), 0, 200_000);
    for (String none : List.of("bytes=200000-", "bytes=999999-9999999", "bytes=-0")) {
      RawHttp.Reply reply = browser.with("Range", none).get(path);
      assertThat(reply.status).as(none).isEqualTo(416);
      assertThat(reply.header("content-range")).isEqualTo("bytes */200000");
    }
    for (String odd :
        List.of(
            "bytes=5-1",
            "bytes=-",
            "bytes=a-b",
            "items=0-1",
            "bytes=0-1,5-6",
            "bytes=0x1-2",
            "bytes=99999999999999999999-",
            "x")) {
      RawHttp.Reply reply = browser.with("Range", odd).get(path);
      assertThat(reply.status).as(odd).isEqualTo(200);
      assertThat(reply.body).isEqualTo(VIDEO);
    }
  }

  private static void assertPart(RawHttp.Reply reply, int from, int length) {
    assertThat(reply.status).isEqualTo(206);
    assertThat(reply.header("content-range"))
        .isEqualTo("bytes %d-%d/200000".formatted(from, from + length - 1));
    assertThat(reply.body).isEqualTo(Arrays.copyOfRange(VIDEO, from, from + length));
  }

  @Test
  void aRequestForTheHeadGetsNoMore() throws Exception {
    RawHttp browser = letIn();
    RawHttp.Reply head = browser.ask("HEAD", "/media/ab/abcd.mp4");
    assertThat(head.status).isEqualTo(200);
    assertThat(head.header("content-length")).isEqualTo("200000");
    assertThat(head.header("accept-ranges")).isEqualTo("bytes");
    assertThat(head.body).isEmpty();
    assertThat(browser.ask("HEAD", "/nothing").status).isEqualTo(404);
    RawHttp.Reply empty = browser.get("/empty.txt");
    assertThat(empty.status).isEqualTo(200);
    assertThat(empty.body).isEmpty();
  }

  @Test
  void aFolderWithoutPagesIsListedWithItsNamesAsText() throws Exception {
    RawHttp browser = letIn();
    RawHttp.Reply reply = browser.get("/jsonl/");
    assertThat(reply.status).isEqualTo(200);
    assertThat(new String(reply.body, UTF_8))
        .contains("owners.jsonl")
        .contains("2 bytes")
        .contains("&lt;b&gt;&amp;")
        .doesNotContain("<b>");
    assertThat(browser.get("/jsonl/%3Cb%3E%26%22%20%C3%BC.txt").text()).isEqualTo("text");
    archive.files.remove("index.html");
    assertThat(browser.get("/").text()).contains("media/").contains("jsonl/");
    assertThat(browser.get("/.decamp/open.css").header("content-type")).startsWith("text/css");
    assertThat(browser.get("/favicon.ico").header("content-type")).isEqualTo("image/png");
  }

  @Test
  void whatCannotBeReadIsSaidSo() throws Exception {
    RawHttp browser = letIn();
    archive.damaged = "index.html";
    RawHttp.Reply reply = browser.get("/");
    assertThat(reply.status).isEqualTo(500);
    assertThat(reply.text()).contains("damaged").doesNotContain("private");
    archive.damaged = "media/ab/abcd.mp4";
    assertThat(browser.get("/media/ab/abcd.mp4").status).isEqualTo(500);
  }

  @Test
  void floodsOfHeadersDoNotStopIt() throws Exception {
    RawHttp browser = letIn();
    assertThat(browser.with("X-Large", "x".repeat(3_000_000)).get("/").text())
        .doesNotContain("private page");
    RawHttp many = browser;
    for (int i = 0; i < 300; i++) {
      many = many.with("X-" + i, "y");
    }
    assertThat(many.get("/").text()).doesNotContain("private page");
    assertThat(browser.get("/").status).isEqualTo(200);
  }

  @Test
  void onlyWhoWasLetInKeepsItAwake() throws Exception {
    RawHttp browser = letIn();
    now.updateAndGet(t -> t.plus(Duration.ofMinutes(14)));
    stranger.get("/");
    assertThat(server.idle()).isEqualTo(Duration.ofMinutes(14));
    browser.get("/");
    assertThat(server.idle()).isZero();
  }

  @Test
  void whoTakesInALongFilmKeepsItAwake() throws Exception {
    AtomicReference<Duration> idle = new AtomicReference<>(Duration.ofDays(1));
    server.close();
    server =
        LoopbackServer.start(
            exchange -> {
              exchange.sendResponseHeaders(200, 2);
              now.updateAndGet(t -> t.plus(Duration.ofMinutes(20)));
              exchange.getResponseBody().write(new byte[1]);
              idle.set(server.idle());
              exchange.getResponseBody().write(new byte[1]);
            },
            now::get);
    stranger = new RawHttp(port());
    assertThat(letIn().get("/").body).hasSize(2);
    assertThat(idle.get()).isZero();
  }

  @Test
  void nobodyReachesItOverTheNetwork() throws Exception {
    List<InetAddress> others =
        Collections.list(NetworkInterface.getNetworkInterfaces()).stream()
            .flatMap(NetworkInterface::inetAddresses)
            .filter(a -> a instanceof Inet4Address && !a.isLoopbackAddress())
            .toList();
    Assumptions.assumeFalse(others.isEmpty(), "this computer has no other address");
    for (InetAddress other : others) {
      assertThatThrownBy(() -> new Socket(other, port()).close()).isInstanceOf(IOException.class);
    }
  }

  @Test
  void afterItWasClosedNobodyAnswers() {
    int port = port();
    server.close();
    assertThatThrownBy(() -> new RawHttp(port).get("/")).isInstanceOf(IOException.class);
  }
}
