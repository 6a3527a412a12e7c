package org.decamp.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.decamp.exporter.archive.html.HostileTexts;
import org.decamp.exporter.signal.AddressBookBackup;
import org.decamp.exporter.signal.ScratchBackup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * What people, conversations and contacts are called by somebody hostile stands on the pages of the
 * way as text.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileNamesTest {

  @SuppressWarnings("NullAway.Init")
  private SiteVisitor visitor;

  @BeforeAll
  void aVaultAndABackupFullOfThem(@TempDir Path home) throws Exception {
    ReaderVault vault = new ReaderVault(home.resolve("vault"));
    assertThat(vault.hostile).hasSameSizeAs(HostileTexts.ALL);
    Path signal = Files.createDirectories(home.resolve("Documents/SignalBackups"));
    AddressBookBackup backup = new AddressBookBackup();
    for (int i = 0; i < HostileTexts.ALL.size(); i++) {
      backup.contact(AddressBookBackup.person(i + 1).text(11, HostileTexts.ALL.get(i)));
      backup.group(i + 1, HostileTexts.ALL.get(i));
    }
    backup.write(signal);
    visitor = new SiteVisitor(home.resolve("vault"), home);
    visitor.open("/");
    visitor.send("/unlock", "passphrase", ReaderVault.PASSPHRASE);
  }

  @AfterAll
  void stop() throws Exception {
    visitor.close();
  }

  private void harmless(String path) throws Exception {
    visitor.open(path);
    assertThat(visitor.status).as(path).isEqualTo(200);
    Harmless.require(visitor.page, path);
  }

  @Test
  void namesAreTextOnEveryPageOfTheWay() throws Exception {
    for (String path : List.of("/", "/care", "/files", "/targets", "/people", "/get")) {
      harmless(path);
    }
    visitor.send("/targets", "target", "html");
    visitor.await();
    harmless("/plan");
    harmless("/choose");
    assertThat(visitor.page.text()).contains(HostileTexts.ALL.getFirst());
    harmless("/place");
    visitor.send("/signal", "jump", "Documents");
    visitor.send("/signal", "open", "SignalBackups");
    Harmless.require(visitor.page, "/signal");
    visitor.send("/signal", "key", ScratchBackup.KEY);
    visitor.await();
    assertThat(visitor.title()).isEqualTo("Who is who");
    Harmless.require(visitor.page, "/people for Signal");
    assertThat(visitor.page.select("#links").text())
        .contains(HostileTexts.ALL.getFirst(), "Looks alike");
    visitor.send("/people", "rest", "1");
    visitor.open("/plan");
    visitor.await();
    Harmless.require(visitor.page, "/plan for Signal");
    assertThat(visitor.page.text()).contains(HostileTexts.ALL.getFirst());
    harmless("/place");
    visitor.send("/place", "name", "for-the-phone");
    visitor.await();
    Harmless.require(visitor.page, "/done");
    assertThat(visitor.title()).isEqualTo("Done and read back");
  }
}
