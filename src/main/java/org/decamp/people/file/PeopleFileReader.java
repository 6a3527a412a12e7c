package org.decamp.people.file;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.decamp.job.Problem;
import org.decamp.model.ConversationId;
import org.decamp.model.Decisions;
import org.decamp.model.Decisions.Appearance;
import org.decamp.model.Links;
import org.decamp.model.PrivateText;
import org.decamp.people.NormalForm;
import org.decamp.people.PeopleDirectory;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads a people file and checks every word of it against a vault before anything is done with it.
 * What is wrong is told by its line and place, never by its content. Who is listed under {@code
 * people} is for the person who edits the file, and is skipped.
 */
public final class PeopleFileReader {

  /** Larger than any file that {@link PeopleFileWriter} makes of a vault of the design size. */
  public static final long MAX_BYTES = 256L << 20;

  private static final int MAX_DECISIONS = 1_000_000;
  private static final int MAX_NAME = 1_000;

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxDocumentLength(MAX_BYTES)
                  .maxNestingDepth(16)
                  .maxStringLength(100_000)
                  .maxNameLength(100)
                  .maxNumberLength(20)
                  .build())
          .build();

  private final JsonParser json;
  private final KnownReferences known;
  private final Map<String, PrivateText> owners = new HashMap<>();
  private final List<Decisions.SamePerson> same = new ArrayList<>();
  private final List<Decisions.DifferentPeople> different = new ArrayList<>();
  private final List<Decisions.GivenName> names = new ArrayList<>();
  private final List<Decisions.Joined> joined = new ArrayList<>();
  private final List<Decisions.Separate> separate = new ArrayList<>();
  private final List<Links.OfPerson> links = new ArrayList<>();
  private final List<Links.OfConversation> groupLinks = new ArrayList<>();
  private boolean formatSeen;
  private boolean versionSeen;
  private int references;

  private PeopleFileReader(JsonParser json, PeopleDirectory directory) {
    this.json = json;
    known = new KnownReferences(directory);
  }

  /**
   * Reads and checks the file; closes the stream.
   *
   * @param directory who is in the vault
   * @throws Problem.BadInput if anything in the file is not as it must be
   */
  public static PeopleFile read(InputStream in, PeopleDirectory directory)
      throws IOException, Problem {
    try (InputStream closed = in;
        JsonParser json = JSON.createParser(ObjectReadContext.empty(), closed)) {
      return new PeopleFileReader(json, directory).all();
    } catch (JacksonIOException e) {
      throw e.getCause();
    } catch (JacksonException e) {
      int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
      throw problem(
          "the people file is not valid JSON, or larger or deeper than one can be"
              + (line > 0 ? " (line " + line + ")" : ""));
    }
  }

  private PeopleFile all() throws Problem {
    require(json.nextToken() == JsonToken.START_OBJECT, "an object must begin");
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String property = json.currentName();
      json.nextToken();
      property(property);
    }
    require(json.nextToken() == null, "the file must end");
    if (!formatSeen || !versionSeen) {
      throw problem("this is not a people file, or its version is missing");
    }
    Decisions decisions =
        NormalForm.of(
            new Decisions(same, different, names, joined, separate, new Links(links, groupLinks)));
    requireNoContradiction(decisions);
    return new PeopleFile(decisions, owners);
  }

  private void property(String property) throws Problem {
    switch (property) {
      case "format" -> {
        require(text().equals(PeopleFile.FORMAT), "this is not the format of a people file;");
        formatSeen = true;
      }
      case "version" -> {
        require(
            json.currentToken() == JsonToken.VALUE_NUMBER_INT
                && json.getValueAsLong() == PeopleFile.VERSION,
            "this version of people files is not known;");
        versionSeen = true;
      }
      case "people" -> {
        require(json.currentToken() == JsonToken.START_ARRAY, "a list must stand");
        json.skipChildren();
      }
      case "$schema" -> text();
      case "owners" -> each(this::owner);
      case "same" -> each(() -> same.add(new Decisions.SamePerson(people(2, Integer.MAX_VALUE))));
      case "different" ->
          each(() -> {
            List<Appearance> two = people(2, 2);
            different.add(new Decisions.DifferentPeople(two.getFirst(), two.getLast()));
          });
      case "names" -> each(this::name);
      case "joined" -> each(this::join);
      case "separate" ->
          each(() -> {
            List<ConversationId> two = new ArrayList<>();
            each(() -> two.add(conversation()));
            require(two.size() == 2, "two conversations must stand");
            separate.add(new Decisions.Separate(two.getFirst(), two.getLast()));
          });
      case "links" -> each(this::link);
      case "groupLinks" -> each(this::groupLink);
      default -> throw misplaced("a property of this name has no meaning");
    }
  }

  /** Reads one value. */
  @FunctionalInterface
  private interface Value {
    void read() throws Problem;
  }

  private void each(Value value) throws Problem {
    require(json.currentToken() == JsonToken.START_ARRAY, "a list must stand");
    while (json.nextToken() != JsonToken.END_ARRAY) {
      value.read();
    }
  }

  private Map<String, String> object(Set<String> properties) throws Problem {
    require(json.currentToken() == JsonToken.START_OBJECT, "an object must stand");
    Map<String, String> values = new HashMap<>();
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String property = json.currentName();
      json.nextToken();
      require(properties.contains(property), "a property of this name has no meaning");
      values.put(property, text());
    }
    require(values.size() == properties.size(), "a property is missing");
    return values;
  }

  private void owner() throws Problem {
    Map<String, String> values = object(Set.of("service", "name"));
    String service = values.getOrDefault("service", "");
    PrivateText name = new PrivateText(values.getOrDefault("name", ""));
    require(known.owner(service, name), "the vault has nobody of this name on this service:");
    require(owners.put(service, name) == null, "the service has an owner already");
  }

  private void name() throws Problem {
    Map<String, String> values = object(Set.of("person", "name"));
    String name = values.getOrDefault("name", "").strip();
    require(!name.isEmpty() && name.length() <= MAX_NAME, "a name must stand");
    names.add(
        new Decisions.GivenName(person(values.getOrDefault("person", "")), new PrivateText(name)));
  }

  private void join() throws Problem {
    Map<String, String> values = object(Set.of("into", "part"));
    ConversationId into = conversation(values.getOrDefault("into", ""));
    ConversationId part = conversation(values.getOrDefault("part", ""));
    require(!into.equals(part), "a conversation cannot be a part of itself:");
    joined.add(new Decisions.Joined(into, part));
  }

  private void link() throws Problem {
    Map<String, String> values = object(Set.of("person", "signal"));
    links.add(
        new Links.OfPerson(
            person(values.getOrDefault("person", "")),
            LinkWords.person(values.getOrDefault("signal", ""))
                .orElseThrow(() -> misplaced("who somebody is in Signal must stand"))));
  }

  private void groupLink() throws Problem {
    Map<String, String> values = object(Set.of("conversation", "signal"));
    groupLinks.add(
        new Links.OfConversation(
            conversation(values.getOrDefault("conversation", "")),
            LinkWords.conversation(values.getOrDefault("signal", ""))
                .orElseThrow(() -> misplaced("where a group goes in Signal must stand"))));
  }

  private List<Appearance> people(int fewest, int most) throws Problem {
    List<Appearance> people = new ArrayList<>();
    each(() -> people.add(person(text())));
    Set<Appearance> distinct = new HashSet<>(people);
    require(
        distinct.size() == people.size() && people.size() >= fewest && people.size() <= most,
        "two people or more must stand, each once,");
    return people;
  }

  private Appearance person(String text) throws Problem {
    counted();
    Appearance person =
        References.person(text).orElseThrow(() -> misplaced("a reference to a person must stand"));
    require(known.person(person), "the vault has no such person:");
    return person;
  }

  private ConversationId conversation() throws Problem {
    return conversation(text());
  }

  private ConversationId conversation(String text) throws Problem {
    counted();
    ConversationId id =
        References.conversation(text)
            .orElseThrow(() -> misplaced("the id of a conversation must stand"));
    require(known.conversation(id), "the vault has no such conversation:");
    return id;
  }

  private void counted() throws Problem {
    require(++references <= MAX_DECISIONS, "there are too many references;");
  }

  private String text() throws Problem {
    require(json.currentToken() == JsonToken.VALUE_STRING, "a text must stand");
    return json.getString();
  }

  private void requireNoContradiction(Decisions normal) throws Problem {
    Map<Appearance, Decisions.SamePerson> groups = new HashMap<>();
    normal.samePeople().forEach(g -> g.appearances().forEach(a -> groups.put(a, g)));
    for (int i = 0; i < different.size(); i++) {
      Decisions.SamePerson group = groups.get(different.get(i).one());
      if (group != null && group.equals(groups.get(different.get(i).other()))) {
        throw problem("/different/" + i + " in the people file contradicts what stands in /same");
      }
    }
  }

  private void require(boolean condition, String what) throws Problem {
    if (!condition) {
      throw misplaced(what);
    }
  }

  private Problem.BadInput misplaced(String what) {
    return problem(
        what
            + " at "
            + place()
            + " in line "
            + json.currentTokenLocation().getLineNr()
            + " of the people file");
  }

  /** The place by the names that the format has; others could be anything. */
  private String place() {
    String pointer = json.streamReadContext().pathAsPointer().toString();
    return pointer.matches(
            "(/(owners|same|different|names|joined|separate|links|groupLinks|format|version)(/[0-9]+)*"
                + "(/(service|name|person|into|part|conversation|signal))?)?")
        ? (pointer.isEmpty() ? "the top" : pointer)
        : "an unknown property";
  }

  private static Problem.BadInput problem(String what) {
    return new Problem.BadInput(
        what,
        "Nothing was changed. Correct the file, or write a new one: decamp people export FILE");
  }
}
