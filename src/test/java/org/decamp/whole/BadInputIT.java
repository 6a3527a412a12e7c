package org.decamp.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Bad input and bad circumstances: one clear line, the documented exit code, a vault that opens
 * afterwards.
 */
class BadInputIT {

  @TempDir Path folder;
  private DecampProcess decamp;
  private Path good;

  @BeforeEach
  void aVault() throws Exception {
    decamp = new DecampProcess(Files.createDirectory(folder.resolve("home")));
    good = MarkedExport.write(folder.resolve("instagram-me-2026-11-01-abcdefgh.zip"), 3, 200);
  }

  @Test
  void aTruncatedZipYieldsItsWholeEntriesAndSaysWhatIsMissing() throws Exception {
    byte[] bytes = Files.readAllBytes(good);
    Path cut = Files.write(folder.resolve("cut.zip"), Arrays.copyOf(bytes, bytes.length / 2));

    DecampProcess.Result result = decamp.run("import", cut.toString());

    assertThat(result.exit()).isEqualTo(1);
    assertPlain(result);
    assertThat(result.err() + result.out()).containsIgnoringCase("cut");
    assertThat(decamp.run("vault", "check").exit()).isZero();
  }

  @Test
  void aZipThatIsNotMetasIsRefused() throws Exception {
    Path other = folder.resolve("holiday.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(other))) {
      out.putNextEntry(new ZipEntry("beach.txt"));
      out.write("sand".getBytes(StandardCharsets.UTF_8));
    }

    assertRefused(65, "import", other.toString());
  }

  @Test
  void aFolderWithoutMessagesIsRefused() throws Exception {
    Path empty = Files.createDirectories(folder.resolve("export/your_instagram_activity/likes"));
    Files.writeString(empty.resolve("liked_posts.json"), "{}");

    assertRefused(65, "import", folder.resolve("export").toString());
    assertThat(decamp.run("import", folder.resolve("export").toString()).err())
        .contains("hint: ")
        .containsIgnoringCase("messages");
  }

  @Test
  void aPageThatCannotBeUnderstoodIsNamedAndJsonAskedFor() throws Exception {
    Path thread =
        Files.createDirectories(
            folder.resolve("pages/your_instagram_activity/messages/inbox/someone_123"));
    Files.writeString(thread.resolve("message_1.html"), "<html><body></body></html>");

    DecampProcess.Result result = decamp.run("import", folder.resolve("pages").toString());

    assertThat(result.exit()).isEqualTo(1);
    assertPlain(result);
    assertThat(result.err() + result.out()).contains("page").contains("JSON");
  }

  @Test
  void anEmptyFolderIsRefused() throws Exception {
    assertRefused(65, "import", Files.createDirectory(folder.resolve("nothing")).toString());
  }

  @Test
  void aFileThatDoesNotExistIsNamed() {
    assertRefused(66, "import", folder.resolve("absent.zip").toString());
  }

  @Test
  void aCorruptThreadDoesNotStopTheOthers() throws Exception {
    Path export = folder.resolve("corrupt.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(export))) {
      out.putNextEntry(
          new ZipEntry("your_instagram_activity/messages/inbox/broken_111/message_1.json"));
      out.write("{\"participants\": [{\"name\": \"A\"".getBytes(StandardCharsets.UTF_8));
      out.putNextEntry(
          new ZipEntry("your_instagram_activity/messages/inbox/whole_222/message_1.json"));
      out.write(
          """
          {"participants":[{"name":"Bea"},{"name":"Me"}],"title":"Bea","messages":[
          {"sender_name":"Bea","timestamp_ms":1700000000000,"content":"still here"}]}
          """
              .getBytes(StandardCharsets.UTF_8));
    }

    DecampProcess.Result result = decamp.run("import", export.toString());

    assertThat(result.exit()).isEqualTo(1);
    assertThat(result.out() + result.err()).contains("broken_111");
    assertThat(decamp.run("search", "still here").out()).contains("still here");
  }

