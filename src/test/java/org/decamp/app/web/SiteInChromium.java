package org.decamp.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.decamp.app.Decamp;
import org.decamp.app.device.DeviceSetting;
import org.decamp.app.device.ScriptedDevice;
import org.decamp.app.web.site.Places;
import org.decamp.exporter.archive.html.Chromium;

/**
 * The pages in a real Chromium, used by hand: in light colours with the mouse, or in dark ones with
 * the keyboard on a small screen. When it is closed, nothing may have been noted as wrong.
 */
final class SiteInChromium implements AutoCloseable {

  final Chromium browser = new Chromium();
  final ServedSite served;
  final String origin;
  final Page page;
  private final Hand hand;
  private final Axe axe = new Axe();
  private final List<Throwable> bugs = new ArrayList<>();

  SiteInChromium(Path vault, Path home, Hand hand) throws Exception {
    this(vault, home, hand, ScriptedDevice.none(home));
  }

  SiteInChromium(Path vault, Path home, Hand hand, DeviceSetting device) throws Exception {
    this.hand = hand;
    served =
        ServedSite.start(
            Decamp.installed(),
            vault,
            Places.of(home, List.of()),
            device,
            InstantSource.system(),
            bugs::add);
    String link = served.server().link();
    origin = "http://" + URI.create(link).getAuthority() + "/";
    boolean mouse = hand == Hand.MOUSE;
    page = browser.page(mouse ? ColorScheme.LIGHT : ColorScheme.DARK, mouse ? 1000 : 360);
    page.navigate(link);
    page.waitForURL(origin + "*");
  }

  Locator locator(String selector) {
    return page.locator(selector);
  }

  /** What has this text. */
  Locator locator(String selector, String text) {
    return page.locator(selector, new Page.LocatorOptions().setHasText(text));
  }

  /** Presses what begins with these words. */
  void press(String words) {
    Pattern whole = Pattern.compile("^\\s*" + words.replace("?", "\\?") + "(\\s|$)");
    press(page.locator("a, button", new Page.LocatorOptions().setHasText(whole)).first());
  }

  void press(Locator what) {
    hand.press(page, what);
  }

  void fill(String id, String value) {
    fill(page.locator("#" + id), value);
  }

  void fill(Locator field, String value) {
    hand.fill(page, field, value);
  }

  void choose(Locator select, String label) {
    hand.choose(page, select, label);
  }

  /** Waits until a page of that title is there. */
  void at(String title) {
    locator("h1", title).waitFor();
  }

  /** Lets axe judge the page, from left to right and from right to left. */
  void judge(String name) {
    axe.judge(page, name + "-" + hand.name().toLowerCase(Locale.ROOT));
  }

  /** All that is to be read on the page. */
  String text() {
    return page.locator("main").textContent();
  }

  /** Opens a page of ours by its address. */
  void open(String path) {
    page.navigate(origin.substring(0, origin.length() - 1) + path);
  }

  /** Nobody has come to the page from elsewhere, nothing is asked of others, no script failed. */
  void requireQuiet() {
    // Chromium would like a user name beside a passphrase, to keep both.
    assertThat(browser.noise()).filteredOn(line -> !line.startsWith("[DOM]")).isEmpty();
    assertThat(browser.requests()).isNotEmpty().allMatch(r -> r.startsWith(origin));
  }

  @Override
  public void close() throws IOException {
    browser.close();
    served.close();
    assertThat(bugs).isEmpty();
  }
}
