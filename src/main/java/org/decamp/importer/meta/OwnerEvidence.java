package org.decamp.importer.meta;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.decamp.importer.meta.html.PersonalPage;
import org.decamp.importer.meta.layout.ExportFile;
import org.decamp.importer.meta.layout.ExportView;
import org.decamp.importer.meta.layout.FileRole;
import org.decamp.importer.meta.text.TextDecoder;
import org.decamp.job.Problem;
import org.decamp.source.SourceFailure;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Finds whose export it is ({@code instagram-export}, section 7): of the values of the personal
 * file, the one that takes part in most threads; without one, the name that takes part in most
 * threads; of equals, the one that stands where the format lists the owner: last, or first in the
 * encrypted download.
 */
final class OwnerEvidence {

  private static final int LONGEST_NAME = 200;

  /** Values of the later personal files; the profile of 2020 names its fields. */
  private static final Set<String> KEYS = Set.of("value", "username", "name");

  /** Real personal files have a few kilobytes. */
  private static final int MOST_BYTES = 4 << 20;

  private final Set<String> personalValues = new LinkedHashSet<>();
  private final Map<String, Map<String, Presence>> byProduct = new HashMap<>();

  private static final class Presence {
    int threads;
    int first;
    int last;

    int ownersPlace() {
      return first + last;
    }
  }

  /**
   * Who it is and how that is known.
   *
   * @param name display name
   * @param evidence a constant
   */
  record Owner(String name, String evidence) {}

  /** Reads the personal files. Labels vary by language and era, so all values are candidates. */
  void readPersonalFiles(ExportView view) throws Problem.InputOutput {
    for (ExportFile file : view.files()) {
      if (file.role() == FileRole.OWNER) {
        readValues(file);
      }
    }
  }

  private void readValues(ExportFile file) throws Problem.InputOutput {
    try (InputStream in = file.entry().open()) {
      byte[] bytes = in.readNBytes(MOST_BYTES);
      if (file.name().endsWith(".html")) {
        personalValues.addAll(PersonalPage.values(new ByteArrayInputStream(bytes), LONGEST_NAME));
      } else {
        readValues(bytes);
      }
    } catch (IOException e) {
      SourceFailure.unlessDamage(file.entry(), e);
    } catch (JacksonException damaged) {
      // Evidence that cannot be read is none; the threads still tell.
    }
  }

  private void readValues(byte[] json) {
    TextDecoder escaped = new TextDecoder(TextDecoder.Mode.BYTE_ESCAPED);
    try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), json)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        String key = parser.currentName();
        if (token == JsonToken.VALUE_STRING && key != null && KEYS.contains(key)) {
          String value = parser.getString();
          if (!value.isEmpty() && value.length() <= LONGEST_NAME) {
            // As it stands and decoded: only a name that takes part in a thread counts.
            personalValues.add(value);
            personalValues.add(escaped.decode(value));
          }
        }
      }
    }
  }

  /** Names that the owner may go by, before any thread was read. */
  Set<String> candidates() {
    return personalValues;
  }

  /**
   * Counts the participants of a thread.
   *
   * @param ownerFirst whether the format lists the owner first; others list the owner last
   */
  void thread(
      String product, List<String> participants, Set<String> notPeople, boolean ownerFirst) {
    Map<String, Presence> presence = byProduct.computeIfAbsent(product, _ -> new HashMap<>());
    for (int i = 0; i < participants.size(); i++) {
      String name = participants.get(i);
      if (!name.isEmpty() && !notPeople.contains(name)) {
        Presence counted = presence.computeIfAbsent(name, _ -> new Presence());
        counted.threads++;
        counted.first += ownerFirst && i == 0 ? 1 : 0;
        counted.last += !ownerFirst && i == participants.size() - 1 ? 1 : 0;
      }
    }
  }

  /** The products whose threads were counted. */
  Set<String> products() {
    return byProduct.keySet();
  }

  /** The owner of a product's threads; empty if the evidence does not decide. */
  Optional<Owner> decide(String product) {
    Map<String, Presence> presence = byProduct.getOrDefault(product, Map.of());
    Optional<String> personal =
        presence.entrySet().stream()
            .filter(e -> personalValues.contains(e.getKey()))
            .max(Comparator.comparingInt(e -> e.getValue().threads))
            .map(Map.Entry::getKey);
    if (personal.isPresent()) {
      return Optional.of(new Owner(personal.get(), "personal-information"));
    }
    List<Map.Entry<String, Presence>> ranked =
        presence.entrySet().stream()
            .sorted(
                Comparator.comparingInt((Map.Entry<String, Presence> e) -> -e.getValue().threads)
                    .thenComparingInt(e -> -e.getValue().ownersPlace()))
            .limit(2)
            .toList();
    if (ranked.isEmpty()) {
      return Optional.empty();
    }
    Presence first = ranked.getFirst().getValue();
    String name = ranked.getFirst().getKey();
    Presence second = ranked.size() > 1 ? ranked.get(1).getValue() : new Presence();
    if (first.threads > second.threads) {
      return Optional.of(new Owner(name, "most-threads"));
    }
    if (first.ownersPlace() > second.ownersPlace()) {
      boolean atTheEnd = first.last >= first.first;
      return Optional.of(new Owner(name, atTheEnd ? "last-participant" : "first-participant"));
    }
    return Optional.empty();
  }
}
