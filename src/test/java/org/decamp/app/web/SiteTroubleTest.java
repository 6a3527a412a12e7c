package org.decamp.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.decamp.app.ArchiveKeys;
import org.decamp.app.Decamp;
import org.decamp.exporter.ReadBack;
import org.decamp.exporter.sealed.AgeFile;
import org.decamp.job.Progress;
import org.decamp.testing.export.ExportGenerator;
import org.decamp.testing.export.ExportShape;
import org.decamp.testing.export.GeneratedExport;
import org.decamp.testing.export.HostileExports;
import org.decamp.vault.Passphrase;
import org.decamp.vault.Vault;
import org.decamp.vault.key.KdfCost;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes wrong is said in words, and leads on. */
class SiteTroubleTest {

  private static final String PASSPHRASE = SiteWayTest.PASSPHRASE;

  @TempDir private Path home;

  @SuppressWarnings("NullAway.Init")
  private SiteVisitor visitor;

  @SuppressWarnings("NullAway.Init")
  private Path downloads;

  @BeforeEach
  void anOpenVault() throws Exception {
    downloads = Files.createDirectories(home.resolve("Downloads"));
    Files.createDirectories(home.resolve("data"));
    try (Passphrase passphrase = new Passphrase(PASSPHRASE.toCharArray())) {
      Vault.create(home.resolve("data/vault"), passphrase, new KdfCost(8192, 1, 1)).close();
    }
    visitor = new SiteVisitor(home.resolve("data/vault"), home);
    visitor.open("/");
    visitor.send("/unlock", "passphrase", PASSPHRASE);
  }

  @AfterEach
  void stop() throws Exception {
    visitor.close();
  }

  private void choose(Path... files) throws Exception {
    visitor.open("/files");
    for (Path file : files) {
      visitor.send("/files", "file", String.valueOf(file.getFileName()));
    }
    visitor.send("/files", "go", "1");
    visitor.await();
  }

  private void importTheExamples() throws Exception {
    try (var zips = Files.list(Path.of("examples"))) {
      for (Path zip : zips.filter(f -> f.toString().endsWith(".zip")).toList()) {
        Files.copy(zip, downloads.resolve(zip.getFileName()));
      }
    }
    visitor.open("/files");
    visitor.send("/files", "set", visitor.page.select("button[name=set]").attr("value"));
    visitor.send("/files", "go", "1");
    visitor.await();
    visitor.open("/import");
    visitor.send("/import");
    visitor.await();
    assertThat(visitor.title()).isEqualTo("This is in your vault now");
  }

  @Test
  void aMissingPartIsToldBeforeAnythingIsImported() throws Exception {
    Path part = downloads.resolve("instagram-mara.lindqvist-2026-09-14-Qx7RkT2b.zip");
    Files.copy(Path.of("examples").resolve(part.getFileName()), part);
    choose(part);
    assertThat(visitor.title()).isEqualTo("This is what you chose");
    assertThat(visitor.page.select("dd.warn").text()).isNotEqualTo("0");
    assertThat(visitor.page.text()).contains("may be in a part that you did not choose");
  }

  @Test
  void whatIsNoExportIsToldSo() throws Exception {
    choose(HostileExports.notMetas(downloads));
    assertThat(visitor.page.select(".note.grave").text()).isNotEmpty();
    visitor.send("/files", "clear", "1");
    choose(HostileExports.noZipAtAll(downloads));
    assertThat(visitor.page.select(".note.grave").text()).isNotEmpty();
    visitor.open("/files");
    assertThat(visitor.title()).isEqualTo("Choose your export");
  }

  @Test
  void aStoppedImportGoesOnWhereItWasAndNothingIsThereTwice() throws Exception {
    GeneratedExport export = ExportGenerator.generate(ExportShape.of(60_000, 7), downloads);
    choose(export.parts().toArray(Path[]::new));
    visitor.open("/import");
    visitor.send("/import");
    SiteVisitor.until(() ->
        visitor.served.desk().job().orElseThrow().standing().messages() > 0
            || !visitor.served.desk().busy());
    assertThat(visitor.served.desk().busy()).isTrue();
    for (String page : List.of("/", "/people", "/care", "/files", "/care/shred")) {
      assertThat(visitor.browser.get(page).header("location")).isEqualTo("/progress");
    }
    visitor.open("/progress");
    assertThat(visitor.page.select("noscript").html()).contains("refresh");
    RawHttp.Reply refused =
        visitor.browser.post("/care/shred", SiteVisitor.form(visitor.token(), "word", "destroy"));
    assertThat(refused.header("location")).isEqualTo("/progress");
    visitor.send("/cancel");
    visitor.await();
    assertThat(visitor.page.text()).contains("You stopped it.", "Go on");
    visitor.open("/import");
    visitor.send("/import");
    visitor.await();
    assertThat(visitor.title()).isEqualTo("This is in your vault now");
    long once = messages();
    assertThat(once).isEqualTo(export.truth().total().messages());
    choose(export.parts().toArray(Path[]::new));
    visitor.open("/import");
    visitor.send("/import");
    visitor.await();
    assertThat(visitor.title()).isEqualTo("This is in your vault now");
    assertThat(messages()).isEqualTo(once);
  }

  private long messages() throws IOException {
    visitor.open("/care");
    return Long.parseLong(
        visitor.page.select("dt:contains(Messages) + dd").text().replace(",", ""));
  }

  @Test
  void otherTargetsAreWrittenAndVerified() throws Exception {
    importTheExamples();
    for (String target :
        List.of("text", "bag", "jsonl", "mbox", "telegram-json", "whatsapp-text")) {
      writeAndVerify(target);
    }
  }