  @Test
  void aWrongPassphraseIsToldApart() throws Exception {
    decamp.run("import", good.toString());
    Files.writeString(folder.resolve("home/passphrase"), "another passphrase\n");

    assertRefused(77, "list");

    Files.writeString(folder.resolve("home/passphrase"), "correct horse battery\n");
    assertThat(decamp.run("list").exit()).isZero();
  }

  @Test
  void anOutputThatExistsIsNeverTouched() throws Exception {
    decamp.run("import", good.toString());
    Path out = Files.createDirectory(folder.resolve("archive"));
    Files.writeString(out.resolve("mine.txt"), "mine");

    assertRefused(73, "--yes", "export", "html", "-o", out.toString());

    assertThat(Folders.digests(out)).containsOnlyKeys("mine.txt");
  }

  @Test
  void aSecondDecampIsToldThatTheVaultIsInUse() throws Exception {
    Path large = MarkedExport.write(folder.resolve("large.zip"), 40, 20_000);
    DecampProcess.Running first = decamp.start("import", large.toString());
    while (!Files.exists(decamp.vault().resolve("vault.db"))) {
      assertThat(first.process().waitFor(10, TimeUnit.MILLISECONDS)).isFalse();
    }

    assertRefused(75, "list");

    assertThat(DecampProcess.await(first).exit()).isZero();
  }

  @Test
  void controlCStopsAndTheSameCommandGoesOn() throws Exception {
    Path large = MarkedExport.write(folder.resolve("large.zip"), 40, 20_000);
    DecampProcess.Running running = decamp.start("import", large.toString());
    while (!Files.exists(decamp.vault().resolve("vault.db"))) {
      assertThat(running.process().waitFor(10, TimeUnit.MILLISECONDS)).isFalse();
    }
    running.process().waitFor(400, TimeUnit.MILLISECONDS);
    running.signal("INT");

    DecampProcess.Result stopped = DecampProcess.await(running);

    assertThat(stopped.exit()).isEqualTo(130);
    assertPlain(stopped);
    assertThat(decamp.run("import", large.toString()).exit()).isZero();
    assertThat(decamp.run("vault", "check").exit()).isZero();
  }

  @Test
  void aDiskThatTakesNoMoreIsSaidAndTheVaultOpensAfterwards() throws Exception {
    decamp.run("import", good.toString());
    Path large = MarkedExport.write(folder.resolve("large.zip"), 10, 20_000);

    DecampProcess.Result result =
        DecampProcess.await(decamp.startWithFileLimit(4096, "import", large.toString()));

    assertThat(result.exit()).as(result.err()).isEqualTo(74);
    assertPlain(result);
    assertThat(decamp.run("vault", "check").exit()).isZero();
    assertThat(decamp.run("import", large.toString()).exit()).isZero();
  }

  @Test
  void anExportThatCannotBeWrittenToItsEndLeavesNothingBehind() throws Exception {
    Path large = MarkedExport.write(folder.resolve("large.zip"), 1, 60_000);
    decamp.run("import", large.toString());
    Path outputs = Files.createDirectory(folder.resolve("outputs"));

    DecampProcess.Result result =
        DecampProcess.await(
            decamp.startWithFileLimit(
                4096, "--yes", "export", "jsonl", "-o", outputs.resolve("archive").toString()));

    assertThat(result.exit()).as(result.err()).isEqualTo(74);
    assertPlain(result);
    assertThat(outputs).isEmptyDirectory();
  }

  private void assertRefused(int exit, String... arguments) {
    DecampProcess.Result result = decamp.run(arguments);
    assertThat(result.exit()).as(result.err()).isEqualTo(exit);
    assertPlain(result);
  }

  private static void assertPlain(DecampProcess.Result result) {
    assertThat(result.err()).doesNotContain("Exception").doesNotContain("\tat ");
    assertThat(result.err()).isNotBlank();
  }
}
