package org.decamp.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import org.decamp.exporter.signal.ScratchBackup;
import org.decamp.testing.export.ExportGenerator;
import org.decamp.testing.export.ExportShape;
import org.decamp.testing.export.GeneratedExport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes wrong for people on the way, in a real Chromium. */
@Tag("ui")
class TroubleInBrowserTest {

  private static final String PASSPHRASE = ReaderVault.PASSPHRASE;

  @TempDir private Path home;

  private Path vault() throws Exception {
    Path vault = Files.createDirectories(home.resolve("data")).resolve("vault");
    ReaderVault.empty(vault);
    return vault;
  }

  private static void unlock(SiteInChromium site) {
    site.at("Open your vault");
    site.fill("passphrase", PASSPHRASE);
    site.press("Open");
    site.at("Your conversations");
  }

  private static void chooseWhatWasFound(SiteInChromium site) {
    site.open("/files");
    for (Locator set : site.page.locator("button[name=set]").all()) {
      site.press(set);
      site.page.locator("h2", text("Chosen: ")).waitFor();
    }
    site.press("Go on");
    site.at("This is what you chose");
  }

  private static Page.LocatorOptions text(String text) {
    return new Page.LocatorOptions().setHasText(text);
  }

  @Test
  void anImportIsStoppedAndTakenUpAgainAndEverythingIsThereOnce() throws Exception {
    Path downloads = Files.createDirectories(home.resolve("Downloads"));
    GeneratedExport export = ExportGenerator.generate(ExportShape.of(60_000, 7), downloads);
    try (SiteInChromium site = new SiteInChromium(vault(), home, Hand.KEYBOARD)) {
      unlock(site);
      chooseWhatWasFound(site);
      site.press("Go on");
      site.press("Import");
      site.page.locator("[data-progress]").waitFor();
      SiteVisitor.until(() ->
          site.served.desk().job().orElseThrow().standing().messages() > 0
              || !site.served.desk().busy());
      assertThat(site.served.desk().busy()).as("it goes on while it is to be stopped").isTrue();
      site.press("Stop");
      site.page.locator("[role=alert]", text("You stopped it.")).waitFor();
      site.judge("trouble-stopped");
      site.press("Go on");
      site.at("Bring your messages into the vault");
      site.press("Import");
      site.at("This is in your vault now");
      site.press("Vault");
      site.at("Care of the vault");
      assertThat(site.page.locator("dt:has-text('Messages') + dd").textContent())
          .isEqualTo(String.format("%,d", export.truth().total().messages()));
      site.requireQuiet();
    }
  }

  @Test
  void aWrongPassphraseIsSaidAtItsFieldAndTheRightOneOpensAfterIt() throws Exception {
    try (SiteInChromium site = new SiteInChromium(vault(), home, Hand.MOUSE)) {
      site.at("Open your vault");
      for (String wrong : new String[] {"wrong", "correct horse", PASSPHRASE + "x"}) {
        site.fill("passphrase", wrong);
        site.press("Open");
        site.page.locator("#passphrase-wrong").waitFor();
        assertThat(site.page.locator("#passphrase").getAttribute("aria-invalid")).isEqualTo("true");
        assertThat(site.page.locator("#passphrase").inputValue()).isEmpty();
        site.page.locator("[role=alert]:focus").waitFor();
        assertThat(site.served.desk().unlocked()).isFalse();
      }
      site.judge("trouble-wrong-passphrase");
      site.press(site.page.locator("[role=alert] a"));
      assertThat(site.page.evaluate("document.activeElement.id")).isEqualTo("passphrase");
      site.fill("passphrase", PASSPHRASE);
      site.press("Open");
      site.at("Your conversations");
      site.requireQuiet();
    }
  }

  @Test
  void aMissingPartIsSaidBeforeAndAfterAndTheRestComesInAllTheSame() throws Exception {
    Path downloads = Files.createDirectories(home.resolve("Downloads"));
    String part = "instagram-mara.lindqvist-2026-09-14-Qx7RkT2b.zip";
    Files.copy(Path.of("examples", part), downloads.resolve(part));
    try (SiteInChromium site = new SiteInChromium(vault(), home, Hand.MOUSE)) {
      unlock(site);
      chooseWhatWasFound(site);
      int missing = missing(site);
      assertThat(site.text()).contains("may be in a part that you did not choose");
      site.judge("trouble-part-missing");
      site.press("Go on");
      site.press("Import");
      site.at("This is in your vault now");
      assertThat(site.page.locator("#missing").textContent())
          .contains("Media that are missing: " + missing);
      assertThat(site.text()).doesNotContain("Nothing was lost");
      site.judge("trouble-part-missing-found");
      // The other part, later, fills the gaps.
      String other = "instagram-mara.lindqvist-2026-09-14-Zd41hWnE.zip";
      Files.copy(Path.of("examples", other), downloads.resolve(other));
      site.press("Add more");
      site.at("Choose your export");
      chooseWhatWasFound(site);
      // The examples lack three themselves.
      assertThat(missing(site)).isEqualTo(3).isLessThan(missing);
      site.press("Go on");
      site.press("Import");
      site.at("This is in your vault now");
      site.requireQuiet();
    }
  }

  private static int missing(SiteInChromium site) {
    return Integer.parseInt(site.page.locator("dd.warn").textContent());
  }

  @Test
  void whoIsInNoContactsStaysBehindUntilAClickKeepsThemToBeRead() throws Exception {
    ExamplesAtHome.in(home);
    try (SiteInChromium site = new SiteInChromium(vault(), home, Hand.KEYBOARD)) {
      unlock(site);
      chooseWhatWasFound(site);
      site.press("Go on");
      site.press("Import");
      site.at("This is in your vault now");
      site.press("Go on");
      site.press(site.page.locator("button[name=target][value=signal]"));
      site.at("Your Signal backup");
      site.press("Documents");
      site.press("SignalBackups");
      site.page.locator(".note.good").waitFor();
      site.fill("key", ScratchBackup.KEY);
      site.press("Open the backup");
      site.at("Who is who");
      site.press("Save, and see where everything goes");
      site.at("What it would keep");
      Locator behind = site.page.locator("span.warn", text("you have not said who this is"));
      int before = behind.count();
      assertThat(before).isPositive();
      site.judge("trouble-unmapped-plan");
      site.press("Who is who");
      site.at("Who is who");
      Locator person = site.page.locator("li.link:not(:has-text('Group')) select").first();
      site.choose(person, "Only to be read: a contact of its own");
      site.press("Save, and see where everything goes");
      site.at("What it would keep");
      assertThat(behind.count()).isLessThan(before);
      site.press("Who is who");
      site.at("Who is who");
      assertThat(person.inputValue()).isEqualTo("read-only");
      site.judge("trouble-unmapped-people");
      site.press("All others: only to be read");
      site.page.locator("[role=status]", text("Not decided: 0 of")).waitFor();
      site.press("Save, and see where everything goes");
      site.at("What it would keep");
      assertThat(behind.count()).isZero();
      site.requireQuiet();
    }
  }
}
