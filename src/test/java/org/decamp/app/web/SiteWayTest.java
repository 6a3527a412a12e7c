package org.decamp.app.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.decamp.app.ArchiveKeys;
import org.decamp.app.Decamp;
import org.decamp.app.SignalBackupDoor;
import org.decamp.app.SignalKeySource;
import org.decamp.exporter.ReadBack;
import org.decamp.exporter.signal.OpenBackup;
import org.decamp.exporter.signal.ScratchBackup;
import org.decamp.exporter.signal.key.SignalRecoveryKey;
import org.decamp.job.Problem;
import org.decamp.job.Progress;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole way over HTTP, without a script: from the example ZIPs to where they can be read. */
class SiteWayTest {

  static final String PASSPHRASE = "quiet harbour lamp fern";

  @TempDir private Path home;

  @SuppressWarnings("NullAway.Init")
  private ExamplesAtHome scene;

  @SuppressWarnings("NullAway.Init")
  private SiteVisitor visitor;

  @BeforeEach
  void atHome() throws Exception {
    scene = ExamplesAtHome.in(home);
    visitor = new SiteVisitor(home.resolve("data/vault"), home);
  }

  @AfterEach
  void stop() throws Exception {
    visitor.close();
  }

  private void chooseTheExamples() throws Exception {
    visitor.open("/files");
    String set = visitor.page.select("button[name=set]").attr("value");
    assertThat(visitor.page.text()).contains("Parts: 2");
    visitor.send("/files", "set", set);
    assertThat(visitor.page.text()).contains("Chosen: 2");
    visitor.send("/files", "go", "1");
    visitor.await();
  }

  private void makeTheVault() throws Exception {
    chooseTheExamples();
    assertThat(visitor.title()).isEqualTo("This is what you chose");
    visitor.open("/passphrase");
    visitor.send("/passphrase", "new", PASSPHRASE, "again", PASSPHRASE);
    assertThat(visitor.title()).isEqualTo("Bring your messages into the vault");
    visitor.send("/import");
    visitor.await();
    assertThat(visitor.title()).isEqualTo("This is in your vault now");
  }

  @Test
  void theExamplesBecomePagesThatAreReadBack() throws Exception {
    makeTheVault();
    visitor.open("/targets");
    assertThat(visitor.page.select("button[name=target]").eachAttr("value"))
        .startsWith("signal", "signal-device", "html", "deltachat", "text", "bag");
    visitor.send("/targets", "target", "html");
    visitor.await();
    assertThat(visitor.title()).isEqualTo("What it would keep");
    assertThat(visitor.page.select("table").text()).contains("Messages");
    visitor.open("/place");
    visitor.send("/place", "jump", "Documents");
    visitor.send("/place", "name", "pages");
    assertThat(visitor.page.select(".wrong").text()).contains("Say that you know it");
    visitor.send("/place", "name", "pages", "known", "1");
    visitor.await();
    assertThat(visitor.title()).isEqualTo("Done and read back");
    Path archive = home.resolve("Documents/pages");
    ReadBack verified =
        Decamp.installed().verifying().run(archive, ArchiveKeys.NONE, Progress.silent());
    assertThat(verified.conversations()).isGreaterThan(8);
    assertThat(visitor.page.text()).contains("messages " + verified.messages());
  }

