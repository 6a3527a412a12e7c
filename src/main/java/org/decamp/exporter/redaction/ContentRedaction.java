package org.decamp.exporter.redaction;

import java.util.Optional;
import org.decamp.model.Attachment;
import org.decamp.model.Content;
import org.decamp.model.EventType;
import org.decamp.model.PrivateText;
import org.decamp.model.ShareKind;

/** Takes names out of what messages of one conversation hold. */
final class ContentRedaction {

  private final Cast cast;
  private final KnownNames names;
  private final NameFilter filter;

  ContentRedaction(Cast cast, KnownNames names, NameFilter filter) {
    this.cast = cast;
    this.names = names;
    this.filter = filter;
  }

  /** The content without names. */
  Content redact(Content content) {
    return switch (content) {
      case Content.Text text -> new Content.Text(filter.filter(text.text()), text.origin());
      case Content.Media media -> new Content.Media(redact(media.attachment()));
      case Content.Share share -> share(share);
      case Content.Location location ->
          new Content.Location(
              location.latitude(),
              location.longitude(),
              filtered(location.name()),
              filtered(location.link()));
      case Content.Call call ->
          new Content.Call(call.medium(), call.duration(), call.missed(), filtered(call.notice()));
      case Content.Event event -> event(event);
      case Content.Unsent unsent -> unsent;
      case Content.Withheld withheld -> withheld;
      case Content.Unknown unknown -> unknown;
    };
  }

  /**
   * Whether something in it is not as it was. People of an event have other ids in any case; it
   * counts if somebody among them has a pseudonym.
   */
  boolean changed(Content before, Content after) {
    if (before instanceof Content.Event was && after instanceof Content.Event is) {
      return !was.detail().equals(is.detail())
          || !was.notice().equals(is.notice())
          || !was.people().stream().allMatch(cast::owner);
    }
    return !before.equals(after);
  }

  /** Folders are named after people, and files can be. */
  private static Attachment redact(Attachment attachment) {
    return new Attachment(
        attachment.kind(), PrivateText.EMPTY, Optional.empty(), attachment.media());
  }

  /** The address of a profile or a post says whose it is. */
  private Content.Share share(Content.Share share) {
    return new Content.Share(
        share.kind(),
        tellsOwner(share.kind()) ? Optional.empty() : filtered(share.link()),
        filtered(share.caption()),
        share.owner().map(names::account),
        share.profileName().map(names::account));
  }

  private static boolean tellsOwner(ShareKind kind) {
    return switch (kind) {
      case POST, REEL, STORY, PROFILE -> true;
      case GIF, LINK, UNKNOWN -> false;
    };
  }

  /** What changed looks only may tell a nickname, which nobody can know for one. */
  private Content.Event event(Content.Event event) {
    boolean looks = event.type() == EventType.COSMETIC;
    return new Content.Event(
        event.type(),
        event.people().stream().map(cast::id).toList(),
        looks ? Optional.empty() : filtered(event.detail()),
        looks ? Optional.empty() : filtered(event.notice()));
  }

  private Optional<PrivateText> filtered(Optional<PrivateText> text) {
    return text.map(filter::filter);
  }
}
