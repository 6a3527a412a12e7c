package org.decamp.app.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import org.decamp.exporter.archive.html.Chromium;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * A page of another program of this computer, open in the very browser that was let in. Browsers
 * take it for the same site and send the cookie along, so that nothing but our guard is between it
 * and the vault.
 */
@Tag("ui")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OtherPagesInBrowserTest {

  private Path home = Path.of("");

  @SuppressWarnings("NullAway.Init")
  private HttpServer other;

  @SuppressWarnings("NullAway.Init")
  private SiteInChromium site;

  @BeforeAll
  void anOpenVaultAndAnotherServer(@TempDir Path folder) throws Exception {
    home = folder;
    ReaderVault.empty(home.resolve("vault"));
    site = new SiteInChromium(home.resolve("vault"), home, Hand.MOUSE);
    site.fill("passphrase", ReaderVault.PASSPHRASE);
    site.press("Open");
    site.at("Your conversations");
    other = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    other.createContext(
        "/",
        exchange -> {
          byte[] page = "<!DOCTYPE html><title>x</title><p>Hello".getBytes(UTF_8);
          exchange.getResponseHeaders().add("Content-Type", "text/html");
          exchange.sendResponseHeaders(200, page.length);
          try (exchange) {
            exchange.getResponseBody().write(page);
          }
        });
    other.start();
  }

  @AfterAll
  void stop() throws IOException {
    other.stop(0);
    site.close();
  }

  private Page otherPage() {
    site.page.navigate("http://127.0.0.1:" + other.getAddress().getPort() + "/");
    return site.page;
  }

  private Response answer(String path, Runnable attack) {
    return site.page.waitForResponse(site.origin + path, attack);
  }

  @Test
  void noFormOfItDoesAnything() {
    for (String path : List.of("lock", "quit", "language", "care/check", "care/shred", "people")) {
      Page page = otherPage();
      Response refused =
          answer(
              path,
              () ->
                  page.evaluate(
                      "to => { const form = document.createElement('form');"
                          + " form.method = 'post'; form.action = to;"
                          + " form.innerHTML = '<input name=word value=destroy>"
                          + "<input name=language value=fr><input name=token value=x>';"
                          + " document.body.append(form); form.submit(); }",
                      site.origin + path));
      assertThat(refused.status()).as(path).isEqualTo(403);
      assertThat(refused.request().allHeaders().getOrDefault("cookie", ""))
          .as("the browser took it for the same site")
          .isNotEmpty();
      page.waitForURL(site.origin + path);
    }
    assertThat(site.served.desk().unlocked()).isTrue();
    assertThat(site.served.desk().quitting()).isFalse();
    assertThat(home.resolve("vault")).isNotEmptyDirectory();
    site.open("/");
    site.at("Your conversations");
  }

  @Test
  void noScriptOfItReadsOrChangesAnything() {
    Page page = otherPage();
    for (String how : List.of("cors", "no-cors")) {
      for (String method : List.of("GET", "POST")) {
        Object read =
            page.evaluate(
                "([to, mode, method]) => fetch(to, {mode, method, credentials: 'include',"
                    + " body: method === 'POST' ? 'token=x' : undefined})"
                    + ".then(answer => answer.text()).catch(() => '')",
                List.of(site.origin + "lock", how, method));
        assertThat(read).as(how + ' ' + method).isEqualTo("");
      }
    }
    assertThat(loads("img", "icon.png")).isFalse();
    assertThat(loads("script", "web.js")).isFalse();
    site.open("/");
    assertThat(loads("img", "icon.png")).isTrue();
    assertThat(site.served.desk().unlocked()).isTrue();
  }

  /** Whether the page that is open gets a file of ours. */
  private boolean loads(String element, String name) {
    return (Boolean)
        site.page.evaluate(
            "([element, from]) => new Promise(done => {"
                + " const one = document.createElement(element);"
                + " one.onload = () => done(true); one.onerror = () => done(false);"
                + " one.src = from; document.body.append(one); })",
            List.of(element, site.origin + ".decamp/" + name));
  }

  @Test
  void neitherAFrameNorALinkOfItShowsAnything() {
    Page page = otherPage();
    Response framed =
        answer(
            "care",
            () ->
                page.evaluate(
                    "to => { const frame = document.createElement('iframe'); frame.src = to;"
                        + " document.body.append(frame); }",
                    site.origin + "care"));
    assertThat(framed.status()).isEqualTo(403);
    Response followed =
        answer("care", () -> page.evaluate("to => { location.href = to; }", site.origin + "care"));
    assertThat(followed.status()).isEqualTo(403);
    page.waitForURL(site.origin + "care");
    assertThat(page.content()).doesNotContain("Care of the vault");
  }

  @Test
  void anotherBrowserIsNotLetInNeitherByTheAddressNorByTheLinkThatWasUsed() {
    try (Chromium another = new Chromium()) {
      Page page = another.page(1000);
      for (String address :
          List.of(site.origin, site.origin + "care", site.served.server().link())) {
        Response refused = page.navigate(address);
        assertThat(refused).isNotNull();
        assertThat(refused.status()).as(address).isIn(401, 403);
        assertThat(page.content()).doesNotContain("Your conversations");
      }
    }
    site.open("/care");
    site.at("Care of the vault");
  }
}
