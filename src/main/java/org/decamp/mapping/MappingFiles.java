package org.decamp.mapping;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.decamp.job.Problem;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads single data files, strictly: an unknown property, a missing one or a key given twice is an
 * error, because a data file with a typing mistake would silently change what an import does.
 */
final class MappingFiles {

  private static final String PHRASES = "phrases";
  private static final String ENDING = ".json";
  private static final String HINT =
      "Remove the file from the mappings folder to use the one that came with Decamp.";

  private final Optional<Path> overlay;
  private final JsonMapper mapper =
      JsonMapper.builder(
              JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build())
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  MappingFiles(Optional<Path> overlay) {
    this.overlay = overlay;
  }

  /** The phrase books of the program and of the overlay, in the order of their names. */
  List<String> phraseBooks() throws Problem {
    NavigableSet<String> names = new TreeSet<>();
    for (String book : read("phrase-books.json", PhraseBooks.class).books()) {
      names.add(book + ENDING);
    }
    if (overlay.isPresent() && Files.isDirectory(overlay.get().resolve(PHRASES))) {
      try (Stream<Path> files = Files.list(overlay.get().resolve(PHRASES))) {
        files.map(f -> String.valueOf(f.getFileName())).forEach(names::add);
      } catch (IOException e) {
        throw new Problem.BadInput(
            "the mapping folder " + PHRASES + " cannot be read", "Check its permissions.", e);
      }
    }
    return names.stream()
        .filter(name -> name.endsWith(ENDING))
        .map(name -> PHRASES + "/" + name)
        .toList();
  }

  <T extends MappingFile> T read(String name, Class<T> type) throws Problem {
    if (overlay.isEmpty() || !Files.isRegularFile(overlay.get().resolve(name))) {
      return builtIn(name, type);
    }
    try (InputStream in = Files.newInputStream(overlay.get().resolve(name))) {
      T newer = mapper.readValue(in, type);
      boolean known = MappingFiles.class.getResource("/mappings/" + name) != null;
      T builtIn = known ? builtIn(name, type) : newer;
      return newer.version() > builtIn.version() ? newer : builtIn;
    } catch (IOException | JacksonException | IllegalArgumentException e) {
      throw new Problem.BadInput("the mapping file " + name + " is not valid", HINT, e);
    }
  }

  private <T> T builtIn(String name, Class<T> type) {
    try (InputStream in = MappingFiles.class.getResourceAsStream("/mappings/" + name)) {
      if (in == null) {
        throw new IllegalStateException("the program lacks its mapping file " + name);
      }
      return mapper.readValue(in, type);
    } catch (IOException e) {
      throw new IllegalStateException("the program's mapping file " + name + " is unreadable", e);
    }
  }
}
