package org.decamp.importer.meta.thread;

import java.util.Optional;
import java.util.OptionalDouble;
import org.decamp.importer.meta.text.TextDecoder;
import org.decamp.importer.meta.thread.MessageDraft.Place;
import org.decamp.importer.meta.thread.ShareReading.Target;
import org.decamp.mapping.ShareLinks;
import org.decamp.model.Content;
import org.decamp.model.PrivateText;
import org.decamp.model.ShareKind;

/** Makes what a message shares: a post, a profile, a story, a GIF, a page, or a place. */
final class Shares {

  private final ShareReading reading;
  private final TextDecoder decoder;

  Shares(ShareLinks links, TextDecoder decoder) {
    this.reading = new ShareReading(links);
    this.decoder = decoder;
  }

  /** The share of a draft that has one; any of its fields may be empty. */
  Content of(MessageDraft draft, String link) {
    String caption = decoder.decode(draft.shareText);
    if (draft.place != null) {
      return place(draft.place, caption, link);
    }
    boolean profile = !draft.profileUser.isEmpty() || !draft.profileName.isEmpty();
    if (draft.contentOwner.isEmpty() && !profile && draft.shareKind == null) {
      Optional<Content.Location> place = reading.location(link);
      if (place.isPresent()) {
        return named(place.get(), caption);
      }
      if (link.isEmpty() && reading.livePlace(caption)) {
        return new Content.Location(
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            PrivateText.ofNonEmpty(caption),
            Optional.empty());
      }
    }
    Target target = reading.target(link);
    String owner =
        decoder.decode(draft.contentOwner.isEmpty() ? draft.profileUser : draft.contentOwner);
    return new Content.Share(
        kind(draft, target, profile),
        PrivateText.ofNonEmpty(link),
        PrivateText.ofNonEmpty(caption),
        PrivateText.ofNonEmpty(owner.isEmpty() ? target.owner() : owner),
        PrivateText.ofNonEmpty(decoder.decode(draft.profileName)));
  }

  private static ShareKind kind(MessageDraft draft, Target target, boolean profile) {
    if (profile) {
      return ShareKind.PROFILE;
    }
    boolean linkTells = target.kind() != ShareKind.LINK && target.kind() != ShareKind.UNKNOWN;
    return draft.shareKind == null || linkTells ? target.kind() : draft.shareKind;
  }

  private Content.Location place(Place place, String caption, String link) {
    Double latitude = place.latitude();
    Double longitude = place.longitude();
    OptionalDouble north = OptionalDouble.empty();
    OptionalDouble east = OptionalDouble.empty();
    if (latitude != null && longitude != null && ShareReading.onEarth(latitude, longitude)) {
      north = OptionalDouble.of(latitude);
      east = OptionalDouble.of(longitude);
    }
    String name = decoder.decode(place.name());
    return new Content.Location(
        north,
        east,
        PrivateText.ofNonEmpty(name.isEmpty() ? caption : name),
        PrivateText.ofNonEmpty(link));
  }

  private static Content.Location named(Content.Location place, String caption) {
    return caption.isEmpty()
        ? place
        : new Content.Location(
            place.latitude(), place.longitude(), PrivateText.ofNonEmpty(caption), place.link());
  }
}
