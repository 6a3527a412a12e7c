package org.decamp.app.cli;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.decamp.model.Attachment;
import org.decamp.model.Content;
import org.decamp.model.Conversation;
import org.decamp.model.Message;
import org.decamp.model.MissingMedia;
import org.decamp.model.PersonId;
import org.decamp.model.PrivateText;
import org.decamp.model.Reaction;
import org.decamp.model.StoredMedia;
import org.decamp.model.WithheldReason;

/**
 * Puts the messages of one conversation into words for a terminal; everything that a person wrote
 * goes through {@link TerminalText}.
 */
final class MessageText {

  private final Map<PersonId, String> names = new HashMap<>();

  MessageText(Conversation conversation) {
    conversation.people().forEach(p -> names.put(p.id(), TerminalText.line(p.name().value())));
  }

  String sender(Message message) {
    return name(message.sender());
  }

  /**
   * The contents, one after the other, and the reactions.
   *
   * @param indent begins every line but the first
   */
  String body(Message message, String indent) {
    return Stream.concat(
            message.contents().stream().map(c -> content(c, indent)),
            message.reactions().isEmpty() ? Stream.empty() : Stream.of(reactions(message)))
        .collect(Collectors.joining("\n" + indent));
  }

  /** The contents on one line, without reactions. */
  String oneLine(Message message) {
    return message.contents().stream()
        .map(c -> content(c, "").replace("\n", " "))
        .collect(Collectors.joining(" "));
  }

  private String name(PersonId person) {
    String name = names.getOrDefault(person, "");
    return name.isEmpty() ? "(no name)" : name;
  }

  private String content(Content content, String indent) {
    return switch (content) {
      case Content.Text(PrivateText text, _) -> TerminalText.lines(text.value(), indent);
      case Content.Media(Attachment attachment) -> attachment(attachment);
      case Content.Share share -> share(share, indent);
      case Content.Location location -> location(location);
      case Content.Call call -> call(call);
      case Content.Event event -> event(event);
      case Content.Unsent() -> "[unsent]";
      case Content.Withheld(WithheldReason reason) ->
          switch (reason) {
            case NOT_IN_EXPORT -> "[the content is not in the export]";
            case TAKEN_DOWN -> "[removed by the service]";
          };
      case Content.Unknown(String what) ->
          "[something that Decamp does not know: " + TerminalText.line(what) + "]";
    };
  }

  private static String attachment(Attachment attachment) {
    String kind = attachment.kind().name().toLowerCase(Locale.ROOT);
    String name = attachment.originalName().map(n -> " " + TerminalText.line(n.value())).orElse("");
    return switch (attachment.media()) {
      case StoredMedia stored ->
          "["
              + kind
              + name
              + stored.duration().map(d -> ", " + length(d)).orElse("")
              + ", "
              + Figures.bytes(stored.size())
              + "]";
      case MissingMedia(MissingMedia.Reason reason) ->
          "[" + kind + name + ": " + missing(reason) + "]";
    };
  }

  private static String missing(MissingMedia.Reason reason) {
    return switch (reason) {
      case NOT_IN_EXPORT -> "not in the export";
      case REMOTE_ONLY -> "only a link to the service's servers";
      case FAILED_AT_SOURCE -> "the service failed to export it";
      case UNSAFE_NAME -> "its name leads outside the export";
      case DAMAGED -> "damaged in the export";
      case AMBIGUOUS -> "several files answer to its name";
    };
  }

  private static String share(Content.Share share, String indent) {
    StringBuilder text = new StringBuilder("[shared ");
    text.append(
        switch (share.kind()) {
          case POST -> "a post";
          case REEL -> "a reel";
          case STORY -> "a story";
          case PROFILE -> "a profile";
          case GIF -> "a GIF";
          case LINK -> "a link";
          case UNKNOWN -> "something";
        });
    share.owner().or(share::profileName).ifPresent(o -> text.append(" of ").append(line(o)));
    share.link().ifPresent(l -> text.append(": ").append(line(l)));
    text.append(']');
    share
        .caption()
        .ifPresent(c ->
            text.append('\n')
                .append(indent)
                .append("  ")
                .append(TerminalText.lines(c.value(), indent + "  ")));
    return text.toString();
  }

  private static String location(Content.Location location) {
    StringBuilder text = new StringBuilder("[place");
    location.name().ifPresent(n -> text.append(": ").append(line(n)));
    if (location.latitude().isPresent() && location.longitude().isPresent()) {
      text.append(
          String.format(
              Locale.ROOT,
              " (%.5f, %.5f)",
              location.latitude().getAsDouble(),
              location.longitude().getAsDouble()));
    }
    location.link().ifPresent(l -> text.append(' ').append(line(l)));
    return text.append(']').toString();
  }

  private static String call(Content.Call call) {
    String medium =
        switch (call.medium()) {
          case AUDIO -> "audio call";
          case VIDEO -> "video call";
          case UNKNOWN -> "call";
        };
    String outcome =
        call.missed() ? ", missed" : call.duration().isZero() ? "" : ", " + length(call.duration());
    return "[" + medium + outcome + notice(call.notice()) + "]";
  }

  private String event(Content.Event event) {
    if (event.notice().isPresent()) {
      return "[" + line(event.notice().get()) + "]";
    }
    String what = event.type().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    List<String> people = event.people().stream().map(this::name).toList();
    String who = people.isEmpty() ? "" : ": " + String.join(", ", people);
    return "[" + what + who + event.detail().map(d -> " - " + line(d)).orElse("") + "]";
  }

  private String reactions(Message message) {
    return message.reactions().stream()
        .collect(
            Collectors.groupingBy(
                r -> line(r.emoji()),
                java.util.LinkedHashMap::new,
                Collectors.mapping(this::actor, Collectors.joining(", "))))
        .entrySet()
        .stream()
        .map(e -> e.getKey() + " " + e.getValue())
        .collect(Collectors.joining("  ", "  ", ""));
  }

  private String actor(Reaction reaction) {
    return name(reaction.actor());
  }

  private static String notice(Optional<PrivateText> notice) {
    return notice.map(n -> ": " + line(n)).orElse("");
  }

  private static String line(PrivateText text) {
    return TerminalText.line(text.value());
  }

  private static String length(Duration duration) {
    return Figures.duration(duration.toSeconds());
  }
}
