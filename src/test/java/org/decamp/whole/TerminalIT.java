package org.decamp.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What strangers wrote must not steer the terminal of the person who reads it. */
class TerminalIT {

  /** As JSON: a change of colour and title, a carriage return, C1 control and bidi override. */
  private static final String EVIL =
      "evil\\u001b[31m\\u001b]0;title\\u0007\\r\\u0090q\\u202ekcab\\u2066\\u0008end";

  @TempDir Path folder;
  private DecampProcess decamp;

  @BeforeEach
  void aVaultOfEvilTexts() throws Exception {
    decamp = new DecampProcess(Files.createDirectory(folder.resolve("home")));
    Path zip = folder.resolve("instagram-me-2026-11-01-abcdefgh.zip");
    String thread = "your_instagram_activity/messages/inbox/evil_1234567890/";
    String json =
        """
        {"participants":[{"name":"N%s"},{"name":"Me"}],"messages":[
        {"sender_name":"N%s","timestamp_ms":1700000000000,"content":"T%s",
         "photos":[{"uri":"%sphotos/%s.jpg"}],"share":{"link":"https://x.invalid/%s"},
         "reactions":[{"reaction":"%s","actor":"N%s"}]}],
        "title":"C%s"}\
        """
            .formatted(EVIL, EVIL, EVIL, thread, EVIL, EVIL, EVIL, EVIL, EVIL);
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      out.putNextEntry(new ZipEntry(thread + "message_1.json"));
      out.write(json.getBytes(StandardCharsets.US_ASCII));
      out.putNextEntry(new ZipEntry(thread + "photos/\u001b[31m\r\u202e.txt"));
      out.write(1);
      out.putNextEntry(new ZipEntry("../\u001b[31m\u202e\r../up.json"));
      out.write(1);
    }
    DecampProcess.Result imported = decamp.run("import", zip.toString());
    assertThat(imported.exit()).as(imported.err()).isIn(0, 1);
    assertHarmless(imported);
    assertHarmless(decamp.run("inspect", zip.toString()));
  }

  @Test
  void noCommandPassesAControlCharacterOn() {
    for (String command : List.of("list", "show C", "search Tevil", "people")) {
      DecampProcess.Result result = decamp.run(command.split(" ", -1));
      assertThat(result.exit()).as(command + result.err()).isZero();
      assertThat(result.out()).as(command).contains("evil").contains("end");
      assertHarmless(result);
    }
  }

  @Test
  void theNameOfAFileInAnErrorIsHarmless() {
    assertHarmless(decamp.run("inspect", folder.resolve("a\u001b[31m\u202e\rb.zip").toString()));
    assertHarmless(decamp.run("verify", folder.resolve("a\u001b[31m\u202e\rb").toString()));
    assertHarmless(decamp.run("--\u001b[31m"));
  }

  private static void assertHarmless(DecampProcess.Result result) {
    assertThat(result.out() + result.err())
        .doesNotContainPattern("[\\x00-\\x09\\x0B-\\x1F\\x7F\\u0080-\\u009F\\u202A-\\u202E]");
  }
}
