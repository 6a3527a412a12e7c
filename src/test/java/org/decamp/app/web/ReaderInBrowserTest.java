package org.decamp.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.decamp.exporter.archive.html.HostileTexts;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Somebody reads in the vault with a real Chromium, by mouse, and by keyboard on a small screen.
 */
@Tag("ui")
class ReaderInBrowserTest {

  @TempDir private Path home;

  @ParameterizedTest
  @EnumSource(Hand.class)
  void everythingIsReadAndHeard(Hand hand) throws Exception {
    ReaderVault history = new ReaderVault(home.resolve("vault"));
    try (SiteInChromium site = new SiteInChromium(home.resolve("vault"), home, hand)) {
      site.page.locator("#passphrase").fill(ReaderVault.PASSPHRASE);
      site.page.keyboard().press("Enter");
      site.at("Your conversations");
      Look look = new Look(site);
      look.leafThrough();
      look.jump();
      look.search();
      look.media();
      look.person();
      look.blur(site.origin);
      look.hostile(site.origin, history);
      site.requireQuiet();
    }
  }

  private static Page.LocatorOptions text(String text) {
    return new Page.LocatorOptions().setHasText(text);
  }

  /** One reader. */
  private record Look(SiteInChromium site) {

    void press(String words) {
      Pattern exactly = Pattern.compile("^\\s*" + words + "\\s*$");
      site.press(
          site.page.locator("a, button", new Page.LocatorOptions().setHasText(exactly)).first());
    }

    void judge(String name) {
      site.judge("read-" + name);
    }

    Locator texts() {
      return site.page.locator("article p");
    }

    void leafThrough() {
      press("Read");
      site.page.locator("h1", text("Conversations")).waitFor();
      judge("list");
      site.fill(site.page.locator("input[name=name]"), "küste");
      press("Show");
      site.page.waitForURL("**/read?f=*");
      assertThat(site.page.locator(".conversations li").count()).isEqualTo(1);
      site.press(site.page.locator(".conversations a").first());
      site.page.waitForURL("**/read/conversation**");
      assertThat(texts().last().textContent()).isEqualTo("Nummer 1199");
      assertThat(site.page.locator("article p").last().boundingBox().y).isBetween(0.0, 900.0);
      judge("conversation");
      press("Earlier");
      site.page.waitForURL("**before=**");
      assertThat(texts().last().textContent()).isEqualTo("Nummer 999");
      site.page.goBack();
      assertThat(texts().last().textContent()).isEqualTo("Nummer 1199");
      press("First");
      site.page.waitForURL("**first=1");
      assertThat(texts().first().textContent()).isEqualTo("Nummer 0");
      press("Later");
      site.page.waitForURL("**at=**");
      assertThat(texts().first().textContent()).isEqualTo("Nummer 200");
    }

    void jump() {
      site.page.locator("#day").fill("2023-05-11");
      press("Go there");
      site.page.waitForURL("**day=2023-05-11");
      assertThat(site.page.locator("h2.day").first().getAttribute("id")).isEqualTo("d2023-05-11");
      press("About");
      site.page.locator(".years").waitFor();
      judge("about");
      site.press(site.page.locator(".years a").first());
      site.page.waitForURL("**day=2023-05-01");
      assertThat(texts().first().textContent()).isEqualTo("Nummer 0");
    }

    void search() {
      press("Search");
      site.page.locator("h1", text("Search")).waitFor();
      judge("search");
      site.fill(site.page.locator("input[name=words]"), "leuchtturm");
      site.page.keyboard().press("Enter");
      site.page.locator(".found").waitFor();
      judge("found");
      assertThat(timesStandBesideTheirTexts()).isTrue();
      assertThat(site.page.url()).doesNotContain("leucht");
      site.press(site.page.locator(".hit h2 a"));
      site.page.waitForURL("**around=**#m*");
      assertThat(site.page.locator("article:target").textContent()).contains(ReaderVault.ONCE);
      assertThat(site.page.locator("article:target").boundingBox().y).isBetween(0.0, 900.0);
      site.page.goBack();
      site.page.locator(".found").waitFor();
      assertThat(site.page.locator("input[name=words]").inputValue()).isEqualTo("leuchtturm");
    }

