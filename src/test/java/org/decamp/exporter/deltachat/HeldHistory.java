package org.decamp.exporter.deltachat;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.decamp.job.Problem;
import org.decamp.model.Attachment;
import org.decamp.model.Content;
import org.decamp.model.Conversation;
import org.decamp.model.ConversationKind;
import org.decamp.model.Decisions.Appearance;
import org.decamp.model.MediaId;
import org.decamp.model.Message;
import org.decamp.model.PersonId;
import org.decamp.model.PrivateText;
import org.decamp.model.Reaction;
import org.decamp.model.ShareKind;
import org.decamp.model.StoredMedia;
import org.decamp.people.Human;
import org.decamp.people.PeopleDirectory;
import org.decamp.vault.TimeRange;
import org.decamp.vault.VaultReader;

/** All that a vault holds, by chat and second. It knows nothing of how messages are mapped. */
final class HeldHistory {

  /** What the owner is called here. */
  static final String OWNER = "(the owner)";

  private final VaultReader vault;
  private final PeopleDirectory directory;
  private final Map<MediaId, String> digests = new HashMap<>();

  /** By chat and second. */
  final Map<String, Moment> moments = new TreeMap<>();

  /** Chat and second of each line that nobody wrote. */
  final List<String> lines = new ArrayList<>();

  HeldHistory(VaultReader vault) throws Problem {
    this.vault = vault;
    this.directory = PeopleDirectory.of(vault);
  }

  void read() throws IOException, Problem {
    for (Conversation conversation : vault.conversations()) {
      String chat = chat(conversation);
      try (VaultReader.MessageCursor messages = vault.messages(conversation.id(), TimeRange.ALL)) {
        for (Optional<Message> m = messages.next(); m.isPresent(); m = messages.next()) {
          enter(chat + " at " + m.get().sentAt().getEpochSecond(), conversation, m.get());
        }
      }
    }
  }

  private void enter(String when, Conversation conversation, Message message)
      throws IOException, Problem {
    List<Content> contents = message.contentsWithoutPlaceholders();
    List<Content> told =
        contents.stream()
            .filter(c -> c instanceof Content.Call || c instanceof Content.Event)
            .toList();
    boolean linesOnly = told.size() == contents.size();
    if (!linesOnly || message.reactions().isEmpty()) {
      told.forEach(_ -> lines.add(when));
    }
    if (linesOnly && message.reactions().isEmpty()) {
      return;
    }
    Moment moment = moments.computeIfAbsent(when, _ -> new Moment());
    moment.times.add(message.sentAt());
    contents(moment, name(conversation, message.sender()), contents);
    Map<String, String> last = new LinkedHashMap<>();
    for (Reaction reaction : message.reactions()) {
      last.put(name(conversation, reaction.actor()), reaction.emoji().value());
    }
    last.forEach((who, emoji) -> moment.reactions.add(who + " " + emoji));
  }

  private void contents(Moment moment, String sender, List<Content> contents)
      throws IOException, Problem {
    moment.words.add(new Moment.Words(sender, ""));
    boolean said = contents.stream().anyMatch(c -> c instanceof Content.Text t && !blank(t));
    for (Content content : contents) {
      switch (content) {
        case Content.Text(var text, _) -> moment.words.add(new Moment.Words(sender, clean(text)));
        case Content.Media(Attachment attachment)
            when attachment.media() instanceof StoredMedia stored ->
            moment.files.add(sender + " " + digest(stored));
        case Content.Share share -> {
          boolean story = share.kind() == ShareKind.STORY;
          Stream.of(share.profileName(), share.owner(), share.caption(), share.link())
              .flatMap(Optional::stream)
              .map(part -> new Moment.Words(sender, clean(part)))
              .forEach((said && story ? moment.quotes : moment.passedOn)::add);
        }
        case Content.Location place ->
            Stream.of(place.name(), place.link())
                .flatMap(Optional::stream)
                .forEach(part -> moment.passedOn.add(new Moment.Words(sender, clean(part))));
        case Content.Media _,
            Content.Call _,
            Content.Event _,
            Content.Unsent _,
            Content.Withheld _,
            Content.Unknown _ -> {}
      }
    }
  }

  private static boolean blank(Content.Text text) {
    return text.text().isEmpty();
  }

  private static String clean(PrivateText text) {
    return text.value().replace('\0', '\u2400').strip();
  }

  private String digest(StoredMedia stored) throws IOException, Problem {
    String known = digests.get(stored.id());
    if (known == null) {
      try (InputStream in = vault.openMedia(stored.id())) {
        known = ShownHistory.sha256(in.readAllBytes());
        digests.put(stored.id(), known);
      }
    }
    return known;
  }

  private String chat(Conversation conversation) {
    List<String> others =
        conversation.people().stream()
            .map(p -> name(conversation, p.id()))
            .filter(name -> !name.equals(OWNER))
            .distinct()
            .toList();
    boolean ofTwo =
        conversation.kind() == ConversationKind.DIRECT
            || conversation.kind() == ConversationKind.ASSISTANT;
    return ofTwo && others.size() == 1 ? others.getFirst() : title(conversation);
  }

  private static String title(Conversation conversation) {
    String product = conversation.product();
    String title = line(conversation.title().value());
    return title.isEmpty()
        ? product.substring(0, 1).toUpperCase(Locale.ROOT)
            + product.substring(1)
            + (conversation.kind() == ConversationKind.SELF ? " notes" : " conversation")
        : title;
  }

  private String name(Conversation conversation, PersonId person) {
    Optional<Human> human = directory.find(new Appearance(conversation.id(), person));
    if (human.isPresent() && human.get().owner()) {
      return OWNER;
    }
    String name = human.map(h -> line(h.name().value())).orElse("");
    return name.isEmpty() ? "Unknown person" : name;
  }

  private static String line(String text) {
    return text.replaceAll("(?U)\\s", " ").replaceAll("\\p{Cntrl}", "\uFFFD").strip();
  }
}
