package org.decamp.app.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.decamp.app.web.site.Site;
import org.decamp.vault.Passphrase;
import org.decamp.vault.Vault;
import org.decamp.vault.key.KdfCost;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody but the browser that was let in, on a page of ours, can do anything. */
class SiteGuardTest {

  private static final String PASSPHRASE = "correct horse battery";

  @TempDir private Path home;

  @SuppressWarnings("NullAway.Init")
  private SiteVisitor visitor;

  @BeforeEach
  void aVault() throws Exception {
    try (Passphrase passphrase = new Passphrase(PASSPHRASE.toCharArray())) {
      Vault.create(home.resolve("vault"), passphrase, new KdfCost(8192, 1, 1)).close();
    }
    visitor = new SiteVisitor(home.resolve("vault"), home);
  }

  @AfterEach
  void stop() throws Exception {
    visitor.close();
  }

  @Test
  void thePassphraseOpensTheVaultAndAWrongOneDoesNot() throws Exception {
    visitor.open("/");
    assertThat(visitor.title()).isEqualTo("Open your vault");
    visitor.send("/unlock", "passphrase", "wrong horse");
    assertThat(visitor.page.select(".note.grave").text()).contains("That does not open it.");
    assertThat(visitor.page.select("#passphrase").attr("aria-invalid")).isEqualTo("true");
    assertThat(visitor.page.select("#passphrase").attr("value")).isEmpty();
    assertThat(visitor.served.desk().unlocked()).isFalse();
    visitor.send("/unlock", "passphrase", PASSPHRASE);
    assertThat(visitor.title()).isEqualTo("Your conversations");
    visitor.send("/lock");
    assertThat(visitor.served.desk().unlocked()).isFalse();
  }

  @Test
  void aFormWithoutTheTokenOfThisRunChangesNothing() throws Exception {
    visitor.open("/");
    for (String token : List.of("", "x", visitor.token().substring(1), visitor.token() + "A")) {
      RawHttp.Reply reply =
          visitor.browser.post("/unlock", SiteVisitor.form(token, "passphrase", PASSPHRASE));
      assertThat(reply.status).isEqualTo(403);
      assertThat(visitor.served.desk().unlocked()).isFalse();
    }
    String form = SiteVisitor.form(visitor.token(), "passphrase", PASSPHRASE);
    assertThat(visitor.browser.post("/quit", "x=y").status).isEqualTo(403);
    assertThat(visitor.served.desk().quitting()).isFalse();
    assertThat(visitor.browser.post("/unlock", form).status).isEqualTo(303);
  }

  @Test
  void aFormFromAnotherPageOfThisComputerChangesNothing() throws Exception {
    visitor.open("/");
    String form = SiteVisitor.form(visitor.token(), "passphrase", PASSPHRASE);
    RawHttp browser = visitor.browser;
    for (String origin :
        List.of("null", "http://127.0.0.1:1", "http://localhost:80", "https://evil.example")) {
      assertThat(browser.with("Origin", origin).post("/unlock", form).status).isEqualTo(403);
    }
    for (String site : List.of("same-site", "cross-site", "x")) {
      assertThat(browser.with("Sec-Fetch-Site", site).post("/unlock", form).status).isEqualTo(403);
    }
    assertThat(browser.without("Origin").post("/unlock", form).status).isEqualTo(403);
    assertThat(browser.with("Host", "evil.example").post("/unlock", form).status).isEqualTo(421);
    assertThat(browser.without("Cookie").post("/unlock", form).status).isEqualTo(401);
    assertThat(visitor.served.desk().unlocked()).isFalse();
  }

  @Test
  void aSecondBrowserIsNotLetIn() throws Exception {
    String link = visitor.served.server().link();
    String path = link.substring(link.indexOf("/.decamp"));
    assertThat(visitor.stranger.get(path).status).isEqualTo(403);
    assertThat(visitor.stranger.get("/").status).isEqualTo(401);
    assertThat(visitor.stranger.get("/alive").status).isEqualTo(401);
  }

  @Test
  void aSessionEndsAfterHalfADay() throws Exception {
    assertThat(visitor.browser.get("/alive").status).isEqualTo(200);
    visitor.now.updateAndGet(t -> t.plus(Duration.ofHours(12)));
    assertThat(visitor.browser.get("/alive").status).isEqualTo(401);
  }

  @Test
  void theVaultIsLockedWhenNobodyIsThereAndAnOpenPageIsNobody() throws Exception {
    visitor.open("/");
    visitor.send("/unlock", "passphrase", PASSPHRASE);
    visitor.now.updateAndGet(t -> t.plus(Site.LOCKS_AFTER).minusSeconds(1));
    assertThat(visitor.browser.get("/alive").text()).contains("true");
    assertThat(visitor.served.goesOn()).isTrue();
    assertThat(visitor.served.desk().unlocked()).isTrue();
    visitor.now.updateAndGet(t -> t.plusSeconds(1));
    assertThat(visitor.browser.get("/alive").text()).contains("true");
    assertThat(visitor.served.goesOn()).isTrue();
    assertThat(visitor.browser.get("/alive").text()).contains("false");
    visitor.open("/");
    assertThat(visitor.title()).isEqualTo("Open your vault");
  }

