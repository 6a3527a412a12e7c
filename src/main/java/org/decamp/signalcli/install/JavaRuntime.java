package org.decamp.signalcli.install;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A Java runtime.
 *
 * @param home its folder
 * @param version its major version, as its {@code release} file says
 */
public record JavaRuntime(Path home, int version) {

  private static final Pattern MAJOR = Pattern.compile("\"?(?:1\\.)?(\\d{1,4}).*");

  /** The runtime of a folder. Empty if there is none, or only a part of one. */
  public static Optional<JavaRuntime> in(Path home) {
    if (program(home).isEmpty()) {
      return Optional.empty();
    }
    Properties release = new Properties();
    try {
      release.load(new StringReader(Files.readString(home.resolve("release"))));
    } catch (IOException | IllegalArgumentException _) {
      return Optional.empty();
    }
    Matcher version = MAJOR.matcher(release.getProperty("JAVA_VERSION", ""));
    // A runtime that was linked for one program lacks what another needs; whole ones name all of
    // it.
    boolean whole = release.getProperty("MODULES", "java.se").contains("java.se");
    return version.matches() && whole
        ? Optional.of(new JavaRuntime(home, Integer.parseInt(version.group(1))))
        : Optional.empty();
  }

  /**
   * The first that is new enough: the one named, that of {@code JAVA_HOME}, of {@code PATH}, or one
   * of the usual places.
   */
  public static Optional<JavaRuntime> find(
      Optional<Path> named, int version, Surroundings surroundings) {
    List<Path> homes = new ArrayList<>();
    named.ifPresent(homes::add);
    if (named.isEmpty()) {
      surroundings.folder("JAVA_HOME").ifPresent(homes::add);
      surroundings.programs("java").stream()
          .map(program -> program.resolve("../..").normalize())
          .forEach(homes::add);
      for (Path place : surroundings.javaPlaces()) {
        homes.add(place);
        homes.addAll(Surroundings.foldersIn(place));
        Surroundings.foldersIn(place).stream()
            .map(bundle -> bundle.resolve("Contents", "Home"))
            .forEach(homes::add);
      }
    }
    return homes.stream()
        .map(JavaRuntime::in)
        .flatMap(Optional::stream)
        .filter(runtime -> runtime.version >= version)
        .findFirst();
  }

  /** The program that runs Java. */
  public Path program() {
    return program(home).orElseThrow();
  }

  private static Optional<Path> program(Path home) {
    return Stream.of("java", "java.exe")
        .map(name -> home.resolve("bin", name))
        .filter(Files::isRegularFile)
        .findFirst();
  }
}
