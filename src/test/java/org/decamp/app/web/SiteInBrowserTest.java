package org.decamp.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.decamp.app.Decamp;
import org.decamp.app.device.ScriptedDevice;
import org.decamp.app.web.site.Places;
import org.decamp.exporter.archive.html.Chromium;
import org.decamp.exporter.signal.ScratchBackup;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Somebody goes the whole way in a real Chromium: from the example ZIPs to pages and to a verified
 * overlay for Signal.
 */
@Tag("ui")
class SiteInBrowserTest {

  private static final String PASSPHRASE = SiteWayTest.PASSPHRASE;

  @TempDir private Path home;

  @ParameterizedTest
  @EnumSource(Hand.class)
  void theWholeWay(Hand hand) throws Exception {
    ExamplesAtHome scene = ExamplesAtHome.in(home);
    List<Throwable> bugs = new ArrayList<>();
    boolean mouse = hand == Hand.MOUSE;
    try (Chromium browser = new Chromium();
        ServedSite served =
            ServedSite.start(
                Decamp.installed(),
                home.resolve("data/vault"),
                Places.of(home, List.of()),
                ScriptedDevice.none(home),
                InstantSource.system(),
                bugs::add)) {
      String link = served.server().link();
      String origin = "http://" + URI.create(link).getAuthority() + "/";
      Page page = browser.page(mouse ? ColorScheme.LIGHT : ColorScheme.DARK, mouse ? 1000 : 360);
      Walk walk = new Walk(page, hand, new Axe(), mouse ? "light" : "dark-360");
      page.navigate(link);
      page.waitForURL(origin);
      walk.toTheVault();
      walk.toPages();
      walk.toSignal();
      walk.care();
      assertThat(home.resolve("Documents/my pages/index.html")).exists();
      assertThat(home.resolve("Documents/for-the-phone")).isNotEmptyDirectory();
      assertThat(scene.downloads).isDirectoryNotContaining(f -> !f.toString().endsWith(".zip"));
      // Chromium would like a user name beside a passphrase, to keep both.
      assertThat(browser.noise()).filteredOn(line -> !line.startsWith("[DOM]")).isEmpty();
      assertThat(browser.requests()).isNotEmpty().allMatch(r -> r.startsWith(origin));
      walk.press("Quit");
      page.locator("h1", text("Decamp has ended")).waitFor();
      assertThat(served.goesOn()).isFalse();
    }
    assertThat(bugs).isEmpty();
  }

  private static Page.LocatorOptions text(String text) {
    return new Page.LocatorOptions().setHasText(text);
  }

  /** One person on the way. */
  private record Walk(Page page, Hand hand, Axe axe, String look) {

    void press(String words) {
      Locator named =
          page.locator(
              "a, button",
              new Page.LocatorOptions()
                  .setHasText(Pattern.compile("^\\s*" + words.replace("?", "\\?") + "(\\s|$)")));
      hand.press(page, named.first());
    }

    void at(String title) {
      page.locator("h1", text(title)).waitFor();
      axe.judge(page, title.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-") + "-" + look);
    }

    void fill(String id, String value) {
      hand.fill(page, page.locator("#" + id), value);
    }

    void tick(String name) {
      hand.press(page, page.locator("input[name=" + name + "]"));
    }

    void toTheVault() {
      at("Take your conversations with you");
      press("How do I get them?");
      at("How to get your export");
      press("I have the files");
      at("Choose your export");
      press("Go on");
      assertThat(page.locator(".wrong").textContent()).contains("Choose at least one file first.");
      press("Take these");
      page.locator("h2", text("Chosen: 2")).waitFor();
      press("Go on");
      at("This is what you chose");
      press("Go on");
      at("Choose a passphrase");
      fill("new", "short");
      assertThat(page.locator("[data-strength] span").textContent()).contains("easy to guess");
      fill("again", "short");
      press("Make the vault");
      assertThat(page.locator("#new-wrong").textContent()).contains("shorter than 8");
      assertThat(page.locator("#new").getAttribute("aria-describedby")).contains("new-wrong");
      fill("new", PASSPHRASE);
      fill("again", PASSPHRASE);
      press("Make the vault");
      at("Your recovery key");
      assertThat(page.locator(".key").textContent().strip())
          .matches("([0-9A-Z]{6}-){5}[0-9A-Z]{6}");
      press("I have it");
      at("Bring your messages into the vault");
      press("Import");
      at("This is in your vault now");
      page.keyboard().press("Escape");
      assertThat(page.locator("html.blurred").count()).isEqualTo(1);
      assertThat(page.locator("[data-blur]").getAttribute("aria-pressed")).isEqualTo("true");
      page.keyboard().press("Escape");
      press("Go on");
    }

    void target(String id) {
      at("Where do you want to read them?");
      hand.press(page, page.locator("button[name=target][value=" + id + "]"));
    }

    void toPages() {
      target("html");
      at("What it would keep");
      press("Go on");
      at("Where to write it");
      press("Documents");
      fill("name", "my pages");
      press("Write it");
      assertThat(page.locator("#known-wrong").textContent()).contains("Say that you know it");
      fill("name", "my pages");
      tick("known");
      press("Write it");
      at("Done and read back");
      press("Take them elsewhere, too");
    }

    void toSignal() {
      target("signal");
      at("Your Signal backup");
      press("Documents");
      press("SignalBackups");
      page.locator(".note.good").waitFor();
      fill("key", ScratchBackup.KEY);
      press("Open the backup");
      at("Who is who");
      for (Locator select : page.locator("#links select").all()) {
        Locator alike =
            select.locator("option").filter(new Locator.FilterOptions().setHasText("Looks alike"));
        if (alike.count() > 0) {
          hand.choose(page, select, alike.first().textContent());
        }
      }
      press("All others: only to be read");
      page.locator("[role=status]", text("Not decided: 0 of")).waitFor();
      press("Save, and see where everything goes");
      at("What it would keep");
      assertThat(page.locator("main").textContent()).contains("into the chat that is there");
      press("Go on");
      at("Where to write it");
      press("Write it");
      at("Done and read back");
      assertThat(page.locator(".tasks li").count()).isEqualTo(4);
      press("To the start");
    }

    void care() {
      at("Your conversations");
      press("Vault");
      at("Care of the vault");
      press("Check");
      at("The vault was checked");
      press("Back");
      at("Care of the vault");
      press("Destroy the vault");
      at("Destroy the vault");
      fill("word", "yes");
      press("Destroy it");
      assertThat(page.locator("#word-wrong").textContent()).contains("That is not the word.");
      press("Lock");
      at("Open your vault");
      fill("passphrase", "wrong passphrase");
      press("Open");
      page.locator("#passphrase-wrong").waitFor();
      page.locator("[role=alert]:focus").waitFor();
      fill("passphrase", PASSPHRASE);
      press("Open");
      at("Your conversations");
    }
  }
}
