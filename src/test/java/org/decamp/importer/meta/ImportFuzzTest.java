package org.decamp.importer.meta;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.decamp.job.Progress;
import org.decamp.source.Limits;
import org.decamp.source.SourceTrees;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/**
 * No input makes an import fail in a way that is not ours, hang or fill the memory, and the books
 * always balance. In the ordinary test run each target reads its kept corpus ({@code
 * src/test/resources}, folder {@code ImportFuzzTestInputs}); {@code src/build/fuzz.sh} makes up new
 * input.
 */
class ImportFuzzTest {

  private static final String INBOX = "your_instagram_activity/messages/inbox/";
  private static final byte[] OWNER =
      """
      {"profile_user": [{"string_map_data": {
        "Username": {"value": "mara.lindqvist"}, "Name": {"value": "Mara Lindqvist"}}}]}
      """
          .getBytes(StandardCharsets.US_ASCII);

  private static final Limits ZIP_LIMITS = new Limits(10_000, 64 << 20, 200, 1 << 20);

  @TempDir static Path shared;
  private static Path zip = Path.of("");

  @BeforeAll
  static void nameTheZip() {
    zip = shared.resolve("instagram-mara.lindqvist-2026-09-14-Fuzzed00.zip");
  }

  @AfterAll
  static void forgetTheZip() throws IOException {
    Files.deleteIfExists(zip);
  }

  @DictionaryFile(resourcePath = "/org/decamp/importer/meta/json.dict")
  @FuzzTest(maxDuration = "2m")
  void aThreadAsJson(byte[] bytes) {
    thread(INBOX + "jonasbrandt_17842900113356021/message_1.json", bytes);
  }

  @DictionaryFile(resourcePath = "/org/decamp/importer/meta/html.dict")
  @FuzzTest(maxDuration = "2m")
  void aThreadAsPage(byte[] bytes) {
    thread(INBOX + "jonasbrandt_17842900113356021/message_1.html", bytes);
  }

  @DictionaryFile(resourcePath = "/org/decamp/importer/meta/json.dict")
  @FuzzTest(maxDuration = "2m")
  void aThreadOfTheEncryptedDownload(byte[] bytes) {
    thread("Jonas Brandt_7.json", bytes);
  }

  @DictionaryFile(resourcePath = "/org/decamp/importer/meta/json.dict")
  @FuzzTest(maxDuration = "2m")
  void allThreadsInOneFileAsIn2020(byte[] bytes) {
    thread("messages.json", bytes);
  }

  @DictionaryFile(resourcePath = "/org/decamp/importer/meta/json.dict")
  @FuzzTest(maxDuration = "2m")
  void chatsWithAssistants(byte[] bytes) {
    thread("your_instagram_activity/messages/ai_conversations.json", bytes);
  }

  @DictionaryFile(resourcePath = "/org/decamp/importer/meta/json.dict")
  @FuzzTest(maxDuration = "2m")
  void whoseExportItIs(byte[] bytes) {
    FuzzedImport.of(
        bytes.length,
        () ->
            new FakeTree()
                .container("instagram-mara.lindqvist-2026-09-14-Fuzzed00.zip")
                .file(personal(), bytes));
  }

  @FuzzTest(maxDuration = "2m")
  void aZip(byte[] bytes) {
    try {
      Files.write(zip, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    // What a ZIP of this size may unpack to under these limits counts as input.
    FuzzedImport.of(
        bytes.length * 200L, () -> SourceTrees.open(List.of(zip), ZIP_LIMITS, Progress.silent()));
  }

  private static void thread(String path, byte[] bytes) {
    FuzzedImport.of(
        bytes.length,
        () ->
            new FakeTree()
                .container("instagram-mara.lindqvist-2026-09-14-Fuzzed00.zip")
                .file(personal(), OWNER)
                .file(path, bytes)
                .file(INBOX + "jonasbrandt_17842900113356021/photos/1.jpg", new byte[] {1, 2})
                .file("media/1.ogg", new byte[] {'O', 'g', 'g', 'S'}));
  }

  private static String personal() {
    return "personal_information/personal_information/personal_information.json";
  }
}
