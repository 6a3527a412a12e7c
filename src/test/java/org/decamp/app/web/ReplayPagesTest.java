package org.decamp.app.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.decamp.app.device.DeviceSetting;
import org.decamp.app.device.ScriptedDevice;
import org.decamp.signalcli.fake.LinkedScript;
import org.decamp.signalcli.install.SignalCliVersion;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody sends their conversations to themselves by pages alone, without a script. */
class ReplayPagesTest {

  private static final String PASSPHRASE = ReplayVault.PASSPHRASE;
  private static final String GROUP = Base64.getEncoder().encodeToString(new byte[32]);
  private static final String MAKES_GROUPS =
      "updateGroup: result {\"groupId\":\"" + GROUP + "\",\"timestamp\":5,\"results\":[]}";
  private static final String TIMED_OUT =
      "finishLink*: error {\"code\":-1,\"message\":\"Link request timed out, please try again.\"}";

  @TempDir private Path home;

  @SuppressWarnings("NullAway.Init")
  private ScriptedDevice device;

  @SuppressWarnings("NullAway.Init")
  private SiteVisitor visitor;

  @BeforeEach
  void twoConversationsInAnOpenVault() throws Exception {
    ReplayVault.make(home.resolve("data/vault"));
    device = new ScriptedDevice(home);
    come(device.setting(folder(), memory()));
  }

  private void come(DeviceSetting setting) throws Exception {
    visitor = new SiteVisitor(home.resolve("data/vault"), home, setting);
    visitor.open("/");
    visitor.send("/unlock", "passphrase", PASSPHRASE);
  }

