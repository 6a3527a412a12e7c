package org.decamp.app.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.decamp.app.device.DeviceSetting;
import org.decamp.signalcli.Bounded;
import org.decamp.signalcli.RealSignalCli;
import org.decamp.signalcli.install.SignalCliVersion;
import org.decamp.signalcli.install.Surroundings;
import org.decamp.signalcli.standin.keys.SignalLibrary;
import org.decamp.signalcli.standin.received.DataMessage;
import org.decamp.signalcli.standin.service.StandIn;
import org.decamp.whole.Folders;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The pages with the real signal-cli: linked by the picture of the code, sending with a captcha on
 * the way, taking back, forgetting. What arrives is decrypted by Signal's own library; nothing can
 * reach the network.
 */
@Bounded
class ReplayWalkTest {

  @TempDir private Path home;

  @SuppressWarnings("NullAway.Init")
  private StandIn standIn;

  @SuppressWarnings("NullAway.Init")
  private SiteVisitor visitor;

  @BeforeEach
  void aServiceAndAnOpenVault() throws Exception {
    Path program =
        Optional.ofNullable(RealSignalCli.require().libraries().getParent()).orElseThrow();
    SignalLibrary library = SignalLibrary.require();
    standIn = new StandIn(library, Files.createDirectories(home.resolve("trust")));
    ReplayVault.make(home.resolve("data/vault"));
    visitor =
        new SiteVisitor(
            home.resolve("data/vault"),
            home,
            new DeviceSetting(
                Optional.of(program),
                Optional.of(Path.of(System.getProperty("java.home"))),
                standIn.javaOptions(),
                SignalCliVersion.OLDEST_KNOWN,
                home.resolve("data/device"),
                List.of(Files.createDirectories(home.resolve("memory"))),
                Files.createDirectories(home.resolve("temporary")),
                Duration.ofSeconds(5),
                Surroundings.ofThisMachine()));
    visitor.open("/");
    visitor.send("/unlock", "passphrase", ReplayVault.PASSPHRASE);
  }

  @AfterEach
  void end() throws Exception {
    if (visitor != null) {
      visitor.close();
    }
    if (standIn != null) {
      standIn.close();
    }
  }

  @Test
  void aHistoryGoesIntoSignalByPagesAloneAndCanBeTakenBack() throws Exception {
    visitor.open("/replay");
    visitor.send("/replay");
    standIn.owner().scan(visitor.awaitCode());
    visitor.await();
    assertThat(visitor.page.text())
        .contains("ends in " + standIn.owner().account().number().replaceFirst(".*(..)$", "$1"))
        .contains("devices 2");
    visitor.send("/replay");
    visitor.await();
    assertThat(visitor.page.text()).contains("It still is: devices 2");

    visitor.open("/replay/what");
    visitor.send("/replay/what", "target", "note-to-self", "form", "day");
    visitor.await();
    List<String> shown = visitor.page.select(".sent").eachText();
    standIn.owner().inbox().passOver();
    int before = standIn.owner().inbox().written().size();
    standIn.limits().demandCaptcha("token-quartz");
    visitor.send("/replay/plan");
    visitor.await();
    assertThat(visitor.page.text()).contains("a person sends this");
    visitor.send("/replay/ended", "captcha", "signalcaptcha://solved-zebra");
    visitor.await();
    assertThat(visitor.page.text()).contains("All is sent.");
    assertThat(standIn.limits().captchas()).containsExactly("solved-zebra");
    List<DataMessage> arrived = standIn.owner().inbox().written();
    arrived = arrived.subList(before, arrived.size());
    assertThat(arrived).hasSize(6);
    assertThat(arrived.stream().map(this::text).toList()).containsAll(shown);
    byte[] photo =
        standIn.fetch(
            arrived.stream().flatMap(m -> m.attachments().stream()).findFirst().orElseThrow());
    assertThat(new String(photo, ISO_8859_1)).isEqualTo("a photo with marker-two");
    nothingReadableLies();

    visitor.open("/replay/undo");
    visitor.send("/replay/undo", "target", "note-to-self", "word", "undo");
    visitor.await();
    assertThat(visitor.page.text()).contains("Messages taken back: 6.");
    List<DataMessage> after = standIn.owner().inbox().written();
    assertThat(after.subList(before + 6, after.size()).stream().map(m -> m.deleted().orElse(0)))
        .containsExactlyElementsOf(
            arrived.stream().map(DataMessage::timestamp).toList().reversed());

    visitor.open("/replay/forget");
    visitor.send("/replay/forget", "word", "forget");
    assertThat(Folders.below(home.resolve("data/device")))
        .extracting(file -> String.valueOf(file.getFileName()))
        .containsExactly("lock");
    assertThat(standIn.refused()).allMatch(place -> place.endsWith(":443"));
  }

  private String text(DataMessage message) {
    try {
      return standIn.textOf(message).replaceAll("\\s+", " ").strip();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private void nothingReadableLies() throws IOException {
    for (String marker : List.of("marker-one", "marker-two", "solved-zebra")) {
      assertThat(Folders.filesHolding(home.resolve("data"), marker)).as(marker).isEmpty();
    }
    assertThat(home.resolve("temporary")).isEmptyDirectory();
    assertThat(home.resolve("memory")).isEmptyDirectory();
  }
}
