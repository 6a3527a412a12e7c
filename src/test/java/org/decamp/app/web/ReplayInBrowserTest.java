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
import java.util.regex.Pattern;
import org.decamp.app.Decamp;
import org.decamp.app.device.ScriptedDevice;
import org.decamp.app.web.site.Places;
import org.decamp.exporter.archive.html.Chromium;
import org.decamp.signalcli.fake.LinkedScript;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Somebody sends to themselves in a real Chromium, by mouse, and by keyboard on a small screen. */
@Tag("ui")
class ReplayInBrowserTest {

  @TempDir private Path home;

  @ParameterizedTest
  @EnumSource(Hand.class)
  void fromTheCardToTakingItBack(Hand hand) throws Exception {
    ReplayVault.make(home.resolve("data/vault"));
    ScriptedDevice device = new ScriptedDevice(home);
    List<Throwable> bugs = new ArrayList<>();
    boolean mouse = hand == Hand.MOUSE;
    try (Chromium browser = new Chromium();
        ServedSite served =
            ServedSite.start(
                Decamp.installed(),
                home.resolve("data/vault"),
                Places.of(home, List.of()),
                device.setting(home.resolve("data/device"), List.of(home)),
                InstantSource.system(),
                bugs::add)) {
      String link = served.server().link();
      String origin = "http://" + URI.create(link).getAuthority() + "/";
      Page page = browser.page(mouse ? ColorScheme.LIGHT : ColorScheme.DARK, mouse ? 1000 : 360);
      Walk walk = new Walk(page, hand, new Axe(), mouse ? "light" : "dark-360", device);
      page.navigate(link);
      page.locator("#passphrase").fill(ReplayVault.PASSPHRASE);
      page.keyboard().press("Enter");
      page.locator("h1", text("Your conversations")).waitFor();
      walk.link();
      walk.plan();
      walk.send();
      walk.takeBack();
      walk.forget();
      assertThat(browser.noise()).filteredOn(line -> !line.startsWith("[DOM]")).isEmpty();
      assertThat(browser.requests())
          .isNotEmpty()
          .allMatch(r -> r.startsWith(origin))
          .noneMatch(r -> r.contains("zebra") || r.contains("sgnl"));
    }
    assertThat(bugs).isEmpty();
  }

  private static Page.LocatorOptions text(String text) {
    return new Page.LocatorOptions().setHasText(text);
  }

  /** One person on the way. */
  private record Walk(Page page, Hand hand, Axe axe, String look, ScriptedDevice device) {

    void press(String words) {
      Locator named =
          page.locator(
              "a, button",
              new Page.LocatorOptions().setHasText(Pattern.compile("^\\s*" + words + "(\\s|$)")));
      hand.press(page, named.first());
    }

    void at(String title, String name) {
      page.locator("h1", text(title)).waitFor();
      judge(name);
    }

    void judge(String name) {
      axe.judge(page, "replay-" + name + "-" + look);
    }

    void link() throws Exception {
      press("Take them somewhere");
      page.locator("h1", text("Where do you want to read them?")).waitFor();
      hand.press(page, page.locator("button[name=target][value=signal-device]"));
      at("Into Signal by a linked device", "unlinked");
      device.told(List.of(ReplayVault.STARTS, ReplayVault.NOBODY, "finishLink: ignore"));
      press("Show the code");
      page.locator("img.qr").waitFor();
      assertThat((Boolean) page.evaluate("document.querySelector('.qr').naturalWidth > 0"))
          .isTrue();
      assertThat(page.locator("[data-phase]").textContent()).contains("code 1 of 3");
      at("Link this computer", "code");
      press("Stop");
      page.locator("[role=alert]", text("You stopped it.")).waitFor();
      device.told(LinkedScript.linking());
      press("Go on");
      press("Show the code");
      page.locator("main p", text("ends in 00")).waitFor();
      judge("linked");
    }

    void plan() {
      press("Choose what to send");
      at("What to send, and where", "what");
      hand.press(page, page.locator("input[value=note-to-self]"));
      press("See what would be sent");
      at("What would be sent", "plan");
      assertThat(page.locator(".sent").nth(1).textContent()).contains("marker-one");
    }

    void send() throws Exception {
      device.linked(LinkedScript.sending());
      press("Send");
      page.locator("[data-figures]", text("of 6")).waitFor();
      judge("sending");
      press("Pause");
      page.locator(".note", text("You paused it.")).waitFor();
      judge("paused");
      device.linked(LinkedScript.sending(ReplayVault.CAPTCHA));
      press("Go on");
      page.locator("#captcha").waitFor();
      judge("captcha");
      hand.fill(page, page.locator("#captcha"), "elsewhere");
      press("Hand it in");
      page.locator("#captcha-wrong").waitFor();
      hand.fill(page, page.locator("#captcha"), "signalcaptcha://solved");
      device.linked(LinkedScript.sending());
      press("Hand it in");
      page.locator(".note.good", text("All is sent.")).waitFor();
      judge("ended");
      assertThat(device.heard("send").stream().map(p -> p.path("message").asString()).distinct())
          .hasSize(6);
    }

    void takeBack() throws Exception {
      press("Into Signal by a linked device");
      press("Take back what was sent");
      at("Take back what was sent", "undo");
      hand.fill(page, page.locator("#word"), "undo");
      device.linked();
      press("Take it back");
      page.locator("[role=status]", text("Messages taken back: 6.")).waitFor();
      judge("undone");
      press("Back");
    }

    void forget() {
      press("Forget the linked device");
      at("Forget the linked device", "forget");
      hand.fill(page, page.locator("#word"), "forget");
      press("Forget it");
      page.locator("[role=status]", text("The keys are deleted")).waitFor();
      judge("forgotten");
    }
  }
}