  @Test
  void theExamplesGoIntoTheUsersOwnSignalAndNobodyIsLinkedWithoutAClick() throws Exception {
    makeTheVault();
    visitor.send("/targets", "target", "signal");
    assertThat(visitor.title()).isEqualTo("Your Signal backup");
    visitor.send("/signal", "jump", "Documents");
    visitor.send("/signal", "open", "SignalBackups");
    assertThat(visitor.page.text()).contains("This is a folder of Signal backups.");
    assertThat(visitor.page.select("#key").attr("type")).isEqualTo("password");
    visitor.send("/signal", "key", "0" + ScratchBackup.KEY.substring(1));
    visitor.await();
    assertThat(visitor.page.text()).contains("That does not open it.");
    visitor.open("/signal");
    visitor.send("/signal", "key", "too short");
    assertThat(visitor.page.select("#key").attr("aria-invalid")).isEqualTo("true");
    visitor.send("/signal", "key", ScratchBackup.KEY);
    visitor.await();
    assertThat(visitor.title()).isEqualTo("Who is who");
    assertThat(visitor.page.select("#links select option[selected]").eachAttr("value"))
        .isNotEmpty()
        .allMatch(String::isEmpty);
    assertThat(visitor.page.select("#links option").eachText())
        .contains("Looks alike: Jonas Brandt, +12025550143");
    assertThat(visitor.page.html()).doesNotContain("<b>Priya");

    visitor.send("/plan");
    visitor.await();
    assertThat(visitor.page.text()).contains("you have not said who this is");
    visitor.open("/people");
    List<String> fields = new ArrayList<>();
    for (Element select : visitor.page.select("#links select")) {
      Element alike = select.select("option:containsOwn(Looks alike)").first();
      fields.add(select.attr("name"));
      fields.add(alike == null ? "" : alike.attr("value"));
    }
    fields.addAll(List.of("rest", "1"));
    visitor.send("/people", fields.toArray(String[]::new));
    assertThat(visitor.page.text()).contains("Not decided: 0 of");
    visitor.open("/plan");
    visitor.await();
    assertThat(visitor.title()).isEqualTo("What it would keep");
    assertThat(visitor.page.text()).contains("into the chat that is there");
    assertThat(visitor.page.text()).doesNotContain("stays behind");
    visitor.open("/place");
    visitor.send("/place", "name", "for-the-phone");
    visitor.await();
    assertThat(visitor.title()).as(visitor.page.text()).isEqualTo("Done and read back");
    assertThat(visitor.page.text()).contains("merging folders");
    verify(scene.downloads.resolve("for-the-phone"));
  }

  private void verify(Path overlay) throws Exception {
    SignalKeySource keys =
        new SignalKeySource() {
          @Override
          public SignalRecoveryKey next() throws Problem {
            return SignalRecoveryKey.of(ScratchBackup.KEY.toCharArray());
          }

          @Override
          public int attempts() {
            return 1;
          }
        };
    try (OpenBackup backup =
        SignalBackupDoor.below(overlay, scene.signal, Optional.empty()).openToMerge(keys)) {
      assertThat(backup.verify(overlay, Instant.now()).messages()).isGreaterThan(300);
    }
  }

  @Test
  void aRecoveryKeyIsShownOnceAndOpensTheVault() throws Exception {
    visitor.open("/passphrase");
    visitor.send("/passphrase", "new", PASSPHRASE, "again", PASSPHRASE, "recovery", "1");
    assertThat(visitor.title()).isEqualTo("Your recovery key");
    String key = visitor.page.select(".key").text();
    assertThat(key).matches("([0-9A-Z]{6}-){5}[0-9A-Z]{6}");
    assertThat(visitor.served.desk().unlocked()).isTrue();
    visitor.open("/care/recovery");
    assertThat(visitor.page.text()).doesNotContain(key);
    visitor.send("/lock");
    visitor.send("/unlock", "passphrase", key.toLowerCase(Locale.ROOT).replace('-', ' '));
    assertThat(visitor.title()).isEqualTo("Your conversations");
  }

  @Test
  void nothingThatWasReadOrTypedLiesReadableOnTheDisk() throws Exception {
    makeTheVault();
    visitor.open("/people");
    visitor.open("/care");
    try (var files = Files.walk(home.resolve("data"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(new String(Files.readAllBytes(file), UTF_8))
            .doesNotContain("Jonas", "Mara", PASSPHRASE, "Leuchtturm");
      }
    }
    assertThat(home.resolve("data")).isDirectoryNotContaining(f -> !f.endsWith("vault"));
  }
}
