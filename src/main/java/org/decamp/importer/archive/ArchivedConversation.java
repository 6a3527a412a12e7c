package org.decamp.importer.archive;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.decamp.importer.ConversationHeader;
import org.decamp.job.Problem;
import org.decamp.model.Attachment;
import org.decamp.model.Box;
import org.decamp.model.ConversationId;
import org.decamp.model.ConversationKind;
import org.decamp.model.Person;
import org.decamp.model.PrivateText;
import tools.jackson.databind.JsonNode;

/**
 * A line after {@code docs/schema/conversation.schema.json}.
 *
 * @param id names it
 * @param product the service
 * @param threadKey what names the thread inside that service
 * @param titles newest first
 * @param header everything else, with the newest title
 * @param messages path of the file with its messages
 */
record ArchivedConversation(
    ConversationId id,
    String product,
    PrivateText threadKey,
    List<PrivateText> titles,
    ConversationHeader header,
    String messages) {

  private static final Pattern ID = Pattern.compile("[0-9a-f]{16}");

  ArchivedConversation {
    titles = List.copyOf(titles);
  }

  static ArchivedConversation read(Fields line, MessageReading reading)
      throws UnreadableLineException, IOException, Problem {
    String id = line.string("id");
    if (!ID.matcher(id).matches()) {
      throw new UnreadableLineException("no conversation id: id");
    }
    List<PrivateText> titles = line.texts("titles");
    Optional<Attachment> image = Optional.empty();
    if (line.has("image")) {
      image = Optional.of(reading.attachment(line.object("image")));
    }
    ConversationHeader header =
        new ConversationHeader(
            line.constant("kind", ConversationKind.class),
            titles.stream().findFirst(),
            people(line),
            line.constant("box", Box.class),
            line.flag("stillParticipant"),
            image,
            line.optionalText("inviteLink"));
    return new ArchivedConversation(
        new ConversationId(id),
        line.string("product"),
        line.text("threadKey"),
        titles,
        header,
        "jsonl/messages/" + id + ".jsonl");
  }

  private static List<Person> people(Fields line) throws UnreadableLineException {
    List<Person> people = new ArrayList<>();
    for (JsonNode node : line.array("people")) {
      Fields person = Fields.of(node);
      List<PrivateText> names = person.texts("names");
      if (names.isEmpty()) {
        throw new UnreadableLineException("nothing in it: names");
      }
      people.add(
          new Person(
              MessageReading.person(person.string("id")),
              names,
              person.optionalText("handle"),
              person.flag("owner"),
              person.flag("deletedAccount"),
              person.flag("member")));
    }
    return people;
  }

  /** The header for a title that the conversation had before. */
  ConversationHeader earlier(PrivateText title) {
    return new ConversationHeader(
        header.kind(),
        Optional.of(title),
        header.people(),
        header.box(),
        header.stillParticipant(),
        header.image(),
        header.inviteLink());
  }
}
