package org.decamp.mapping;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.decamp.job.Problem;

/**
 * What the service calls people whose account is gone ({@code instagram-export}, section 7).
 *
 * @param schema the file's schema
 * @param version see {@link MappingFile}
 * @param sources see {@link MappingFile}
 * @param names by product
 */
public record DeletedAccountNames(
    @JsonProperty("$schema") String schema,
    int version,
    List<String> sources,
    Map<String, Set<String>> names)
    implements MappingFile {

  public DeletedAccountNames {
    sources = List.copyOf(sources);
    names = Map.copyOf(names);
  }

  /** The names that came with the program. */
  public static DeletedAccountNames builtIn() throws Problem {
    return new MappingFiles(Optional.empty())
        .read("deleted-account-names.json", DeletedAccountNames.class);
  }

  /** The names that the product uses. */
  public Set<String> of(String product) {
    return names.getOrDefault(product, Set.of());
  }
}
