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
      Look look = new Look(site, site.page, hand);
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
  private record Look(SiteInChromium site, Page page, Hand hand) {

    void press(String words) {
      Pattern exactly = Pattern.compile("^\\s*" + words + "\\s*$");
      hand.press(
          page, page.locator("a, button", new Page.LocatorOptions().setHasText(exactly)).first());
    }

    void judge(String name) {
      site.judge("read-" + name);
    }

    Locator texts() {
      return page.locator("article p");
    }

    void leafThrough() {
      press("Read");
      page.locator("h1", text("Conversations")).waitFor();
      judge("list");
      hand.fill(page, page.locator("input[name=name]"), "küste");
      press("Show");
      page.waitForURL("**/read?f=*");
      assertThat(page.locator(".conversations li").count()).isEqualTo(1);
      hand.press(page, page.locator(".conversations a").first());
      page.waitForURL("**/read/conversation**");
      assertThat(texts().last().textContent()).isEqualTo("Nummer 1199");
      assertThat(page.locator("article p").last().boundingBox().y).isBetween(0.0, 900.0);
      judge("conversation");
      press("Earlier");
      page.waitForURL("**before=**");
      assertThat(texts().last().textContent()).isEqualTo("Nummer 999");
      page.goBack();
      assertThat(texts().last().textContent()).isEqualTo("Nummer 1199");
      press("First");
      page.waitForURL("**first=1");
      assertThat(texts().first().textContent()).isEqualTo("Nummer 0");
      press("Later");
      page.waitForURL("**at=**");
      assertThat(texts().first().textContent()).isEqualTo("Nummer 200");
    }

    void jump() {
      page.locator("#day").fill("2023-05-11");
      press("Go there");
      page.waitForURL("**day=2023-05-11");
      assertThat(page.locator("h2.day").first().getAttribute("id")).isEqualTo("d2023-05-11");
      press("About");
      page.locator(".years").waitFor();
      judge("about");
      hand.press(page, page.locator(".years a").first());
      page.waitForURL("**day=2023-05-01");
      assertThat(texts().first().textContent()).isEqualTo("Nummer 0");
    }

    void search() {
      press("Search");
      page.locator("h1", text("Search")).waitFor();
      judge("search");
      hand.fill(page, page.locator("input[name=words]"), "leuchtturm");
      page.keyboard().press("Enter");
      page.locator(".found").waitFor();
      judge("found");
      assertThat(timesStandBesideTheirTexts()).isTrue();
      assertThat(page.url()).doesNotContain("leucht");
      hand.press(page, page.locator(".hit h2 a"));
      page.waitForURL("**around=**#m*");
      assertThat(page.locator("article:target").textContent()).contains(ReaderVault.ONCE);
      assertThat(page.locator("article:target").boundingBox().y).isBetween(0.0, 900.0);
      page.goBack();
      page.locator(".found").waitFor();
      assertThat(page.locator("input[name=words]").inputValue()).isEqualTo("leuchtturm");
    }

    /** Whichever way the page runs, the time is where the last line of the text ends. */
    private boolean timesStandBesideTheirTexts() {
      return Stream.of("rtl", "ltr")
          .allMatch(direction ->
              (Boolean)
                  page.evaluate(
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
      hand.fill(page, page.locator("input[name=name]"), "ünal");
      press("Show");
      page.waitForURL("**/read?f=*");
      hand.press(page, page.locator(".conversations a").first());
      page.waitForURL("**/read/conversation**");
      press("Media");
      page.waitForURL("**/read/media**");
      judge("media");
      press("Audio");
      page.waitForURL("**group=sound");
      judge("sounds");
      // The whole tone lasts 6 seconds; it is heard from its end.
      Object heard =
          page.evaluate(
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
      page.waitForURL("**group=picture");
      press("Earlier");
      page.waitForURL("**before=**");
      hand.press(page, page.locator("a.full").first());
      page.locator("#viewer[open]").waitFor();
      page.keyboard().press("Escape");
      page.locator("#viewer[open]").waitFor(hidden());
      assertThat(page.locator("html.blurred").count()).isZero();
    }

    private static Locator.WaitForOptions hidden() {
      return new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED);
    }

    void person() {
      press("About");
      page.locator(".members").waitFor();
      hand.press(page, page.locator(".members a").first());
      page.locator("h1", text("Person")).waitFor();
      judge("person");
      press("What they wrote here");
      page.locator(".found").first().waitFor();
    }

    void blur(String origin) {
      page.navigate(origin + "read");
      page.keyboard().press("Escape");
      assertThat(page.locator("html.blurred").count()).isEqualTo(1);
      for (String path : List.of("/read", "/read/search")) {
        page.navigate(origin.substring(0, origin.length() - 1) + path);
        assertThat(page.locator("html.blurred").count()).isEqualTo(1);
      }
      page.navigate(origin + "read");
      hand.press(page, page.locator(".conversations a").nth(1));
      page.waitForURL("**/read/conversation**");
      page.waitForFunction("document.documentElement.classList.contains('blurred')");
      assertThat(
              page.evaluate(
                  "[...document.querySelectorAll('.m > div, .m > ul, .above h2, .avatar')]"
                      + ".every(e => getComputedStyle(e).filter.startsWith('blur'))"))
          .isEqualTo(true);
      judge("blurred");
      page.keyboard().press("Escape");
      assertThat(page.locator("html.blurred").count()).isZero();
    }

    void hostile(String origin, ReaderVault history) {
      for (int i = 0; i < HostileTexts.ALL.size(); i++) {
        for (String part : List.of("conversation", "media", "about", "search")) {
          page.navigate(origin + "read/" + part + "?c=" + history.hostile.get(i).value());
          assertThat(page.evaluate("typeof window.pwned")).isEqualTo("undefined");
          assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
              .as("%s of text %d is no wider than the page", part, i)
              .isTrue();
        }
      }
      for (String type : List.of("text/html", "image/svg+xml", "image/jpeg")) {
        Object saved =
            page.evaluate(
                "path => fetch(path).then(a => a.headers.get('content-disposition'))",
                history.file(type));
        assertThat(String.valueOf(saved)).startsWith("attachment");
      }
    }
  }
}
