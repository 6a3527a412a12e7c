package org.decamp.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** JSON, pages and an encrypted download of one person, through the built image. */
class SeveralExportsIT {

  @TempDir Path folder;

  @Test
  void theOrderOfImportsMakesNoDifferenceAndNoMessageIsThereTwice() throws Exception {
    List<String> json = zips("examples");
    List<String> more = zips("examples/more");
    SortedMap<String, List<String>> one = archive("one", json, more);
    SortedMap<String, List<String>> other = archive("other", more.reversed(), json.reversed());

    assertThat(other).isEqualTo(one);
    List<String> lines = one.values().stream().flatMap(List::stream).toList();
    assertThat(lines).hasSizeGreaterThan(400).doesNotHaveDuplicates();
    assertThat(lines).noneMatch(l -> l.contains("\"precision\":\"minute\""));
  }

  @Test
  void anEncryptedChatContinuesTheOrdinaryOneByTheWordGivenInAdvance() throws Exception {
    DecampProcess decamp = new DecampProcess(Files.createDirectory(folder.resolve("home")));
    List<String> command = new ArrayList<>(List.of("import"));
    command.addAll(zips("examples"));
    assertThat(decamp.run(command.toArray(String[]::new)).exit()).isIn(0, 1);
    String messages = Path.of("examples/more/messages.zip").toAbsolutePath().toString();

    assertThat(decamp.run("import", messages).exit()).isIn(0, 1);
    assertThat(conversationsOf("Priya Raman", decamp)).isEqualTo(2);
    assertThat(decamp.run("import", "--join", messages).exit()).isIn(0, 1);
    assertThat(conversationsOf("Priya Raman", decamp)).isEqualTo(1);
  }

  private static long conversationsOf(String title, DecampProcess decamp) throws Exception {
    return decamp.run("list").out().lines().filter(l -> l.contains(title)).count();
  }

  private static List<String> zips(String folder) throws Exception {
    try (Stream<Path> files = Files.list(Path.of(folder))) {
      return files
          .filter(f -> f.toString().endsWith(".zip"))
          .map(f -> f.toAbsolutePath().toString())
          .sorted()
          .toList();
    }
  }

  /** The messages of each conversation, without the numbers that sources have in that vault. */
  private SortedMap<String, List<String>> archive(
      String name, List<String> first, List<String> second) throws Exception {
    DecampProcess decamp = new DecampProcess(Files.createDirectory(folder.resolve(name + "-home")));
    for (List<String> paths : List.of(first, second)) {
      List<String> command = new ArrayList<>(List.of("import"));
      command.addAll(paths);
      assertThat(decamp.run(command.toArray(String[]::new)).exit()).isIn(0, 1);
    }
    Path archive = folder.resolve(name);
    assertThat(decamp.run("--yes", "export", "jsonl", "-o", archive.toString()).exit()).isZero();
    SortedMap<String, List<String>> content = new TreeMap<>();
    try (Stream<Path> files = Files.list(archive.resolve("jsonl/messages"))) {
      for (Path file : files.toList()) {
        content.put(
            file.getFileName().toString(),
            Files.readAllLines(file).stream()
                .map(l -> l.replaceAll("\"provenance\":\\{[^}]*}", ""))
                .toList());
      }
    }
    return content;
  }
}