  @AfterEach
  void nothingReadableIsLeft() throws Exception {
    visitor.close();
    try (Stream<Path> files = Files.walk(home.resolve("data"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(new String(Files.readAllBytes(file), ISO_8859_1))
            .doesNotContain("marker-one", "Anna Bell", "zebra");
      }
    }
  }

  /** A folder that counts as one in memory. */
  private List<Path> memory() throws IOException {
    return List.of(Files.createDirectories(home.resolve("memory")));
  }

  private Path folder() {
    return home.resolve("data/device");
  }

  private void link() throws Exception {
    device.told(LinkedScript.linking());
    visitor.open("/replay");
    visitor.send("/replay");
    visitor.await();
    assertThat(visitor.page.text()).contains("ends in 00");
  }

  private void plan(String target, String... more) throws Exception {
    visitor.open("/replay/what");
    visitor.send(
        "/replay/what",
        Stream.concat(Stream.of("target", target, "form", "day"), Stream.of(more))
            .toArray(String[]::new));
    visitor.await();
    assertThat(visitor.title()).isEqualTo("What would be sent");
  }

  private void send() throws Exception {
    visitor.send("/replay/plan");
    visitor.await();
  }

  private List<String> sentTexts() throws Exception {
    return device.heard("send").stream().map(p -> p.path("message").asString()).toList();
  }

  private void linkedAndSending(String... before) throws Exception {
    device.linked(LinkedScript.sending(before));
  }

  private String fact(String name) {
    return visitor.page.select("dt:matchesOwn(^" + name + ") + dd").text();
  }

  @Test
  void theTargetSaysWhatItIsAndWhatToDoWithoutSignalCli() throws Exception {
    visitor.open("/targets");
    assertThat(visitor.page.select("li:has(button[value=signal-device])").text())
        .contains("dated now", "signal-cli and Java", "stand-in")
        .doesNotContain("Stays encrypted");
    visitor.close();
    come(
        device.setting(
            Optional.of(home.resolve("nowhere")),
            SignalCliVersion.OLDEST_KNOWN,
            folder(),
            List.of()));
    visitor.open("/targets");
    visitor.send("/targets", "target", "signal-device");
    assertThat(visitor.title()).isEqualTo("Into Signal by a linked device");
    assertThat(visitor.page.text())
        .contains("was not found on this computer", "Never register", "Look again");
    assertThat(visitor.page.select("footer").text()).doesNotContain("Nothing leaves");
    assertThat(visitor.page.select("main form")).isEmpty();
    visitor.send("/replay");
    visitor.await();
    assertThat(visitor.page.text()).contains("Install the newest release for Java");
    plan("own-groups");
    assertThat(visitor.page.text()).contains("Messages of Signal: 6");
    assertThat(visitor.page.select("form[action=/replay/plan]")).isEmpty();
  }

  @Test
  void aSignalCliThatIsTooOldIsTold() throws Exception {
    visitor.close();
    come(
        device.setting(
            Optional.of(device.home()), SignalCliVersion.OLDEST_LIVE, folder(), List.of()));
    visitor.open("/replay");
    assertThat(visitor.page.text()).contains("too old", "0.13.19", "0.14.3");
  }

  @Test
  void theCodeIsAPictureAndItsLinkIsNowhereElse() throws Exception {
    device.told(List.of(ReplayVault.STARTS, ReplayVault.NOBODY, "finishLink: ignore"));
    visitor.open("/replay");
    visitor.send("/replay");
    assertThat(visitor.awaitCode()).isEqualTo(LinkedScript.LINK);
    assertThat(visitor.title()).isEqualTo("Link this computer");
    assertThat(visitor.page.select("meta[http-equiv=refresh]")).isNotEmpty();
    assertThat(visitor.page.html()).doesNotContain("sgnl:", "zebra", "linkdevice");
    assertThat(visitor.page.select("svg.qr").attr("aria-label")).contains("camera");
    assertThat(visitor.browser.get("/replay/code").header("cache-control")).isEqualTo("no-store");
    assertThat(visitor.stranger.get("/replay/code").status).isEqualTo(401);

    visitor.send("/cancel");
    visitor.await();
    assertThat(visitor.page.text()).contains("You stopped it.");
    assertThat(visitor.browser.get("/replay/code").status).isEqualTo(303);
    assertThat(ProcessHandle.current().children())
        .noneMatch(c -> c.info().commandLine().orElse("").contains(home.toString()));
  }

  @Test
  void aCodeThatNobodyScannedIsRenewedTwiceAndThenAnotherTryIsOffered() throws Exception {
    device.told(List.of(ReplayVault.STARTS, ReplayVault.NOBODY, TIMED_OUT));
    visitor.open("/replay");
    visitor.send("/replay");
    visitor.await();
    assertThat(device.heard("startLink")).hasSize(3);
    assertThat(visitor.page.select("[role=status]").text()).contains("No code was scanned in time");
    assertThat(visitor.page.select("main button").text()).contains("Show the code");
    link();
    assertThat(visitor.page.text()).doesNotContain("No code was scanned", LinkedScript.NUMBER);
    assertThat(visitor.page.text()).contains("devices 2, contacts 1, groups 0");
  }

  @Test
  void aNetworkThatIsDownIsSaidInPlainWords() throws Exception {
    device.told(
        List.of(
            ReplayVault.NOBODY,
            "startLink: error {\"code\":-3,\"message\":\"no route\",\"data\":null}"));
    visitor.open("/replay");
    visitor.send("/replay");
    visitor.await();
    assertThat(visitor.page.select("[role=alert]").text())
        .contains("could not be reached", "Check the network");
    link();
    device.linked("listDevices*: error {\"code\":-3,\"message\":\"no route\",\"data\":null}");
    plan("note-to-self");
    send();
    assertThat(visitor.page.text())
        .contains("Signal’s service cannot be reached", "Check the network");
    assertThat(fact("Left")).isEqualTo("6");
  }

  @Test
  void keysInAFolderThatIsCopiedElsewhereNeedAWord() throws Exception {
    visitor.close();
    Path synced = Files.createDirectories(home.resolve("Dropbox")).resolve("device");
    come(device.setting(synced, List.of()));
    device.told(LinkedScript.linking());
    visitor.open("/replay");
    assertThat(visitor.page.text()).contains("Dropbox", "can write as you");
    visitor.send("/replay");
    assertThat(visitor.page.select("#known-wrong").text()).contains("you know it");
    assertThat(synced).doesNotExist();
    visitor.send("/replay", "known", "1");
    visitor.await();
    assertThat(synced.resolve("account")).exists();
  }

  @Test
  void whatTheDryRunShowsIsWhatIsSentIntoGroupsOfOnesOwn() throws Exception {
    link();
    plan("own-groups");
    assertThat(visitor.page.text())
        .contains("Messages of Signal: 6", "at least 6 s", "dated when it is sent");
    List<String> shown = visitor.page.select(".sent").eachText();
    assertThat(shown).hasSize(5);
    assertThat(shown.get(1)).contains("marker-one");
    assertThat(visitor.page.select("main b")).isEmpty();
    assertThat(visitor.page.title()).doesNotContain("Anna");
    assertThat(device.heard("send")).isEmpty();

    linkedAndSending(MAKES_GROUPS, MAKES_GROUPS);
    send();
    assertThat(visitor.title()).isEqualTo("What was sent");
    assertThat(visitor.page.text()).contains("All is sent.");
    assertThat(fact("Sent")).isEqualTo("6");
    assertThat(fact("Left")).isEqualTo("0");
    assertThat(device.heard("updateGroup"))
        .hasSize(2)
        .allSatisfy(p -> assertThat(p.path("member").isEmpty()).isTrue());
    assertThat(sentTexts().stream().map(t -> t.replaceAll("\\s+", " ")).toList())
        .containsAll(shown);

    visitor.open("/replay/plan");
    visitor.await();
    assertThat(visitor.page.text()).contains("Nothing remains to be sent.");
  }

  @Test
  void onlyWhatIsChosenIsSentAndACrookedChoiceIsRefused() throws Exception {
    link();
    visitor.open("/replay/what");
    assertThat(visitor.page.text()).contains("command line only");
    assertThat(visitor.page.select("input[name=target]").eachAttr("value"))
        .containsExactly("own-groups", "note-to-self");
    assertThat(visitor.page.select("input[name=target][checked]").attr("value"))
        .isEqualTo("own-groups");
    String ben = visitor.page.select("label:contains(Ben) input").attr("value");
    visitor.send("/replay/what", "target", "contact", "form", "day");
    assertThat(visitor.page.select("#target .wrong")).isNotEmpty();
    visitor.send("/replay/what", "target", "note-to-self", "form", "novel");
    assertThat(visitor.page.select("#form .wrong")).isNotEmpty();
    visitor.send("/replay/what", "target", "note-to-self", "form", "day", "since", "x");
    assertThat(visitor.page.select("#since-wrong")).isNotEmpty();
    plan("note-to-self", "conversation", ben);
    assertThat(visitor.page.text()).contains("Messages of Signal: 2");
    linkedAndSending();
    send();
    assertThat(sentTexts())
        .hasSize(2)
        .allSatisfy(text -> assertThat(text).doesNotContain("marker-one"));
    assertThat(device.heard("send"))
        .allSatisfy(p -> assertThat(p.path("noteToSelf").asBoolean()).isTrue());
  }

  @Test
  void aPausedRunGoesOnByTheSameButtonAndNothingIsSentTwice() throws Exception {
    link();
    visitor.open("/replay");
    visitor.send("/replay/plan");
    assertThat(visitor.title()).as("nothing is sent unseen").isEqualTo("What to send, and where");
    plan("note-to-self");
    linkedAndSending();
    visitor.send("/replay/plan");
    SiteVisitor.until(() -> heard() >= 2);
    visitor.open("/replay");
    assertThat(visitor.title()).isEqualTo("Sending");
    assertThat(visitor.page.select("button:contains(Pause)")).isNotEmpty();
    assertThat(visitor.browser.get("/progress.json").text()).contains("of 6");
    visitor.send("/cancel");
    visitor.await();
    assertThat(visitor.page.text()).contains("You paused it.", "nothing is sent twice");
    int before = heard();
    assertThat(before).isLessThan(6);
    assertThat(fact("Sent")).isEqualTo(Integer.toString(before));
    assertThat(fact("Left")).isEqualTo(Integer.toString(6 - before));

    linkedAndSending();
    visitor.send("/lock");
    visitor.open("/");
    visitor.send("/unlock", "passphrase", PASSPHRASE);
    visitor.open("/replay/ended");
    send();
    assertThat(visitor.page.text()).contains("All is sent.");
    assertThat(sentTexts()).hasSize(6).doesNotHaveDuplicates();
  }

  private int heard() throws IOException {
    return device.heard("send").size();
  }

  @Test
  void aCaptchaIsHandedInOnThePage() throws Exception {
    link();
    plan("note-to-self", "until", "2023-01-01");
    linkedAndSending(ReplayVault.CAPTCHA);
    send();
    assertThat(visitor.page.text())
        .contains("a person sends this", "same network", "signalcaptcha://");
    assertThat(visitor.page.html()).doesNotContain("token-quartz");
    assertThat(visitor.page.select("a[href^=https://signalcaptchas.org/]").attr("rel"))
        .contains("noreferrer");
    visitor.send("/replay/ended", "captcha", "https://elsewhere");
    assertThat(visitor.page.select("#captcha-wrong").text()).contains("begins with");

    device.linked("submitRateLimitChallenge: error {\"code\":-6,\"message\":\"Captcha rejected\"}");
    visitor.send("/replay/ended", "captcha", "signalcaptcha://old");
    visitor.await();
    assertThat(visitor.page.text()).contains("did not accept the captcha");
    linkedAndSending();
    visitor.send("/replay/ended", "captcha", " signalcaptcha://solved-zebra ");
    visitor.await();
    assertThat(visitor.page.text()).contains("All is sent.");
    assertThat(device.heard("submitRateLimitChallenge").getLast().path("captcha").asString())
        .isEqualTo("signalcaptcha://solved-zebra");
    assertThat(device.heard("submitRateLimitChallenge").getLast().path("challenge").asString())
        .isEqualTo("token-quartz");
  }

  @Test
  void aLimitSaysWhenToGoOnAndAnUnlinkedDeviceHowTo() throws Exception {
    link();
    plan("note-to-self", "until", "2023-01-01");
    linkedAndSending(LinkedScript.sending()[0], ReplayVault.limited(86400));
    send();
    assertThat(visitor.page.text()).contains("takes no more for now");
    assertThat(visitor.page.text())
        .containsPattern("Go on after \\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d");
    assertThat(fact("Sent")).isEqualTo("1");

    linkedAndSending("send: error {\"code\":-32602,\"message\":\"no such account\",\"data\":null}");
    send();
    assertThat(visitor.page.text()).contains("no longer a linked device", "Link it again");
    assertThat(visitor.page.select("button:contains(Go on)")).isNotEmpty();
    linkedAndSending();
    send();
    assertThat(visitor.page.text()).contains("All is sent.");
  }

  @Test
  void whatMayHaveArrivedIsSettledByWhoLooks() throws Exception {
    link();
    plan("note-to-self", "until", "2023-01-01");
    String perhaps =
        "send: error {\"code\":-1,\"message\":\"Failed\",\"data\":{\"response\":{\"timestamp\":77,"
            + "\"results\":[{\"recipientAddress\":{},\"type\":\"NETWORK_FAILURE\"}]}}}";
    List<String> lines = new ArrayList<>(List.of(perhaps, perhaps, perhaps));
    linkedAndSending(lines.toArray(String[]::new));
    send();
    assertThat(fact("Perhaps sent")).isNotEqualTo("0");
    visitor.open("/replay/uncertain");
    assertThat(visitor.page.text()).contains("Look on your phone", "Note to Self");
    visitor.send("/replay/uncertain", "arrived", "999");
    assertThat(visitor.page.select(".note.grave").text()).contains("not there any more");
    String number = visitor.page.select("button[name=arrived]").attr("value");
    visitor.send("/replay/uncertain", "arrived", number);
    assertThat(visitor.page.text()).as("all were tries of one message").contains("There are none.");

    linkedAndSending();
    visitor.open("/replay/ended");
    send();
    assertThat(fact("Perhaps sent")).isEqualTo("0");
    visitor.open("/replay/uncertain");
    assertThat(visitor.page.text()).contains("There are none.");
  }

  @Test
  void whatWasSentIsTakenBackAfterAWord() throws Exception {
    link();
    plan("note-to-self", "until", "2023-01-01");
    linkedAndSending();
    send();
    visitor.open("/replay/undo");
    assertThat(visitor.page.select("#target").text()).contains("Note to Self messages 2");
    visitor.send("/replay/undo", "target", "note-to-self", "word", "yes");
    assertThat(visitor.page.select("#word-wrong")).isNotEmpty();
    assertThat(device.heard("remoteDelete")).isEmpty();
    device.linked();
    visitor.send("/replay/undo", "target", "note-to-self", "word", "undo");
    visitor.await();
    assertThat(visitor.page.text()).contains("Messages taken back: 2.", "nothing to take back");
    assertThat(device.heard("remoteDelete")).hasSize(2);
  }

  @Test
  void theDeviceIsForgottenAfterAWord() throws Exception {
    link();
    visitor.open("/replay/forget");
    visitor.send("/replay/forget", "word", "no");
    assertThat(visitor.page.select("#word-wrong")).isNotEmpty();
    assertThat(folder().resolve("account")).exists();
    visitor.send("/replay/forget", "word", " Forget ");
    assertThat(visitor.page.select("[role=status]").text())
        .contains("Remove the device on your phone");
    assertThat(folder().resolve("account")).doesNotExist();
    assertThat(visitor.page.select("main button").text()).contains("Show the code");
    plan("note-to-self", "until", "2023-01-01");
    visitor.send("/replay/plan");
    visitor.await();
    assertThat(visitor.page.select("[role=alert]").text()).contains("not a linked device");
  }

  @Test
  void aPauseWhileALimitIsWaitedForDoesNotWaitForIt() throws Exception {
    link();
    plan("note-to-self", "until", "2023-01-01");
    linkedAndSending(LinkedScript.sending()[0], ReplayVault.limited(290));
    visitor.send("/replay/plan");
    SiteVisitor.until(() -> heard() >= 2);
    visitor.open("/replay");
    visitor.send("/cancel");
    visitor.await();
    assertThat(visitor.page.text()).contains("You paused it.");
    assertThat(fact("Sent")).isEqualTo("1");
  }

  @Test
  void filesThatWouldTouchADriveNeedAWordAndAreWiped() throws Exception {
    visitor.close();
    come(device.setting(folder(), List.of()));
    link();
    plan("note-to-self", "since", "2023-05-01");
    assertThat(visitor.page.text()).contains("Files: 1", "lie readable on the drive");
    linkedAndSending();
    visitor.send("/replay/plan");
    assertThat(visitor.page.select("#known-wrong").text()).contains("you know it");
    visitor.send("/replay/plan", "known", "1");
    visitor.await();
    assertThat(visitor.page.text()).contains("All is sent.");
    assertThat(device.heard("send").getLast().path("attachment").path(0).asString())
        .startsWith(device.temporary().toRealPath() + "/decamp-outgoing-");
    assertThat(device.temporary()).isEmptyDirectory();
  }
}
