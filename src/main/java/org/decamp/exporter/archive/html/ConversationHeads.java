package org.decamp.exporter.archive.html;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.decamp.exporter.archive.html.view.AboutView;
import org.decamp.exporter.archive.html.view.AvatarView;
import org.decamp.exporter.archive.html.view.MediaPaths;
import org.decamp.exporter.archive.html.view.PersonView;
import org.decamp.exporter.archive.html.view.PersonViews;
import org.decamp.exporter.archive.html.view.Pictures;
import org.decamp.exporter.archive.html.view.SummaryView;
import org.decamp.exporter.archive.html.view.Words;
import org.decamp.job.Problem;
import org.decamp.model.Conversation;
import org.decamp.model.ConversationKind;
import org.decamp.model.MissingMedia;
import org.decamp.model.Person;
import org.decamp.model.PersonId;
import org.decamp.model.StoredMedia;

/** Makes the heads of conversations. */
public final class ConversationHeads {

  private static final int PEOPLE_IN_SUMMARY = 6;

  private final Words words;
  private final PersonViews persons;
  private final MediaPaths paths;

  /**
   * @param paths says where the pictures of groups lie
   */
  public ConversationHeads(Words words, MediaPaths paths) {
    this.words = words;
    this.persons = new PersonViews(words);
    this.paths = paths;
  }

  /** The head of a conversation. */
  public ConversationHead of(Conversation conversation) throws IOException, Problem {
    List<PersonView> people = conversation.people().stream().map(persons::of).toList();
    List<AboutView.Fact> facts = facts(conversation);
    SummaryView summary =
        new SummaryView(
            conversation.id().value(),
            persons.title(conversation),
            words.name("kind.", conversation.kind()),
            shortened(people),
            people.stream().map(PersonView::name).distinct().collect(Collectors.joining("\n")),
            "",
            avatar(conversation, facts),
            conversation.kind() != ConversationKind.DIRECT,
            0,
            "",
            "",
            "",
            "");
    return new ConversationHead(summary, people, facts);
  }

  /** A person of a conversation. */
  public PersonView person(Person person) {
    return persons.of(person);
  }

  /** Somebody whom the list of their conversation lacks. */
  PersonView stranger(PersonId id) {
    return persons.stranger(id);
  }

  private String shortened(List<PersonView> people) {
    String names =
        people.stream()
            .limit(PEOPLE_IN_SUMMARY)
            .map(PersonView::name)
            .collect(Collectors.joining(", "));
    int more = people.size() - PEOPLE_IN_SUMMARY;
    return more > 0 ? names + " " + words.say("people.more", more) : names;
  }

  private List<AboutView.Fact> facts(Conversation conversation) {
    List<AboutView.Fact> facts = new ArrayList<>();
    add(facts, "conversation.box", words.name("box.", conversation.box()));
    if (conversation.titles().size() > 1) {
      add(facts, "conversation.titles", persons.earlierTitles(conversation));
    }
    if (!conversation.stillParticipant()) {
      add(facts, "conversation.participant", words.say("conversation.left"));
    }
    // The link itself is a secret: whoever has it can join.
    if (conversation.inviteLink().isPresent()) {
      add(facts, "conversation.invite", words.say("conversation.inviteKept"));
    }
    return facts;
  }

  private AvatarView avatar(Conversation conversation, List<AboutView.Fact> facts)
      throws IOException, Problem {
    AvatarView initials = persons.avatar(conversation);
    if (conversation.image().isEmpty()) {
      return initials;
    }
    return switch (conversation.image().get().media()) {
      case StoredMedia stored -> {
        String path = paths.of(stored);
        if (Pictures.shownByBrowsers(stored.mimeType())) {
          yield new AvatarView(initials.initials(), initials.hue(), path);
        }
        add(facts, "conversation.image", words.say("conversation.imageMissing", path));
        yield initials;
      }
      case MissingMedia missing -> {
        String reason = words.name("missing.", missing.reason());
        add(facts, "conversation.image", words.say("conversation.imageMissing", reason));
        yield initials;
      }
    };
  }

  private void add(List<AboutView.Fact> facts, String key, String value) {
    facts.add(new AboutView.Fact(words.say(key), value));
  }
}
