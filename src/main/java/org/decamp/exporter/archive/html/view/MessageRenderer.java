package org.decamp.exporter.archive.html.view;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.decamp.exporter.archive.html.view.MessageView.Layout;
import org.decamp.job.Problem;
import org.decamp.model.Content;
import org.decamp.model.Conversation;
import org.decamp.model.ConversationKind;
import org.decamp.model.Message;
import org.decamp.model.PersonId;
import org.decamp.model.Reaction;
import org.decamp.model.TextOrigin;
import org.decamp.model.TimePrecision;

/** Turns the messages of one conversation into views, in whatever order they come. */
public final class MessageRenderer {

  private final ContentViews contents;
  private final PersonViews persons;
  private final Map<PersonId, PersonView> people = new HashMap<>();
  private final boolean namesShown;
  private final String root;
  private final String toTheSecond;
  private final String toTheMinute;

  /**
   * Gets to know a conversation.
   *
   * @param root leads from the page to the archive, such as {@code ../../}
   */
  public MessageRenderer(Conversation conversation, String root, Words words, MediaPaths paths) {
    this.root = root;
    toTheSecond = words.say("time.second");
    toTheMinute = words.say("time.minute");
    contents = new ContentViews(words, new MediaViews(words, paths));
    persons = new PersonViews(words);
    conversation.people().forEach(p -> people.put(p.id(), persons.of(p)));
    namesShown =
        conversation.kind() == ConversationKind.GROUP
            || conversation.kind() == ConversationKind.BROADCAST
            || conversation.people().size() > 2;
  }

  /**
   * Renders a message.
   *
   * @param opensRun whether the message before it is somebody else's or of another day
   */
  public MessageView view(Message message, boolean opensRun) throws IOException, Problem {
    PersonView sender = person(message.sender());
    Layout layout = layout(message, sender);
    List<ContentView> views = new ArrayList<>(message.contents().size());
    if (message.contents().size() == 1) {
      views.add(contents.of(message.contents().getFirst(), root, this::name));
    } else {
      several(message, views);
    }
    boolean bare = layout != Layout.LINE;
    boolean named = layout == Layout.LINE;
    for (ContentView view : views) {
      bare &= generated(view) || bare(view);
      named &= !names(view, sender.name());
    }
    return new MessageView(
        Anchor.of(message.id()),
        layout,
        message.generated(),
        opensRun,
        sender.name(),
        named || (namesShown && opensRun && layout == Layout.OTHER),
        sender.hue(),
        bare,
        Times.clock(message.sentAt(), message.precision()),
        exactness(message.precision()),
        views,
        message.reactions().isEmpty() ? List.of() : reactions(message.reactions()));
  }

  private void several(Message message, List<ContentView> views) throws IOException, Problem {
    List<Content> shown = message.contentsWithoutPlaceholders();
    for (Content content : message.contents()) {
      views.add(
          content instanceof Content.Text text && !shown.contains(text)
              ? ContentViews.placeholder(text)
              : contents.of(content, root, this::name));
    }
  }

  private String name(PersonId id) {
    return person(id).name();
  }

  private PersonView person(PersonId id) {
    return people.computeIfAbsent(id, persons::stranger);
  }

  private List<ReactionView> reactions(List<Reaction> reactions) {
    Map<String, List<ReactionView.Who>> byEmoji = new LinkedHashMap<>();
    for (Reaction reaction : reactions) {
      byEmoji
          .computeIfAbsent(DisplayText.line(reaction.emoji().value()), _ -> new ArrayList<>(2))
          .add(
              new ReactionView.Who(
                  person(reaction.actor()).name(),
                  reaction.at().map(Instant::toString).orElse("")));
    }
    List<ReactionView> views = new ArrayList<>(byEmoji.size());
    byEmoji.forEach((emoji, who) -> views.add(new ReactionView(emoji, who)));
    return views;
  }

  private static Layout layout(Message message, PersonView sender) {
    for (Content content : message.contents()) {
      if (!quiet(content)) {
        return sender.owner() ? Layout.OWN : Layout.OTHER;
      }
    }
    return Layout.LINE;
  }

  private static boolean quiet(Content content) {
    return switch (content) {
      case Content.Call _, Content.Event _ -> true;
      case Content.Text text ->
          text.origin() == TextOrigin.REACTION_NOTICE || text.origin() == TextOrigin.SERVICE_NOTICE;
      case Content.Media _, Content.Share _, Content.Location _ -> false;
      case Content.Unsent _, Content.Withheld _, Content.Unknown _ -> false;
    };
  }

  private String exactness(TimePrecision precision) {
    return switch (precision) {
      case MILLISECOND -> "";
      case SECOND -> toTheSecond;
      case MINUTE -> toTheMinute;
    };
  }

  private static boolean generated(ContentView view) {
    return view instanceof ContentView.Text text && text.generated();
  }

  private static boolean bare(ContentView view) {
    return ContentView.Media.isPicture(view) || (view instanceof ContentView.Text t && t.emoji());
  }

  /** Whether a sentence of the service already says who did it. */
  private static boolean names(ContentView view, String name) {
    return switch (view) {
      case ContentView.Event event -> !event.notice().isEmpty();
      case ContentView.Call call -> call.notice().contains(name);
      case ContentView.Text text -> text.text().contains(name);
      case ContentView.Media _, ContentView.Missing _, ContentView.Share _ -> false;
      case ContentView.Location _, ContentView.Unsent _ -> false;
      case ContentView.Withheld _, ContentView.Unknown _ -> false;
    };
  }
}
