package org.decamp.mapping;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Set;
import org.decamp.model.ShareKind;

/**
 * What links lead to ({@code instagram-export}, sections 6 and 8). Hosts stand for their subdomains
 * too; paths are patterns over the whole path, without its query.
 *
 * @param schema the file's schema
 * @param version see {@link MappingFile}
 * @param sources see {@link MappingFile}
 * @param rules the first that fits tells; a group named {@code owner} is whose it is
 * @param notProfiles names that are pages of the service and no accounts
 * @param places addresses of maps
 * @param placePrefixes beginnings of hosts of maps
 * @param placeParameters parameters that hold a place, or its coordinates
 * @param livePlaceTexts beginnings of the text that a live location is shared with
 */
public record ShareLinks(
    @JsonProperty("$schema") String schema,
    int version,
    List<String> sources,
    List<Rule> rules,
    Set<String> notProfiles,
    List<Place> places,
    List<String> placePrefixes,
    List<String> placeParameters,
    List<String> livePlaceTexts)
    implements MappingFile {

  public ShareLinks {
    sources = List.copyOf(sources);
    rules = List.copyOf(rules);
    notProfiles = Set.copyOf(notProfiles);
    places = List.copyOf(places);
    placePrefixes = List.copyOf(placePrefixes);
    placeParameters = List.copyOf(placeParameters);
    livePlaceTexts = List.copyOf(livePlaceTexts);
  }

  /**
   * Addresses of one kind.
   *
   * @param host the domain
   * @param path a pattern
   * @param kind what lies there
   */
  public record Rule(String host, String path, ShareKind kind) {}

  /**
   * Addresses of a map.
   *
   * @param host the domain
   * @param path a pattern
   */
  public record Place(String host, String path) {}
}
