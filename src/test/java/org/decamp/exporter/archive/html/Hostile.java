package org.decamp.exporter.archive.html;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.decamp.model.Attachment;
import org.decamp.model.AttachmentKind;
import org.decamp.model.CallMedium;
import org.decamp.model.Content;
import org.decamp.model.EventType;
import org.decamp.model.Message;
import org.decamp.model.MissingMedia;
import org.decamp.model.PrivateText;
import org.decamp.model.ShareKind;
import org.decamp.model.TextOrigin;

/** Puts a hostile text into every place of a message that takes text. */
final class Hostile {

  private Hostile() {}

  static List<Message> messages(Sample sample, String hostile) {
    PrivateText text = new PrivateText(hostile);
    Optional<PrivateText> maybe = Optional.of(text);
    List<Content> contents =
        List.of(
            new Content.Text(text, TextOrigin.TYPED),
            new Content.Text(text, TextOrigin.SERVICE_NOTICE),
            new Content.Share(ShareKind.LINK, maybe, maybe, maybe, maybe),
            new Content.Share(
                ShareKind.LINK,
                Optional.of(new PrivateText("https://x.example/" + hostile)),
                maybe,
                maybe,
                maybe),
            new Content.Location(OptionalDouble.empty(), OptionalDouble.empty(), maybe, maybe),
            new Content.Call(CallMedium.AUDIO, Duration.ZERO, true, maybe),
            new Content.Event(EventType.OTHER, List.of(sample.other), maybe, maybe),
            new Content.Event(EventType.OTHER, List.of(sample.other), maybe, Optional.empty()),
            new Content.Unknown(hostile),
            Sample.media(
                AttachmentKind.FILE, Sample.stored("application/pdf", 40, Optional.empty())),
            new Content.Media(
                new Attachment(
                    AttachmentKind.PHOTO,
                    text,
                    maybe,
                    Sample.stored("image/gif", 41, Optional.empty()))),
            new Content.Media(
                new Attachment(
                    AttachmentKind.FILE,
                    text,
                    maybe,
                    new MissingMedia(MissingMedia.Reason.UNSAFE_NAME))));
    return List.of(
        sample.message(sample.other, contents, List.of(sample.reaction(sample.other, hostile))),
        sample.typed(sample.other, hostile));
  }
}
