package org.decamp.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The walk in {@code examples/README.md}, command by command as it stands there. */
class WalkIT {

  @TempDir Path folder;

  @Test
  void everyCommandOfTheWalkWorksAsWritten() throws Exception {
    Path image = Path.of(System.getProperty("decamp.image", "target/decamp")).toAbsolutePath();
    Files.createSymbolicLink(folder.resolve("decamp"), image.resolve("decamp.sh"));
    Files.createSymbolicLink(folder.resolve("examples"), Path.of("examples").toAbsolutePath());
    Files.writeString(folder.resolve("passphrase"), "correct horse battery\n");

    List<String> commands = commands();
    assertThat(commands).hasSizeGreaterThan(7);
    for (String command : commands) {
      ProcessBuilder shell =
          new ProcessBuilder("sh", "-c", command.replace("/tmp/mara", folder + "/mara"))
              .directory(folder.toFile())
              .redirectErrorStream(true);
      shell.environment().put("DECAMP_PASSPHRASE_FILE", folder.resolve("passphrase").toString());
      shell.environment().put("XDG_DATA_HOME", folder.resolve("data").toString());
      Process process = shell.start();
      process.getOutputStream().close();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(process.waitFor()).as(command + "\n" + said).isZero();
    }
    assertThat(folder.resolve("mara-html/index.html")).exists();
    assertThat(folder.resolve("data")).doesNotExist();
  }

  /** The first block of the walk, which the reader is to type. */
  private static List<String> commands() throws Exception {
    String walk = Files.readString(Path.of("examples/README.md")).split("## A walk\n", 2)[1];
    String block = walk.split("```sh\n", 2)[1].split("```", 2)[0];
    return block.lines().filter(l -> l.startsWith("./decamp")).toList();
  }
}
