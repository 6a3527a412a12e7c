package org.decamp.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Files;
import java.nio.file.Path;
import org.decamp.exporter.deltachat.DeltaChatCore;
import org.decamp.exporter.deltachat.DeltaChatScene;
import org.decamp.exporter.signal.ScratchBackup;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What few people need, in a real Chromium, by mouse and by keyboard: decisions that are taken
 * back, a contact among hundreds, and the choices under More, with names of every kind.
 */
@Tag("ui")
class MoreInBrowserTest {

  @TempDir private Path home;

  private static Page.LocatorOptions text(String text) {
    return new Page.LocatorOptions().setHasText(text);
  }

  @ParameterizedTest
  @EnumSource(Hand.class)
  void peopleAreDecidedAboutAndMoreIsChosen(Hand hand) throws Exception {
    Files.createDirectories(home.resolve("Downloads"));
    Files.writeString(
        home.resolve("Downloads/instagram-\u202Egnp.exe-\u05E9\u05DC\u05D5\u05DD.zip"), "PK");
    CrowdedVault.contacts(home.resolve("Documents/SignalBackups"), 200);
    assertThat(new ReaderVault(home.resolve("vault")).hostile).isNotEmpty();
    CrowdedVault.fill(home.resolve("vault"), 60, 2);
    try (SiteInChromium site = new SiteInChromium(home.resolve("vault"), home, hand)) {
      site.fill("passphrase", ReaderVault.PASSPHRASE);
      site.press("Open");
      site.at("Your conversations");
      takeBack(site);
      toSignal(site);
      aContactAmongMany(site);
      choose(site);
      options(site);
      site.requireQuiet();
    }
  }

  @ParameterizedTest
  @EnumSource(Hand.class)
  void aConversationIsPutIntoTheUsersOwnChat(Hand hand) throws Exception {
    Path documents = Files.createDirectories(home.resolve("Documents"));
    DeltaChatScene.backupWithAnna(DeltaChatCore.USUAL, documents);
    assertThat(new ReaderVault(home.resolve("vault")).hostile).isNotEmpty();
    try (SiteInChromium site = new SiteInChromium(home.resolve("vault"), home, hand)) {
      site.fill("passphrase", ReaderVault.PASSPHRASE);
      site.press("Open");
      site.at("Your conversations");
      site.open("/deltachat");
      site.press("Documents");
      site.press("made");
      Locator file = site.page.locator("input[name=file]");
      file.waitFor();
      site.judge("more-deltachat");
      site.press(file);
      site.press("Open the backup");
      site.at("What it would keep");
      site.press(site.page.locator("summary", text("More")));
      site.press("Into your own chats");
      site.at("Into your own chats");
      site.fill("contact", "Nobody");
      site.press("Put it there");
      site.page.locator("#contact-wrong").waitFor();
      site.judge("more-own-chat-wrong");
      site.fill("contact", "anna real");
      site.press("Put it there");
      site.page.locator(".rows li", text("anna real")).waitFor();
      site.judge("more-own-chat");
      site.press(site.page.locator("button[name=remove]"));
      site.page.locator(".rows li").waitFor(gone());
      site.requireQuiet();
    }
  }

  private static void takeBack(SiteInChromium site) {
    site.press("Who is who");
    site.at("Who is who");
    int asked = site.page.locator("#merges > ul > li").count();
    assertThat(asked).isPositive();
    site.press(site.page.locator("button[name=merge]").first());
    site.page.locator("#decided").waitFor();
    site.press(site.page.locator("#decided summary"));
    site.judge("more-decided");
    site.press(site.page.locator("button[name=split]"));
    site.page.locator("#decided").waitFor(gone());
    assertThat(site.page.locator("#merges > ul > li").count()).isEqualTo(asked);
  }

  private static Locator.WaitForOptions gone() {
    return new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED);
  }

  private static void toSignal(SiteInChromium site) {
    site.open("/signal");
    site.press("Documents");
    site.press("SignalBackups");
    site.page.locator(".note.good").waitFor();
    site.fill("key", ScratchBackup.KEY);
    site.press("Open the backup");
    site.at("Who is who");
  }

  private static void aContactAmongMany(SiteInChromium site) {
    site.fill("sought", "BEN UNAL");
    site.press("Show");
    site.page.locator("#links label", text("Ben Ünal")).first().waitFor();
    site.judge("more-people");
    site.press(site.page.locator("button[name=other]").first());
    site.at("Who is it in your Signal?");
    site.judge("more-contacts");
    site.fill("sought", "no. 199");
    site.press("Show");
    Locator contact = site.page.locator("button[name=take]");
    contact.first().waitFor();
    site.page.waitForCondition(() -> contact.count() == 1);
    site.press(contact);
    site.at("Who is who");
    assertThat(site.page.locator("#links option:checked", text("Contact no. 199")).count())
        .isEqualTo(1);
    site.press("All others: only to be read");
    site.page.locator("[role=status]", text("Not decided: 0 of")).waitFor();
    site.open("/plan");
    site.at("What it would keep");
    site.judge("more-plan");
  }

  private static void choose(SiteInChromium site) {
    site.open("/targets");
    site.press(site.page.locator("button[name=target][value=text]"));
    site.at("What it would keep");
    site.open("/choose");
    site.press(site.page.locator("summary", text("More")));
    site.judge("more-choose");
    site.press(site.page.locator("input[name=pseudonyms]"));
    site.press("See what it would keep");
    site.at("What it would keep");
  }

  private static void options(SiteInChromium site) {
    site.open("/files");
    site.judge("more-files");
    site.press(site.page.locator("button[name=set]").first());
    site.page.locator("h2", text("Chosen: 1")).waitFor();
    site.press("Skip the look");
    site.at("Bring your messages into the vault");
    site.press(site.page.locator("summary", text("More")));
    site.fill("zone", "Middle/Earth");
    site.press("Import");
    site.page.locator("#zone-wrong").waitFor();
    site.judge("more-import");
  }
}
