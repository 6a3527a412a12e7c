package org.decamp.mapping;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

/**
 * The words of HTML pages and the clock that they show ({@code instagram-export}, sections 4.2, 4.3
 * and 4.7). All words are in lower case and without dots and apostrophes.
 *
 * @param schema the file's schema
 * @param version see {@link MappingFile}
 * @param sources see {@link MappingFile}
 * @param timeZone the zone of the clock, unless the user or a JSON export says otherwise
 * @param pending headers of threads that are still requests
 * @param inviteLinks how links that let people into a group begin
 * @param yearUnits what may follow the number of a year
 * @param monthUnits what follows the number of a month
 * @param dayUnits what follows the number of a day
 * @param monthPrefixes what stands before the number of a month
 * @param languages at most 64
 */
public record PageWords(
    @JsonProperty("$schema") String schema,
    int version,
    List<String> sources,
    String timeZone,
    Set<String> pending,
    Set<String> inviteLinks,
    Set<String> yearUnits,
    Set<String> monthUnits,
    Set<String> dayUnits,
    Set<String> monthPrefixes,
    List<Language> languages)
    implements MappingFile {

  private static final int MOST_LANGUAGES = 64;

  public PageWords {
    sources = List.copyOf(sources);
    pending = Set.copyOf(pending);
    inviteLinks = Set.copyOf(inviteLinks);
    yearUnits = Set.copyOf(yearUnits);
    monthUnits = Set.copyOf(monthUnits);
    dayUnits = Set.copyOf(dayUnits);
    monthPrefixes = Set.copyOf(monthPrefixes);
    languages = List.copyOf(languages);
    if (languages.size() > MOST_LANGUAGES) {
      throw new IllegalArgumentException("at most " + MOST_LANGUAGES + " languages");
    }
    try {
      ZoneId.of(timeZone);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("no such time zone", e);
    }
  }

  /** The zone of the clock. */
  public ZoneId zone() {
    return ZoneId.of(timeZone);
  }

  /**
   * The words of one language.
   *
   * @param tag BCP 47
   * @param months the names of January to December; empty where months have numbers only
   * @param am the half of the day before noon
   * @param pm the half after noon
   * @param joining words inside a time that say nothing
   * @param and what stands before the last name of a list
   * @param participants what begins the list of a group's members
   */
  public record Language(
      String tag,
      List<Set<String>> months,
      Set<String> am,
      Set<String> pm,
      Set<String> joining,
      Set<String> and,
      Set<String> participants) {

    public Language {
      months = months.stream().map(Set::copyOf).toList();
      am = Set.copyOf(am);
      pm = Set.copyOf(pm);
      joining = Set.copyOf(joining);
      and = Set.copyOf(and);
      participants = Set.copyOf(participants);
      if (!months.isEmpty() && months.size() != 12) {
        throw new IllegalArgumentException("a year has twelve months");
      }
    }
  }
}
