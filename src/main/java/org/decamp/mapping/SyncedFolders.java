package org.decamp.mapping;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.decamp.job.Problem;

/**
 * How to tell that a folder is copied to a cloud or to other computers. Loaded apart from the other
 * data files, because every opening of a vault needs it and none of the others.
 *
 * @param schema the file's schema
 * @param version see {@link MappingFile}
 * @param sources see {@link MappingFile}
 * @param services what copies folders, the more telling first
 */
public record SyncedFolders(
    @JsonProperty("$schema") String schema,
    int version,
    List<String> sources,
    List<Service> services)
    implements MappingFile {

  public SyncedFolders {
    sources = List.copyOf(sources);
    services = List.copyOf(services);
  }

  /** The file that came with the program. */
  public static SyncedFolders builtIn() throws Problem {
    return new MappingFiles(Optional.empty()).read("synced-folders.json", SyncedFolders.class);
  }

  /** The service that calls its folder so. */
  public Optional<String> byName(String folder) {
    return by(Service::folders, folder);
  }

  /** The service that leaves such a file in its folder. */
  public Optional<String> byFile(String name) {
    return by(Service::files, name);
  }

  /** The service that leaves such a directory in its folder. */
  public Optional<String> byDirectory(String name) {
    return by(Service::directories, name);
  }

  private Optional<String> by(Function<Service, List<String>> names, String name) {
    return services.stream()
        .filter(service -> names.apply(service).stream().anyMatch(n -> fits(n, name)))
        .map(Service::name)
        .findFirst();
  }

  private static boolean fits(String pattern, String name) {
    String wanted = pattern.toLowerCase(Locale.ROOT);
    String given = name.toLowerCase(Locale.ROOT);
    int star = wanted.indexOf('*');
    return star < 0
        ? wanted.equals(given)
        : given.length() >= wanted.length() - 1
            && given.startsWith(wanted.substring(0, star))
            && given.endsWith(wanted.substring(star + 1));
  }

  /**
   * What copies folders. Names are compared without regard to case; one asterisk stands for any
   * characters.
   *
   * @param name as people call it
   * @param folders what the synced folder, or one above, is called
   * @param files that lie in such a folder
   * @param directories that do
   */
  public record Service(
      String name, List<String> folders, List<String> files, List<String> directories) {

    public Service {
      folders = List.copyOf(folders);
      files = List.copyOf(files);
      directories = List.copyOf(directories);
    }
  }
}
