package org.decamp.app.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.decamp.app.web.site.Site;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Media come straight from the vault, whole or in stretches, and none of them can act. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReaderMediaTest {

  private static final Map<String, String> SHOWN =
      Map.of("video/mp4", "video/mp4", "audio/wav", "audio/wav", "image/gif", "image/gif");

  @SuppressWarnings("NullAway.Init")
  private ReaderVault history;

  @SuppressWarnings("NullAway.Init")
  private SiteVisitor visitor;

  @BeforeAll
  void aVault(@TempDir Path home) throws Exception {
    history = new ReaderVault(home.resolve("vault"));
    visitor = new SiteVisitor(home.resolve("vault"), home);
  }

  @BeforeEach
  void itIsOpen() throws Exception {
    visitor.open("/unlock");
    visitor.send("/unlock", "passphrase", ReaderVault.PASSPHRASE);
  }

  @AfterAll
  void stop() throws Exception {
    visitor.close();
  }

  @Test
  void everyMediumComesAsItIsAndOnlyWhatIsHarmlessIsShown() throws Exception {
    for (String type : history.plain.keySet()) {
      if (type.equals("large")) {
        continue;
      }
      RawHttp.Reply reply = visitor.browser.get(history.file(type));
      assertThat(reply.status).isEqualTo(200);
      assertThat(reply.body).isEqualTo(history.bytes(type));
      assertThat(reply.header("x-content-type-options")).isEqualTo("nosniff");
      assertThat(reply.header("cache-control")).isEqualTo("no-store");
      assertThat(reply.header("accept-ranges")).isEqualTo("bytes");
      assertThat(reply.header("content-security-policy"))
          .contains("default-src 'none'", "sandbox")
          .doesNotContain("script");
      if (SHOWN.containsKey(type)) {
        assertThat(reply.header("content-type")).isEqualTo(SHOWN.get(type));
        assertThat(reply.headers).doesNotContainKey("content-disposition");
      } else {
        assertThat(reply.header("content-type")).isEqualTo("application/octet-stream");
        assertThat(reply.header("content-disposition"))
            .matches("attachment; filename=\"decamp-[0-9a-f]{12}\\.[a-z0-9]{3,4}\"");
      }
      RawHttp.Reply head = visitor.browser.ask("HEAD", history.file(type));
      assertThat(head.status).isEqualTo(200);
      assertThat(head.body).isEmpty();
      assertThat(head.header("content-length"))
          .isEqualTo(Integer.toString(history.bytes(type).length));
    }
  }

  @Test
  void anyStretchIsThatStretchOfThePlainBytes() throws Exception {
    Random random = new Random(6);
    for (String type : List.of("video/mp4", "audio/wav", "image/gif")) {
      byte[] plain = history.bytes(type);
      for (int i = 0; i < 60; i++) {
        int from = random.nextInt(plain.length + 20);
        int to = from + random.nextInt(i % 2 == 0 ? 100 : plain.length);
        stretch(type, "bytes=" + from + "-" + to, plain, from, to);
        stretch(type, "bytes=" + from + "-", plain, from, plain.length - 1);
        int last = 1 + random.nextInt(plain.length + 20);
        stretch(type, "bytes=-" + last, plain, Math.max(0, plain.length - last), plain.length - 1);
      }
      for (int edge : new int[] {65_535, 65_536, 65_537, plain.length - 1}) {
        if (edge < plain.length) {
          stretch(type, "bytes=" + edge + "-" + edge, plain, edge, edge);
        }
      }
    }
  }

  private void stretch(String type, String range, byte[] plain, int from, int to) throws Exception {
    RawHttp.Reply reply = visitor.browser.with("Range", range).get(history.file(type));
    if (from >= plain.length) {
      assertThat(reply.status).as(range).isEqualTo(416);
      assertThat(reply.header("content-range")).isEqualTo("bytes */" + plain.length);
      assertThat(reply.body).isEmpty();
      return;
    }
    int end = Math.min(to, plain.length - 1);
    assertThat(reply.status).as(range).isEqualTo(206);
    assertThat(reply.header("content-range"))
        .isEqualTo("bytes " + from + "-" + end + "/" + plain.length);
    assertThat(reply.body).as(range).isEqualTo(Arrays.copyOfRange(plain, from, end + 1));
  }

  @Test
  void aRangeThatMakesNoSenseIsIgnored() throws Exception {
    for (String range : List.of("bytes=5-2", "bytes=-", "bytes=1-2,4-5", "lines=1-2", "x", "")) {
      RawHttp.Reply reply = visitor.browser.with("Range", range).get(history.file("image/gif"));
      assertThat(reply.status).as(range).isEqualTo(200);
      assertThat(reply.body).isEqualTo(history.bytes("image/gif"));
    }
  }

  @Test
  void anIdOfNothingOrOfSomethingElseIsRefused() throws Exception {
    String right = history.file("image/gif").replace("/read/file?m=", "");
    for (String id :
        List.of(
            "0".repeat(64),
            right.substring(1),
            right.toUpperCase(Locale.ROOT),
            right + "0",
            "../" + right.substring(3),
            "..%2f..%2fvault.db",
            "%00" + right.substring(1),
            "")) {
      RawHttp.Reply reply = visitor.browser.get("/read/file?m=" + id);
      assertThat(reply.status).as(id).isEqualTo(404);
    }
    for (String path :
        List.of("/read/file/" + right, "/read/../vault/vault.db", "/read/file/..%2fvault.db")) {
      assertThat(visitor.browser.get(path).status).as(path).isIn(400, 404);
    }
    assertThat(visitor.stranger.get(history.file("image/gif")).status).isEqualTo(401);
    assertThat(
            visitor
                .browser
                .with("Sec-Fetch-Site", "same-site")
                .get(history.file("image/gif"))
                .status)
        .isEqualTo(403);
  }

  @Test
  void aFilmOnItsWayEndsWhenTheVaultIsLocked() throws Exception {
    long sent;
    try (Socket socket = new Socket()) {
      socket.setReceiveBufferSize(4096);
      socket.setSoTimeout(20_000);
      int port = Integer.parseInt(visitor.origin().replaceAll(".*:", ""));
      socket.connect(
          new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port));
      socket.getOutputStream().write(visitor.browser.request(history.file("large")));
      InputStream in = socket.getInputStream();
      byte[] beginning = in.readNBytes(2000);
      assertThat(new String(beginning, ISO_8859_1)).contains("200 OK");
      visitor.send("/lock");
      assertThat(visitor.served.desk().unlocked()).isFalse();
      sent = (long) beginning.length + in.readAllBytes().length;
    }
    assertThat(sent).isLessThan(history.bytes("large").length);
  }

  @Test
  void whoWatchesAFilmIsThere() throws Exception {
    visitor.now.updateAndGet(t -> t.plus(Site.LOCKS_AFTER).minusSeconds(1));
    visitor.browser.with("Range", "bytes=70000-").get(history.file("video/mp4"));
    visitor.now.updateAndGet(t -> t.plusSeconds(60));
    assertThat(visitor.served.goesOn()).isTrue();
    assertThat(visitor.served.desk().unlocked()).isTrue();
  }
}