  private void writeAndVerify(String target) throws Exception {
    visitor.send("/targets", "target", target);
    visitor.await();
    assertThat(visitor.title()).isEqualTo("What it would keep");
    visitor.open("/place");
    visitor.send("/place", "name", target, "known", "1");
    visitor.await();
    assertThat(visitor.title()).as(visitor.page.text()).isEqualTo("Done and read back");
    ReadBack read =
        Decamp.installed()
            .verifying()
            .run(downloads.resolve(target), ArchiveKeys.NONE, Progress.silent());
    assertThat(read.messages()).isGreaterThan(300);
    visitor.open("/place");
    visitor.send("/place", "name", target, "known", "1");
    assertThat(visitor.page.select(".note.grave").text()).contains("exists already");
  }

  @Test
  void deltaChatGetsAProfileOfItsOwn() throws Exception {
    importTheExamples();
    visitor.send("/targets", "target", "deltachat");
    assertThat(visitor.title()).isEqualTo("Into Delta Chat");
    visitor.send("/deltachat", "fresh", "1");
    visitor.await();
    visitor.open("/place");
    assertThat(visitor.page.text()).contains("the private key of its profile");
    visitor.send("/place", "name", "delta-chat-backup-new.tar", "known", "1");
    visitor.await();
    assertThat(visitor.title()).as(visitor.page.text()).isEqualTo("Done and read back");
    assertThat(downloads.resolve("delta-chat-backup-new.tar")).isNotEmptyFile();
  }

  @Test
  void pagesCanBeOneEncryptedFileAndOnlySomeConversations() throws Exception {
    importTheExamples();
    visitor.send("/targets", "target", "html");
    visitor.await();
    visitor.open("/choose");
    String first = visitor.page.select("input[name=conversation]").attr("value");
    visitor.send("/choose", "conversation", first, "since", "2020-13-45");
    assertThat(visitor.page.select("#since-wrong").text()).isEqualTo("That is no date.");
    visitor.send("/choose", "since", "2026-02-02", "until", "2026-02-01");
    assertThat(visitor.page.select("#until-wrong").text()).contains("before the first one");
    visitor.send("/choose", "conversation", first);
    visitor.await();
    assertThat(visitor.page.text()).contains("conversations 1,");
    visitor.open("/place");
    visitor.send(
        "/place", "name", "sealed", "seal", "1", "new", "a long passphrase", "again", "other");
    assertThat(visitor.page.select("#again-wrong").text()).contains("not the same");
    visitor.send(
        "/place",
        "name",
        "sealed",
        "seal",
        "1",
        "new",
        "a long passphrase",
        "again",
        "a long passphrase");
    visitor.await();
    assertThat(visitor.title()).as(visitor.page.text()).isEqualTo("Done and read back");
    assertThat(AgeFile.isOne(downloads.resolve("sealed.zip.age"))).isTrue();
  }

  @Test
  void aNameThatIsAPathIsRefused() throws Exception {
    importTheExamples();
    visitor.send("/targets", "target", "text");
    visitor.await();
    visitor.open("/place");
    for (String name :
        List.of("", "..", "../x", "/tmp/x", "a/b", ".hidden", "a\\b", "con\u0000", "a:b")) {
      visitor.send("/place", "name", name, "known", "1");
      assertThat(visitor.page.select("#name-wrong").text()).as(name).contains("Give a name");
    }
  }

  @Test
  void valuesThatNoPageOfferedChangeNothing() throws Exception {
    visitor.open("/targets");
    visitor.send("/targets", "target", "../html");
    assertThat(visitor.page.select(".note.grave")).isNotEmpty();
    visitor.send("/people", "merge", "x y");
    assertThat(visitor.page.select(".note.grave")).isNotEmpty();
    visitor.send("/people", "owner", "Nobody", "service", "instagram");
    assertThat(visitor.page.select(".note.grave")).isNotEmpty();
    visitor.send("/place", "name", "x", "known", "1");
    assertThat(visitor.title()).isEqualTo("Where do you want to read them?");
    visitor.open("/done");
    assertThat(visitor.title()).isEqualTo("Where do you want to read them?");
  }

  @Test
  void thePassphraseIsChangedAndTheVaultCheckedAndDestroyed() throws Exception {
    visitor.open("/care/passphrase");
    visitor.send(
        "/care/passphrase", "passphrase", "wrong", "new", "a new one", "again", "a new one");
    assertThat(visitor.page.select("#passphrase-wrong")).isNotEmpty();
    visitor.send(
        "/care/passphrase", "passphrase", PASSPHRASE, "new", "a new one", "again", "a new one");
    assertThat(visitor.page.text()).contains("opens with the new passphrase");
    visitor.send("/lock");
    visitor.send("/unlock", "passphrase", PASSPHRASE);
    assertThat(visitor.served.desk().unlocked()).isFalse();
    visitor.send("/unlock", "passphrase", "a new one");
    visitor.send("/care/check");
    visitor.await();
    assertThat(visitor.page.text()).contains("Everything is whole.");
    visitor.open("/care/shred");
    visitor.send("/care/shred", "word", "yes");
    assertThat(visitor.page.select("#word-wrong")).isNotEmpty();
    assertThat(home.resolve("data/vault")).exists();
    visitor.send("/care/shred", "word", " Destroy ");
    assertThat(visitor.title()).isEqualTo("The vault is destroyed");
    assertThat(home.resolve("data/vault")).doesNotExist();
    visitor.open("/");
    assertThat(visitor.title()).isEqualTo("Take your conversations with you");
  }
}
