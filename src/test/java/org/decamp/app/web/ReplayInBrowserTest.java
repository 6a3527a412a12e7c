package org.decamp.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.decamp.app.device.ScriptedDevice;
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
    try (SiteInChromium site =
        new SiteInChromium(
            home.resolve("data/vault"),
            home,
            hand,
            device.setting(home.resolve("data/device"), List.of(home)))) {
      site.page.locator("#passphrase").fill(ReplayVault.PASSPHRASE);
      site.page.keyboard().press("Enter");
      site.at("Your conversations");
      Walk walk = new Walk(site, device);
      walk.link();
      walk.plan();
      walk.send();
      walk.takeBack();
      walk.forget();
      site.requireQuiet();
      assertThat(site.browser.requests()).noneMatch(r -> r.contains("zebra") || r.contains("sgnl"));
    }
  }

  /** One person on the way. */
  private record Walk(SiteInChromium site, ScriptedDevice device) {

    void press(String words) {
      site.press(words);
    }

    void at(String title, String name) {
      site.at(title);
      judge(name);
    }

    void judge(String name) {
      site.judge("replay-" + name);
    }

    void link() throws Exception {
      press("Take them somewhere");
      site.locator("h1", "Where do you want to read them?").waitFor();
      site.press(site.locator("button[name=target][value=signal-device]"));
      at("Into Signal by a linked device", "unlinked");
      device.told(List.of(ReplayVault.STARTS, ReplayVault.NOBODY, "finishLink: ignore"));
      press("Show the code");
      site.locator("svg.qr").waitFor();
      assertThat(PicturedCode.read((String) site.locator("svg.qr").evaluate("e => e.outerHTML")))
          .isEqualTo(LinkedScript.LINK);
      assertThat((Boolean) site.locator("svg.qr").evaluate("e => e.clientWidth == e.clientHeight"))
          .isTrue();
      assertThat(site.locator("[data-phase]").textContent()).contains("code 1 of 3");
      at("Link this computer", "code");
      press("Stop");
      site.locator("[role=alert]", "You stopped it.").waitFor();
      device.told(LinkedScript.linking());
      press("Go on");
      press("Show the code");
      site.locator("main p", "ends in 00").waitFor();
      judge("linked");
    }

    void plan() {
      press("Choose what to send");
      at("What to send, and where", "what");
      site.press(site.locator("input[value=note-to-self]"));
      press("See what would be sent");
      at("What would be sent", "plan");
      assertThat(site.locator(".sent").nth(1).textContent()).contains("marker-one");
    }

    void send() throws Exception {
      // It waits for a limit as long as the page is judged.
      device.linked(LinkedScript.sending()[0], ReplayVault.limited(290));
      press("Send");
      site.locator("[data-figures]", "of 6").waitFor();
      judge("sending");
      press("Pause");
      site.locator(".note", "You paused it.").waitFor();
      judge("paused");
      device.linked(LinkedScript.sending(ReplayVault.CAPTCHA));
      press("Go on");
      site.locator("#captcha").waitFor();
      judge("captcha");
      site.fill("captcha", "elsewhere");
      press("Hand it in");
      site.locator("#captcha-wrong").waitFor();
      site.fill("captcha", "signalcaptcha://solved");
      device.linked(LinkedScript.sending());
      press("Hand it in");
      site.locator(".note.good", "All is sent.").waitFor();
      judge("ended");
      assertThat(device.heard("send").stream().map(p -> p.path("message").asString()).distinct())
          .hasSize(6);
    }

    void takeBack() throws Exception {
      press("Into Signal by a linked device");
      press("Take back what was sent");
      at("Take back what was sent", "undo");
      site.fill("word", "undo");
      device.linked();
      press("Take it back");
      site.locator("[role=status]", "Messages taken back: 6.").waitFor();
      judge("undone");
      press("Back");
    }

    void forget() {
      press("Forget the linked device");
      at("Forget the linked device", "forget");
      site.fill("word", "forget");
      press("Forget it");
      site.locator("[role=status]", "The keys are deleted").waitFor();
      judge("forgotten");
    }
  }
}
