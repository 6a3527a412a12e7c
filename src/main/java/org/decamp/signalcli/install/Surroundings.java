package org.decamp.signalcli.install;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What of a machine decides what is found on it.
 *
 * @param variables the environment
 * @param signalCliPlaces folders of signal-cli, or folders that may hold some
 * @param javaPlaces folders of Java runtimes, or folders that may hold some
 */
public record Surroundings(
    Map<String, String> variables, List<Path> signalCliPlaces, List<Path> javaPlaces) {

  /** Where programs of a machine usually lie. */
  public static Surroundings ofThisMachine() {
    Map<String, String> variables = System.getenv();
    String home = System.getProperty("user.home", "/");
    return new Surroundings(
        variables,
        List.of(
            Path.of(home, ".local", "share"),
            Path.of(home, ".local", "opt"),
            Path.of("/opt"),
            Path.of("/usr/local/lib"),
            Path.of("/usr/local/share"),
            Path.of("/usr/share"),
            Path.of("/usr/lib"),
            Path.of("/opt/homebrew/opt"),
            Path.of("/usr/local/opt"),
            Path.of(variables.getOrDefault("ProgramFiles", "/nowhere"))),
        List.of(
            Path.of(System.getProperty("java.home")),
            Path.of("/usr/lib/jvm"),
            Path.of("/Library/Java/JavaVirtualMachines"),
            Path.of("/opt/homebrew/opt"),
            Path.of(variables.getOrDefault("ProgramFiles", "/nowhere"), "Java"),
            Path.of(variables.getOrDefault("ProgramFiles", "/nowhere"), "Eclipse Adoptium")));
  }

  /** The folder that a variable names. */
  Optional<Path> folder(String variable) {
    return Optional.ofNullable(variables.get(variable)).flatMap(Surroundings::path);
  }

  /** The file of this name in the folders of {@code PATH}, with links followed. */
  List<Path> programs(String name) {
    List<Path> found = new ArrayList<>();
    String separator = System.getProperty("path.separator");
    for (String folder : variables.getOrDefault("PATH", "").split(separator, -1)) {
      for (String file : List.of(name, name + ".exe", name + ".bat")) {
        path(folder)
            .filter(Path::isAbsolute)
            .map(p -> p.resolve(file))
            .filter(Files::isRegularFile)
            .flatMap(Surroundings::real)
            .ifPresent(found::add);
      }
    }
    return found;
  }

  /** The folders in a folder, by name with the last first, so that newer versions come first. */
  static List<Path> foldersIn(Path folder) {
    List<Path> found = new ArrayList<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, Files::isDirectory)) {
      entries.forEach(found::add);
    } catch (IOException _) {
      return List.of(); // not there, or not ours to read: nothing is found in it
    }
    found.sort(Comparator.reverseOrder());
    return found;
  }

  private static Optional<Path> path(String text) {
    try {
      return text.isBlank() ? Optional.empty() : Optional.of(Path.of(text));
    } catch (InvalidPathException _) {
      return Optional.empty();
    }
  }

  /** The same with links followed. */
  static Optional<Path> real(Path path) {
    try {
      return Optional.of(path.toRealPath());
    } catch (IOException _) {
      return Optional.empty();
    }
  }
}
