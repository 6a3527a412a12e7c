package org.decamp.exporter.whatsapp.chattext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.decamp.exporter.DiskFiles;
import org.decamp.job.Problem;
import org.decamp.job.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What other readers would take for something else does not pass. */
class FolderReaderTest {

  private static final String ANDROID =
      """
      01/05/2023, 12:00 - Imported from Instagram
      01/05/2023, 12:00 - Anna: Hello
      there
      01/05/2023, 12:01 - Anna: IMG-1.jpg (file attached)
      \u200E(video missing, not in the export)
      01/05/2023, 12:02 - Ben: \u200E(photo missing, not in the export)
      \u200E[❤ Anna]
      01/05/2023, 12:03 - Ben: \u2060IMG-2.jpg (file attached)\
      """;

  private static final String IPHONE =
      """
      [5/1/23, 12:00:00\u202FPM] \u200EImported from Instagram
      \u200E[5/1/23, 12:00:01\u202FPM] Anna: \u200E<pièce jointe : IMG-1.jpg>
      [5/1/23, 12:00:02\u202FPM] Anna: words\
      """;

  @TempDir Path folder;

  private ChatContents read(byte[] text, String... media) throws IOException, Problem {
    try (ZipOutputStream zip =
        new ZipOutputStream(Files.newOutputStream(folder.resolve("chat.zip")))) {
      zip.putNextEntry(new ZipEntry("_chat.txt"));
      zip.write(text);
      for (String name : media) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(new byte[100]);
      }
    }
    return again();
  }

  private ChatContents again() throws IOException, Problem {
    try (DiskFiles files = new DiskFiles(folder)) {
      return new FolderReader(files, Progress.silent()).read();
    }
  }

  private ChatContents read(String text, String... media) throws IOException, Problem {
    return read(text.getBytes(StandardCharsets.UTF_8), media);
  }

  @Test
  void bothGrammarsAreRead() throws Exception {
    assertThat(read(ANDROID, "IMG-1.jpg")).isEqualTo(new ChatContents(1, 4, 1, 1, 2, 1));
    assertThat(read(IPHONE, "IMG-1.jpg")).isEqualTo(new ChatContents(1, 2, 0, 1, 0, 1));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Imported from   | Brought from",
        "12:01 - Anna:   | 12:01 - Anna",
        "Hello           | 1\\n01/05/2023, 12:00 - nobody",
        "IMG-1.jpg (file | IMG-3.jpg (file",
      })
  void whatIsOfAnotherFormIsRefused(String from, String to) {
    assertThat(ANDROID).contains(from);
    String changed = ANDROID.replace(from, to.replace("\\n", "\n"));
    assertThatThrownBy(() -> read(changed, "IMG-1.jpg")).isInstanceOf(Problem.BadInput.class);
  }

  @Test
  void mediaThatAreMissingOrTooManyAreRefused() {
    assertThatThrownBy(() -> read(ANDROID)).isInstanceOf(Problem.BadInput.class);
    assertThatThrownBy(() -> read(ANDROID, "IMG-1.jpg", "IMG-2.jpg"))
        .isInstanceOf(Problem.BadInput.class);
  }

  @Test
  void textThatIsNotUtf8IsRefused() {
    byte[] text = ANDROID.getBytes(StandardCharsets.UTF_8);
    text[text.length - 40] = (byte) 0xff;
    assertThatThrownBy(() -> read(text, "IMG-1.jpg")).isInstanceOf(Problem.BadInput.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 10, 60, 200})
  void aZipThatIsCutOffIsRefused(int length) throws Exception {
    read(ANDROID, "IMG-1.jpg");
    Path zip = folder.resolve("chat.zip");
    Files.write(zip, Arrays.copyOf(Files.readAllBytes(zip), length));
    assertThatThrownBy(this::again).isInstanceOf(Problem.BadInput.class);
  }
}
