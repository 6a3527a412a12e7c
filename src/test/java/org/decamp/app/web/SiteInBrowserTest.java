package org.decamp.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.nio.file.Path;
import java.util.Locale;
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
    try (SiteInChromium site = new SiteInChromium(home.resolve("data/vault"), home, hand)) {
      Walk walk = new Walk(site);
      walk.toTheVault();
      walk.toPages();
      walk.toSignal();
      walk.care();
      assertThat(home.resolve("Documents/my pages/index.html")).exists();
      assertThat(home.resolve("Documents/for-the-phone")).isNotEmptyDirectory();
      assertThat(scene.downloads).isDirectoryNotContaining(f -> !f.toString().endsWith(".zip"));
      site.requireQuiet();
      site.press("Quit");
      site.at("Decamp has ended");
      assertThat(site.served.goesOn()).isFalse();
    }
  }

  /** One person on the way. */
  private record Walk(SiteInChromium site) {

    void press(String words) {
      site.press(words);
    }

    void at(String title) {
      site.at(title);
      site.judge(title.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-"));
    }

    void fill(String id, String value) {
      site.fill(id, value);
    }

    void tick(String name) {
      site.press(site.locator("input[name=" + name + "]"));
    }

    void toTheVault() {
      at("Take your conversations with you");
      press("How do I get them?");
      at("How to get your export");
      press("I have the files");
      at("Choose your export");
      press("Go on");
      assertThat(site.locator(".wrong").textContent()).contains("Choose at least one file first.");
      press("Take these");
      site.locator("h2", "Chosen: 2").waitFor();
      press("Go on");
      at("This is what you chose");
      press("Go on");
      at("Choose a passphrase");
      fill("new", "short");
      assertThat(site.locator("[data-strength] span").textContent()).contains("easy to guess");
      fill("again", "short");
      press("Make the vault");
      assertThat(site.locator("#new-wrong").textContent()).contains("shorter than 8");
      assertThat(site.locator("#new").getAttribute("aria-describedby")).contains("new-wrong");
      fill("new", PASSPHRASE);
      fill("again", PASSPHRASE);
      press("Make the vault");
      at("Your recovery key");
      assertThat(site.locator(".key").textContent().strip())
          .matches("([0-9A-Z]{6}-){5}[0-9A-Z]{6}");
      press("I have it");
      at("Bring your messages into the vault");
      press("Import");
      at("This is in your vault now");
      site.page.keyboard().press("Escape");
      assertThat(site.locator("html.blurred").count()).isEqualTo(1);
      assertThat(site.locator("[data-blur]").getAttribute("aria-pressed")).isEqualTo("true");
      site.page.keyboard().press("Escape");
      press("Go on");
    }

    void target(String id) {
      at("Where do you want to read them?");
      site.press(site.locator("button[name=target][value=" + id + "]"));
    }

    void toPages() {
      target("html");
      at("What it would keep");
      press("Go on");
      at("Where to write it");
      press("Documents");
      fill("name", "my pages");
      press("Write it");
      assertThat(site.locator("#known-wrong").textContent()).contains("Say that you know it");
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
      site.locator(".note.good").waitFor();
      fill("key", ScratchBackup.KEY);
      press("Open the backup");
      at("Who is who");
      for (Locator select : site.locator("#links select").all()) {
        Locator alike =
            select.locator("option").filter(new Locator.FilterOptions().setHasText("Looks alike"));
        if (alike.count() > 0) {
          site.choose(select, alike.first().textContent());
        }
      }
      press("All others: only to be read");
      site.locator("[role=status]", "Not decided: 0 of").waitFor();
      press("Save, and see where everything goes");
      at("What it would keep");
      assertThat(site.locator("main").textContent()).contains("into the chat that is there");
      press("Go on");
      at("Where to write it");
      press("Write it");
      at("Done and read back");
      assertThat(site.locator(".tasks li").count()).isEqualTo(4);
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
      assertThat(site.locator("#word-wrong").textContent()).contains("That is not the word.");
      press("Lock");
      at("Open your vault");
      fill("passphrase", "wrong passphrase");
      press("Open");
      site.locator("#passphrase-wrong").waitFor();
      site.locator("[role=alert]:focus").waitFor();
      fill("passphrase", PASSPHRASE);
      press("Open");
      at("Your conversations");
    }
  }
}
