package org.decamp.mapping;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Lists a folder of data files that came with the program, be it a folder of classes or a JAR. */
final class BuiltInFolder {

  private BuiltInFolder() {}

  /** The names of the files in it. */
  static List<String> names(String folder) {
    String path = "/mappings/" + folder;
    URL url = BuiltInFolder.class.getResource(path);
    if (url == null) {
      throw new IllegalStateException("the program lacks its mapping folder " + folder);
    }
    try {
      if (!url.getProtocol().equals("jar")) {
        return list(Path.of(url.toURI()));
      }
      String jar = url.getPath().substring(0, url.getPath().indexOf("!/"));
      try (FileSystem files = FileSystems.newFileSystem(Path.of(URI.create(jar)))) {
        return list(files.getPath(path));
      }
    } catch (IOException | URISyntaxException e) {
      throw new IllegalStateException("the program's mapping folder cannot be listed", e);
    }
  }

  private static List<String> list(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(f -> String.valueOf(f.getFileName())).toList();
    }
  }
}
