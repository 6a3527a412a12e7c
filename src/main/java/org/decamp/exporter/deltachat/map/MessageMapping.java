package org.decamp.exporter.deltachat.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.decamp.exporter.Fates;
import org.decamp.exporter.SafeText;
import org.decamp.exporter.Wording;
import org.decamp.ledger.Adaptation;
import org.decamp.ledger.Subject;
import org.decamp.model.Attachment;
import org.decamp.model.Content;
import org.decamp.model.Message;
import org.decamp.model.MissingMedia;
import org.decamp.model.PrivateText;
import org.decamp.model.ShareKind;
import org.decamp.model.StoredMedia;

/**
 * Decides what everything in a message becomes, and keeps the books about it. An entry holds one
 * file at most, so that a message of many is several; the words stand with the first.
 */
public final class MessageMapping {

  private final Fates fates;
  private final List<String> words = new ArrayList<>();
  private final List<String> stories = new ArrayList<>();
  private final List<String> lines = new ArrayList<>();
  private final List<MediaForm> files = new ArrayList<>();
  private int missing;
  private boolean withheld;

  private MessageMapping(Fates fates) {
    this.fates = fates;
  }

  /** What a message becomes, reactions aside. */
  public static Mapped map(Message message, Wording.Names names, Fates fates) {
    MessageMapping mapping = new MessageMapping(fates);
    String sender = names.of(message.sender()).value();
    message.contentsWithoutPlaceholders().forEach(content -> mapping.add(content, sender, names));
    return mapping.result(!message.reactions().isEmpty());
  }

  private void add(Content content, String sender, Wording.Names names) {
    switch (content) {
      case Content.Text(var text, _) when text.isEmpty() -> {}
      case Content.Text(var text, _) -> words.add(text.value());
      case Content.Media(Attachment attachment) -> attachment(attachment);
      case Content.Share share -> share(share);
      case Content.Location location -> location(location);
      case Content.Call call -> {
        lines.add(told(call.notice(), sender, Wording.call(call)));
        fates.adapted(Subject.EVENT, Adaptation.CALL_AS_TEXT);
      }
      case Content.Event event -> {
        lines.add(told(event.notice(), sender, Wording.event(event, names)));
        fates.adapted(Subject.EVENT, Adaptation.EVENT_AS_TEXT);
      }
      case Content.Unsent _ -> marked("taken back by the sender");
      case Content.Withheld(var reason) -> {
        marked(Wording.withheld(reason));
        withheld = true;
      }
      case Content.Unknown _ -> marked("a kind of message that is not known");
    }
  }

  /** The service's sentence names people already. */
  private static String told(Optional<PrivateText> notice, String sender, String what) {
    return notice.isPresent() ? what : sender + ": " + what;
  }

  private void marked(String what) {
    words.add("[" + what + "]");
  }

  private void attachment(Attachment attachment) {
    switch (attachment.media()) {
      case StoredMedia stored when stored.size() > 0 -> {
        files.add(MediaForm.of(attachment, stored));
        fates.carried(Subject.ATTACHMENT);
      }
      case StoredMedia _ -> missing(Wording.empty(attachment));
      case MissingMedia(var reason) -> missing(Wording.missing(attachment, reason));
    }
  }

  private void missing(String what) {
    marked(what);
    missing++;
    fates.adapted(Subject.ATTACHMENT, Adaptation.MEDIA_MISSING);
  }

  private void share(Content.Share share) {
    List<String> told = Wording.share(share).stream().map(PrivateText::value).toList();
    if (share.kind() == ShareKind.STORY && !told.isEmpty()) {
      stories.addAll(told);
    } else if (told.isEmpty()) {
      marked("shared something that is not in the export");
    } else {
      told.stream().filter(this::notSaid).forEach(words::add);
    }
    fates.carried(Subject.SHARE);
  }

  private boolean notSaid(String text) {
    return words.stream().noneMatch(said -> said.contains(text));
  }

  private void location(Content.Location location) {
    Stream.of(location.name(), location.link())
        .flatMap(Optional::stream)
        .map(PrivateText::value)
        .filter(told -> !told.isEmpty() && notSaid(told))
        .forEach(words::add);
    if (location.latitude().isPresent() && location.longitude().isPresent()) {
      marked(location.latitude().getAsDouble() + ", " + location.longitude().getAsDouble());
    } else if (location.name().isEmpty() && location.link().isEmpty()) {
      marked("a place that is not in the export");
    }
    fates.adapted(Subject.SHARE, Adaptation.LOCATION_AS_TEXT);
  }

  /**
   * @param reactions whether somebody must have written it, because there are reactions on it
   */
  private Mapped result(boolean reactions) {
    List<Draft> drafts = new ArrayList<>();
    boolean nothingElse = words.isEmpty() && stories.isEmpty() && files.isEmpty();
    if (nothingElse && (reactions || lines.isEmpty())) {
      lines.forEach(this::marked);
      lines.clear();
      if (words.isEmpty()) {
        marked("an empty message");
      }
    }
    written(drafts);
    lines.forEach(line -> drafts.add(Draft.line(line)));
    boolean repaired =
        Stream.of(words, stories, lines)
            .flatMap(List::stream)
            .anyMatch(text -> !SafeText.of(text).value().equals(text));
    return new Mapped(drafts, withheld, repaired);
  }

  private void written(List<Draft> drafts) {
    boolean answers = !words.isEmpty() && !stories.isEmpty();
    Optional<PrivateText> quote = answers ? Optional.of(joined(stories)) : Optional.empty();
    PrivateText text =
        answers ? joined(words) : joined(Stream.concat(words.stream(), stories.stream()).toList());
    if (files.isEmpty()) {
      if (!text.isEmpty()) {
        drafts.add(new Draft(text, Optional.empty(), quote, false, missing));
      }
      return;
    }
    drafts.add(Draft.file(text, quote, files.getFirst(), missing));
    files.stream()
        .skip(1)
        .forEach(file -> drafts.add(Draft.file(PrivateText.EMPTY, Optional.empty(), file, 0)));
  }

  private static PrivateText joined(List<String> texts) {
    return SafeText.of(texts.stream().filter(t -> !t.isEmpty()).collect(Collectors.joining("\n")));
  }
}
