package org.decamp.mapping;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;
import org.decamp.job.Problem;

/**
 * The versions of Delta Chat's database that something may be merged into.
 *
 * @param schema the file's schema
 * @param version see {@link MappingFile}
 * @param sources see {@link MappingFile}
 * @param oldestDatabase number of the oldest one
 * @param oldestApp the version of the app that began with it
 * @param newestDatabase number of the newest one that a merge was proven with
 * @param newestApp the version of the app that has it
 * @param newestGeneration number of the newest generation of backups, likewise
 */
public record DeltaChatVersions(
    @JsonProperty("$schema") String schema,
    int version,
    List<String> sources,
    int oldestDatabase,
    String oldestApp,
    int newestDatabase,
    String newestApp,
    int newestGeneration)
    implements MappingFile {

  public DeltaChatVersions {
    sources = List.copyOf(sources);
  }

  /** The file that came with the program. */
  public static DeltaChatVersions builtIn() throws Problem {
    return new MappingFiles(Optional.empty())
        .read("delta-chat-versions.json", DeltaChatVersions.class);
  }
}