  @Test
  void whatCameOfAJobIsStillTheWhenSomebodyComesBack() throws Exception {
    visitor.open("/");
    visitor.send("/unlock", "passphrase", PASSPHRASE);
    visitor.open("/care");
    visitor.send("/care/check");
    SiteVisitor.until(() -> !visitor.served.desk().busy());
    visitor.now.updateAndGet(t -> t.plus(Site.LOCKS_AFTER));
    assertThat(visitor.served.goesOn()).isTrue();
    assertThat(visitor.served.desk().unlocked()).isFalse();
    visitor.open("/");
    visitor.send("/unlock", "passphrase", PASSPHRASE);
    assertThat(visitor.title()).isEqualTo("The vault was checked");
    visitor.send("/lock");
    visitor.send("/unlock", "passphrase", PASSPHRASE);
    assertThat(visitor.title()).isEqualTo("Your conversations");
  }

  @Test
  void aLayoutForBothDirectionsOfWriting() throws Exception {
    assertThat(visitor.browser.get("/.decamp/web.css").text())
        .doesNotContainPattern("(?:[:;{ -])(?:left|right)\\s*[:;]")
        .doesNotContainPattern("(?:margin|padding|border)-(?:left|right)");
    assertThat(visitor.browser.get("/unlock").text()).contains("dir=\"ltr\"");
  }

  @Test
  void quittingLocksAndEnds() throws Exception {
    visitor.open("/");
    visitor.send("/unlock", "passphrase", PASSPHRASE);
    visitor.open("/");
    visitor.send("/quit");
    assertThat(visitor.title()).isEqualTo("Decamp has ended");
    assertThat(visitor.served.goesOn()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "&&&",
        "=",
        "token",
        "%",
        "%%%=%zz",
        "token=%ff%fe",
        "a=b&a=c&token=",
        "\u0000\u0001"
      })
  void nonsenseInAFormIsRefused(String body) throws Exception {
    assertThat(visitor.browser.post("/unlock", body).status).isEqualTo(403);
  }

  @Test
  void aSecretThatIsNotTextIsRefused() throws Exception {
    visitor.open("/unlock");
    RawHttp.Reply reply =
        visitor.browser.post("/unlock", "token=" + visitor.token() + "&passphrase=abc%ff%fe");
    assertThat(reply.status).isEqualTo(200);
    assertThat(reply.text()).contains("What was typed is not text.");
  }

  @Test
  void aFormThatIsTooLongIsRefused() throws Exception {
    RawHttp.Reply reply = visitor.browser.post("/unlock", "x=" + "y".repeat(2_000_000));
    assertThat(reply.status).isIn(413, 0);
    assertThat(visitor.browser.get("/alive").status).isEqualTo(200);
  }

  @Test
  void everyAnswerForbidsWhatItDoesNotNeed() throws Exception {
    for (String path : List.of("/unlock", "/nothing", "/alive", "/get", "/progress.json")) {
      RawHttp.Reply reply = visitor.browser.get(path);
      assertThat(reply.header("content-security-policy"))
          .startsWith("default-src 'none'; script-src 'self'; style-src 'self'")
          .contains("form-action 'self'", "frame-ancestors 'none'", "base-uri 'none'")
          .doesNotContain("unsafe")
          .doesNotContain("*");
      assertThat(reply.header("cache-control")).isEqualTo("no-store");
      assertThat(reply.header("referrer-policy")).isEqualTo("same-origin");
      assertThat(reply.header("x-content-type-options")).isEqualTo("nosniff");
      assertThat(reply.headers).doesNotContainKey("access-control-allow-origin");
      assertThat(new String(reply.body, UTF_8))
          .doesNotContainPattern("<script(?! type=\"module\" src=\"/\\.decamp/)")
          .doesNotContain("<style", " style=", " onclick");
    }
  }

  @Test
  void aPathThatIsNoneIsSaidBackAsTextOnly() throws Exception {
    for (String path : List.of("/%3Cscript%3E", "/../etc/passwd", "/%2e%2e/x", "/home/", "//")) {
      RawHttp.Reply reply = visitor.browser.get(path);
      assertThat(reply.status).isIn(400, 404);
      assertThat(reply.text()).doesNotContain("<script>", "root:");
    }
  }

  @Test
  void pagesSpeakTheLanguageOfTheBrowserOrTheOneChosen() throws Exception {
    RawHttp german = visitor.browser.with("Accept-Language", "de-CH;q=0.8, xx, *;q=0.1");
    assertThat(new String(german.get("/unlock").body, UTF_8)).contains("lang=\"de\" dir=\"ltr\"");
    assertThat(visitor.browser.with("Accept-Language", ";;;=").get("/unlock").status)
        .isEqualTo(200);
    visitor.open("/unlock");
    visitor.send("/language", "language", "fr");
    assertThat(visitor.page.select("html").attr("lang")).isEqualTo("fr");
    visitor.send("/language", "language", "../x");
    assertThat(visitor.page.select("html").attr("lang")).isEqualTo("fr");
  }

  @Test
  void whatIsTypedIsNeverOnTheDisk() throws Exception {
    visitor.open("/");
    visitor.send("/unlock", "passphrase", PASSPHRASE);
    try (var files = Files.walk(home)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(new String(Files.readAllBytes(file), UTF_8)).doesNotContain(PASSPHRASE);
      }
    }
  }
}