    /** Whichever way the page runs, the time is where the last line of the text ends. */
    private boolean timesStandBesideTheirTexts() {
      return Stream.of("rtl", "ltr")
          .allMatch(direction ->
              (Boolean)
                  site.page.evaluate(
                      "dir => { document.documentElement.dir = dir;"
                          + " const range = document.createRange();"
                          + " return [...document.querySelectorAll('article > div')].every(box => {"
                          + " range.selectNodeContents(box.querySelector('p').firstChild);"
                          + " const text = range.getBoundingClientRect();"
                          + " const time = box.querySelector('time').getBoundingClientRect();"
                          + " return time.left >= text.right || time.right <= text.left; }); }",
                      direction));
    }

    void media() {
      press("All conversations");
      site.fill(site.page.locator("input[name=name]"), "ünal");
      press("Show");
      site.page.waitForURL("**/read?f=*");
      site.press(site.page.locator(".conversations a").first());
      site.page.waitForURL("**/read/conversation**");
      press("Media");
      site.page.waitForURL("**/read/media**");
      judge("media");
      press("Audio");
      site.page.waitForURL("**group=sound");
      judge("sounds");
      // The whole tone lasts 6 seconds; it is heard from its end.
      Object heard =
          site.page.evaluate(
              "new Promise((done, failed) => {"
                  + " const sound = document.querySelector('audio');"
                  + " sound.muted = true;"
                  + " sound.addEventListener('error', () => failed(sound.error.message));"
                  + " sound.addEventListener('loadedmetadata', () => sound.currentTime = 5.5);"
                  + " sound.addEventListener('seeked', () => sound.play());"
                  + " sound.addEventListener('ended', () => done(Math.round(sound.duration)));"
                  + " setTimeout(() => failed('it took too long'), 20000);"
                  + " sound.load(); })");
      assertThat(heard).isEqualTo(6);
      press("Photos and videos");
      site.page.waitForURL("**group=picture");
      press("Earlier");
      site.page.waitForURL("**before=**");
      site.press(site.page.locator("a.full").first());
      site.page.locator("#viewer[open]").waitFor();
      site.page.keyboard().press("Escape");
      site.page.locator("#viewer[open]").waitFor(hidden());
      assertThat(site.page.locator("html.blurred").count()).isZero();
    }

    private static Locator.WaitForOptions hidden() {
      return new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED);
    }

    void person() {
      press("About");
      site.page.locator(".members").waitFor();
      site.press(site.page.locator(".members a").first());
      site.page.locator("h1", text("Person")).waitFor();
      judge("person");
      press("What they wrote here");
      site.page.locator(".found").first().waitFor();
    }

    void blur(String origin) {
      site.page.navigate(origin + "read");
      site.page.keyboard().press("Escape");
      assertThat(site.page.locator("html.blurred").count()).isEqualTo(1);
      for (String path : List.of("/read", "/read/search")) {
        site.page.navigate(origin.substring(0, origin.length() - 1) + path);
        assertThat(site.page.locator("html.blurred").count()).isEqualTo(1);
      }
      site.page.navigate(origin + "read");
      site.press(site.page.locator(".conversations a").nth(1));
      site.page.waitForURL("**/read/conversation**");
      site.page.waitForFunction("document.documentElement.classList.contains('blurred')");
      assertThat(
              site.page.evaluate(
                  "[...document.querySelectorAll('.m > div, .m > ul, .above h2, .avatar')]"
                      + ".every(e => getComputedStyle(e).filter.startsWith('blur'))"))
          .isEqualTo(true);
      judge("blurred");
      site.page.keyboard().press("Escape");
      assertThat(site.page.locator("html.blurred").count()).isZero();
    }

    void hostile(String origin, ReaderVault history) {
      for (int i = 0; i < HostileTexts.ALL.size(); i++) {
        for (String part : List.of("conversation", "media", "about", "search")) {
          site.page.navigate(origin + "read/" + part + "?c=" + history.hostile.get(i).value());
          assertThat(site.page.evaluate("typeof window.pwned")).isEqualTo("undefined");
          assertThat(
                  (Boolean)
                      site.page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
              .as("%s of text %d is no wider than the page", part, i)
              .isTrue();
        }
      }
      for (String type : List.of("text/html", "image/svg+xml", "image/jpeg")) {
        Object saved =
            site.page.evaluate(
                "path => fetch(path).then(a => a.headers.get('content-disposition'))",
                history.file(type));
        assertThat(String.valueOf(saved)).startsWith("attachment");
      }
    }
  }
}
