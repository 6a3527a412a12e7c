package org.decamp.replay;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/**
 * Starts replaying processes, as cheaply as can be: most of a short life is spent on loading
 * classes, so they are taken from an archive that the first of all, which nobody kills, leaves.
 */
final class Cradle {

  private final Path archive;
  private final String classPath;

  /** Packs the class path, because an archive is only kept of JAR files. */
  Cradle(Path folder) throws IOException {
    archive = folder.resolve("classes.jsa");
    List<String> entries = new ArrayList<>();
    String separator = System.getProperty("path.separator");
    for (String entry : System.getProperty("java.class.path").split(separator, -1)) {
      Path path = Path.of(entry);
      entries.add(Files.isDirectory(path) ? packed(path, folder, entries.size()) : entry);
    }
    classPath = String.join(separator, entries);
  }

  private static String packed(Path classes, Path folder, int number) throws IOException {
    Path jar = folder.resolve("classes" + number + ".jar");
    try (OutputStream out = Files.newOutputStream(jar);
        JarOutputStream entries = new JarOutputStream(out);
        Stream<Path> files = Files.walk(classes)) {
      entries.setLevel(0);
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = classes.relativize(file).toString().replace('\\', '/');
        entries.putNextEntry(new JarEntry(name));
        Files.copy(file, entries);
      }
    }
    return jar.toString();
  }

  /** Starts the first, which is to end by itself. */
  Life first(ReplayedVault vault, List<String> arguments) throws IOException {
    return start("-XX:ArchiveClassesAtExit=" + archive, vault, arguments);
  }

  /** Starts another one. */
  Life next(ReplayedVault vault, List<String> arguments) throws IOException {
    return start("-XX:SharedArchiveFile=" + archive, vault, arguments);
  }

  private Life start(String option, ReplayedVault vault, List<String> arguments)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx128m", option));
    command.addAll(List.of("-Xlog:cds=off", "-Xlog:cds+dynamic=off"));
    command.add("--enable-native-access=ALL-UNNAMED");
    command.addAll(List.of("-cp", classPath, ReplayingChild.class.getName()));
    command.add(vault.root().toString());
    command.addAll(arguments);
    return Life.start(command, vault.keyLine());
  }
}
