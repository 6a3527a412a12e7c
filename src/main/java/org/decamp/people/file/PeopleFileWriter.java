package org.decamp.people.file;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.decamp.model.ConversationId;
import org.decamp.model.Decisions;
import org.decamp.model.Decisions.Appearance;
import org.decamp.model.Links;
import org.decamp.model.PrivateText;
import org.decamp.model.SignalConversation;
import org.decamp.model.SignalPerson;
import org.decamp.people.Human;
import org.decamp.people.PeopleDirectory;
import org.decamp.people.Sighting;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes a people file: who is in the vault, so that a person finds the references, and what was
 * decided.
 */
public final class PeopleFileWriter {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private final JsonGenerator json;

  private PeopleFileWriter(JsonGenerator json) {
    this.json = json;
  }

  /** Writes the file and closes the stream. */
  public static void write(PeopleDirectory directory, OutputStream out) throws IOException {
    try (OutputStream closed = out;
        JsonGenerator json = MAPPER.writerWithDefaultPrettyPrinter().createGenerator(closed)) {
      new PeopleFileWriter(json).all(directory);
      json.writeRaw('\n');
    } catch (JacksonIOException e) {
      throw e.getCause();
    }
  }

  private void all(PeopleDirectory directory) {
    Decisions decisions = directory.decisions();
    json.writeStartObject();
    json.writeStringProperty("format", PeopleFile.FORMAT);
    json.writeNumberProperty("version", PeopleFile.VERSION);
    owners(directory);
    people(directory.people());
    json.writeArrayPropertyStart("same");
    decisions.samePeople().forEach(g -> references(g.appearances()));
    json.writeEndArray();
    json.writeArrayPropertyStart("different");
    decisions.differentPeople().forEach(p -> references(List.of(p.one(), p.other())));
    json.writeEndArray();
    names(decisions);
    json.writeArrayPropertyStart("joined");
    decisions.joined().forEach(this::joined);
    json.writeEndArray();
    json.writeArrayPropertyStart("separate");
    decisions.separate().forEach(p -> ids(List.of(p.one(), p.other())));
    json.writeEndArray();
    links(decisions);
    json.writeEndObject();
  }

  private void owners(PeopleDirectory directory) {
    json.writeArrayPropertyStart("owners");
    directory
        .owners()
        .forEach((service, name) -> {
          json.writeStartObject();
          json.writeStringProperty("service", service);
          json.writeStringProperty("name", name.value());
          json.writeEndObject();
        });
    json.writeEndArray();
  }

  private void people(List<Human> people) {
    json.writeArrayPropertyStart("people");
    for (Human human : people) {
      json.writeStartObject();
      json.writeStringProperty("name", human.name().value());
      texts("otherNames", human.otherNames());
      texts("userNames", human.handles());
      json.writeArrayPropertyStart("appearances");
      human.sightings().forEach(this::sighting);
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void sighting(Sighting sighting) {
    json.writeStartObject();
    json.writeStringProperty("person", References.text(sighting.appearance()));
    json.writeStringProperty("service", sighting.conversation().product());
    json.writeStringProperty("conversation", sighting.conversation().title().value());
    json.writeEndObject();
  }

  private void texts(String property, List<PrivateText> texts) {
    json.writeArrayPropertyStart(property);
    texts.forEach(t -> json.writeString(t.value()));
    json.writeEndArray();
  }

  private void names(Decisions decisions) {
    json.writeArrayPropertyStart("names");
    for (Decisions.GivenName given : decisions.names()) {
      json.writeStartObject();
      json.writeStringProperty("person", References.text(given.person()));
      json.writeStringProperty("name", given.name().value());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** One link for each human being; reading gives it to all of a group again. */
  private void links(Decisions decisions) {
    Set<Appearance> others = new HashSet<>();
    decisions.samePeople().forEach(g -> g.appearances().stream().skip(1).forEach(others::add));
    json.writeArrayPropertyStart("links");
    for (Links.OfPerson link : decisions.links().people()) {
      if (!others.contains(link.person())) {
        link(
            "person",
            References.text(link.person()),
            switch (link.target()) {
              case SignalPerson person -> LinkWords.of(person);
            });
      }
    }
    json.writeEndArray();
    json.writeArrayPropertyStart("groupLinks");
    for (Links.OfConversation link : decisions.links().conversations()) {
      link(
          "conversation",
          link.conversation().value(),
          switch (link.target()) {
            case SignalConversation conversation -> LinkWords.of(conversation);
          });
    }
    json.writeEndArray();
  }

  private void link(String property, String reference, String signal) {
    json.writeStartObject();
    json.writeStringProperty(property, reference);
    json.writeStringProperty("signal", signal);
    json.writeEndObject();
  }

  private void joined(Decisions.Joined joined) {
    json.writeStartObject();
    json.writeStringProperty("into", joined.into().value());
    json.writeStringProperty("part", joined.part().value());
    json.writeEndObject();
  }

  private void references(Collection<Appearance> appearances) {
    json.writeStartArray();
    appearances.forEach(a -> json.writeString(References.text(a)));
    json.writeEndArray();
  }

  private void ids(Collection<ConversationId> conversations) {
    json.writeStartArray();
    conversations.forEach(c -> json.writeString(c.value()));
    json.writeEndArray();
  }
}
