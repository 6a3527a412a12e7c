package org.decamp.exporter.signal.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.decamp.exporter.signal.frame.BodyText;
import org.decamp.exporter.signal.frame.Item;
import org.decamp.exporter.signal.frame.LinkPreview;
import org.decamp.exporter.signal.frame.MessageAttachment;
import org.decamp.exporter.signal.frame.StandardMessage;
import org.decamp.model.Attachment;
import org.decamp.model.Content;
import org.decamp.model.PrivateText;

/** Gathers what becomes ordinary messages: words, files and links, which Signal shows together. */
final class MessageParts {

  /** What the apps send in one message. */
  private static final int MAX_ATTACHMENTS = 32;

  private final String prefix;
  private final List<String> lines = new ArrayList<>();
  private final List<LinkPreview> previews = new ArrayList<>();
  private final List<Attachment> attachments = new ArrayList<>();

  MessageParts(String prefix) {
    this.prefix = prefix;
  }

  void words(PrivateText text) {
    if (!text.isEmpty()) {
      lines.add(text.value());
    }
  }

  void notice(String words) {
    lines.add(words);
  }

  void attachment(Attachment attachment) {
    attachments.add(attachment);
  }

  void share(Content.Share share) {
    Optional<PrivateText> title = share.profileName().or(share::owner);
    if (share.link().isEmpty()) {
      title.ifPresent(this::words);
      share.caption().ifPresent(this::words);
      if (title.isEmpty() && share.caption().isEmpty()) {
        notice("[shared something that is not in the export]");
      }
      return;
    }
    PrivateText link = share.link().get();
    if (lines.stream().noneMatch(line -> line.contains(link.value()))) {
      words(link);
    }
    previews.add(new LinkPreview(link, title, share.caption()));
  }

  void location(Content.Location location) {
    location.name().ifPresent(this::words);
    if (location.link().isPresent()) {
      words(location.link().get());
    } else if (location.latitude().isPresent() && location.longitude().isPresent()) {
      notice(location.latitude().getAsDouble() + ", " + location.longitude().getAsDouble());
    } else if (location.name().isEmpty()) {
      notice("[a place that is not in the export]");
    }
  }

  boolean isEmpty() {
    return lines.isEmpty() && attachments.isEmpty();
  }

  /** The messages: one, unless words or files are too many for one. */
  List<Item> items(AttachmentMapping mapping) {
    if (isEmpty()) {
      return List.of();
    }
    String body = String.join("\n", lines);
    if (!prefix.isEmpty()) {
      body = prefix + body;
    }
    List<String> bodies = body.isEmpty() ? List.of() : BodyParts.of(body);
    boolean alone = bodies.isEmpty() && previews.isEmpty() && attachments.size() == 1;
    List<MessageAttachment> files =
        attachments.stream().map(a -> mapping.attachment(a, alone)).toList();
    List<Item> items = new ArrayList<>();
    int count = Math.max(bodies.size(), (files.size() + MAX_ATTACHMENTS - 1) / MAX_ATTACHMENTS);
    for (int i = 0; i < count; i++) {
      items.add(
          new StandardMessage(
              Optional.empty(),
              i < bodies.size()
                  ? Optional.of(BodyText.plain(new PrivateText(bodies.get(i))))
                  : Optional.empty(),
              part(files, i),
              i == 0 ? previews : List.of(),
              List.of()));
    }
    return items;
  }

  private static List<MessageAttachment> part(List<MessageAttachment> files, int index) {
    int from = Math.min(files.size(), index * MAX_ATTACHMENTS);
    return files.subList(from, Math.min(files.size(), from + MAX_ATTACHMENTS));
  }
}
