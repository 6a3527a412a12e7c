package org.decamp.signalcli.install;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.decamp.signalcli.failure.SignalCliException;
import org.decamp.signalcli.failure.SignalCliException.JavaTooOld;
import org.decamp.signalcli.failure.SignalCliException.NotInstalled;
import org.decamp.signalcli.failure.SignalCliException.UnsupportedVersion;

/**
 * An installed signal-cli with a Java runtime for it.
 *
 * @param libraries the folder of its JAR files
 * @param version as the name of its main JAR file says
 */
public record Installation(Path libraries, SignalCliVersion version, JavaRuntime java) {

  private static final Pattern MAIN_JAR =
      Pattern.compile("signal-cli-(\\d+\\.\\d+\\.\\d+.*)\\.jar");
  private static final String PROGRAM = "signal-cli";

  /** Finds one that is fit for Signal's own service, in all the usual places. */
  public static Installation find() throws SignalCliException {
    return find(
        Optional.empty(),
        Optional.empty(),
        SignalCliVersion.OLDEST_LIVE,
        Surroundings.ofThisMachine());
  }

  /**
   * Finds one.
   *
   * @param named its folder or program, where the user says so; then nowhere else is looked
   * @param java the folder of the Java runtime for it, where the user says so
   * @param oldest the oldest version that will do
   */
  public static Installation find(
      Optional<Path> named, Optional<Path> java, SignalCliVersion oldest, Surroundings surroundings)
      throws SignalCliException {
    Found found =
        named
            .map(Installation::at)
            .orElseGet(() -> on(surroundings))
            .orElseThrow(NotInstalled::new);
    if (found.version.compareTo(oldest) < 0) {
      throw new UnsupportedVersion(found.version.toString(), oldest.toString());
    }
    int needed = found.version.javaNeeded();
    return new Installation(
        found.libraries,
        found.version,
        JavaRuntime.find(java, needed, surroundings).orElseThrow(() -> new JavaTooOld(needed)));
  }

  private record Found(Path libraries, SignalCliVersion version) {}

  /** What {@code PATH} leads to, or else the newest of the usual places. */
  private static Optional<Found> on(Surroundings surroundings) {
    return surroundings.programs(PROGRAM).stream()
        .map(Installation::at)
        .flatMap(Optional::stream)
        .findFirst()
        .or(() ->
            surroundings.signalCliPlaces().stream()
                .map(Surroundings::foldersIn)
                .flatMap(List::stream)
                .filter(folder -> String.valueOf(folder.getFileName()).startsWith(PROGRAM))
                .map(Installation::in)
                .flatMap(Optional::stream)
                .max(Comparator.comparing(Found::version)));
  }

  /**
   * The one of a folder, or of a program: that, or what a link to it leads to, lies in {@code bin}
   * beside {@code lib}.
   */
  private static Optional<Found> at(Path path) {
    return Files.isRegularFile(path)
        ? Surroundings.real(path)
            .map(program -> program.resolve("../..").normalize())
            .flatMap(Installation::in)
        : in(path.toAbsolutePath());
  }

  private static Optional<Found> in(Path home) {
    return Stream.of(home.resolve("lib"), home.resolve("libexec", "lib"), home)
        .map(Installation::librariesIn)
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<Found> librariesIn(Path folder) {
    try (DirectoryStream<Path> jars = Files.newDirectoryStream(folder, "signal-cli-*.jar")) {
      for (Path jar : jars) {
        Matcher name = MAIN_JAR.matcher(String.valueOf(jar.getFileName()));
        Optional<SignalCliVersion> version =
            name.matches() ? SignalCliVersion.parse(name.group(1)) : Optional.empty();
        if (version.isPresent()) {
          return Optional.of(new Found(folder, version.get()));
        }
      }
    } catch (IOException _) {
      // Not a folder, or not ours to read: none here.
    }
    return Optional.empty();
  }
}
