package org.decamp.installer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** The package for Debian, unpacked on a computer without Java. */
class DebCheck {

  @TempDir static Path root;

  private static String listing = "";

  @TempDir Path home;

  private Computer computer;

  @BeforeAll
  static void unpack() throws Exception {
    String deb = Packages.endingWith(".deb").toString();
    Shell.run(List.of("dpkg-deb", "-x", deb, root.toString()));
    listing = Shell.run(List.of("dpkg-deb", "-c", deb));
  }

  @BeforeEach
  void turnOn() throws IOException {
    computer = new Computer(home, root.resolve("usr/bin"));
  }

  @Test
  void itRunsOnItsOwnJavaAndNoOther() throws Exception {
    Computer.Answer answer = computer.run("DECAMP_JAVA_OPTS=-XshowSettings:properties decamp -V");

    assertThat(computer.run("java -version").exit()).isEqualTo(127);
    assertThat(answer.out()).startsWith("decamp ");
    assertThat(answer.err())
        .contains("java.home = " + root.toRealPath().resolve("usr/lib/decamp/runtime"));
  }

  @Test
  void theWholeWayWorksWithTheExamplesThatItBrings() throws Exception {
    Computer.Answer demo = computer.run("decamp demo");
    Computer.Answer verified = computer.run("decamp verify decamp-demo/archive");

    assertThat(demo.exit()).as(demo.err()).isZero();
    assertThat(verified.out()).contains("is whole").doesNotContain(" 0 messages");
  }

  @Test
  void everythingBelongsToRootAndOnlyRootCanChangeIt() {
    assertThat(listing.lines())
        .isNotEmpty()
        .allMatch(line -> line.matches("(d|-|l)\\S+ root/root .*"), "belongs to root")
        .filteredOn(line -> !line.startsWith("l"))
        .allMatch(line -> line.matches(".rw[x-]r-[x-]r-[x-] .*"), "is 755 or 644");
  }

  @Test
  void itsTimesAreThoseOfTheReleaseAndNotOfTheBuild() {
    List<String> times = listing.lines().map(line -> line.split(" +", 6)[3]).distinct().toList();

    assertThat(times).hasSize(1);
  }

  @Test
  void theMenuEntryHasItsProgramAndItsIcons() throws IOException {
    MenuEntry entry = MenuEntry.in(root);

    assertThat(root.resolve("usr/bin").resolve(entry.value("TryExec"))).isExecutable();
    assertThat(entry.value("Exec")).startsWith(entry.value("TryExec") + " ");
    for (String icon :
        List.of("scalable/apps/%s.svg", "48x48/apps/%s.png", "256x256/apps/%s.png")) {
      String name = icon.formatted(entry.value("Icon"));
      assertThat(root.resolve("usr/share/icons/hicolor").resolve(name)).isNotEmptyFile();
    }
  }

  @Test
  void everyLibraryIsInTheListOfPartsAndInTheCopyrights() throws IOException {
    Path documents = root.resolve("usr/share/doc/decamp");
    String parts = Files.readString(documents.resolve("bom.json"));
    List<String> covered =
        Files.readString(documents.resolve("copyright"))
            .lines()
            .filter(line -> line.startsWith("Files: usr/lib/decamp/lib/"))
            .map(line -> line.substring("Files: usr/lib/decamp/lib/".length()))
            .map(pattern -> pattern.replace(".", "\\.").replace("*", ".*"))
            .toList();

    List<String> jars;
    try (Stream<Path> files = Files.list(root.resolve("usr/lib/decamp/lib"))) {
      jars = files.map(file -> file.getFileName().toString()).toList();
    }
    assertThat(jars).hasSizeGreaterThan(10);
    for (String jar : jars) {
      String name = jar.replaceFirst("-\\d.*", "");
      if (name.equals("decamp")) {
        continue;
      }
      assertThat(covered).as(jar).anyMatch(jar::matches);
      assertThat(parts).as(jar).contains("\"name\" : \"" + name + "\"");
    }
    assertThat(parts).contains("bcprov-jdk18on", "sqlite-jdbc").doesNotContain("junit", "assertj");
    String release = Files.readString(root.resolve("usr/lib/decamp/runtime/release"));
    String java = release.lines().findFirst().orElseThrow().replaceAll("JAVA_VERSION=|\"", "");
    assertThat(JsonMapper.shared().readTree(parts).get("components").valueStream())
        .filteredOn(part -> part.get("type").asString().equals("platform"))
        .singleElement()
        .satisfies(part -> assertThat(part.get("version").asString()).isEqualTo(java));
  }
}
