package org.decamp.vault.view;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.decamp.model.Attachment;
import org.decamp.model.CallMedium;
import org.decamp.model.Content;
import org.decamp.model.EventType;
import org.decamp.model.MissingMedia;
import org.decamp.model.PrivateText;
import org.decamp.model.ShareKind;
import org.decamp.model.StoredMedia;

/**
 * Joins two versions of one content, field by field: what either knows is kept.
 *
 * <p>The join is commutative, associative and idempotent: kinds of content are ordered by how much
 * they say, and inside a kind every field is joined by itself, by an order that is total.
 */
final class ContentJoin {

  private static final Comparator<PrivateText> LONGEST =
      Comparator.comparingInt((PrivateText t) -> t.value().length())
          .thenComparing(PrivateText::value);

  private static final Comparator<StoredMedia> STORED =
      Comparator.comparing(StoredMedia::id).thenComparing(StoredMedia::toString);

  private static final Comparator<ShareKind> SHARES =
      Comparator.comparing((ShareKind k) -> k != ShareKind.UNKNOWN)
          .thenComparing(k -> k != ShareKind.LINK)
          .thenComparing(Comparator.naturalOrder());

  private static final Comparator<CallMedium> CALLS =
      Comparator.comparing((CallMedium m) -> m != CallMedium.UNKNOWN)
          .thenComparing(Comparator.naturalOrder());

  private static final Comparator<EventType> EVENTS =
      Comparator.comparing((EventType t) -> t != EventType.OTHER)
          .thenComparing(Comparator.naturalOrder());

  private ContentJoin() {}

  static Content of(Content a, Content b) {
    if (a.equals(b)) {
      return a;
    }
    int byKind = Integer.compare(rank(a), rank(b));
    if (byKind != 0) {
      return byKind > 0 ? a : b;
    }
    return switch (a) {
      case Content.Text x when b instanceof Content.Text y ->
          new Content.Text(max(x.text(), y.text(), LONGEST), max(x.origin(), y.origin()));
      case Content.Media(Attachment x) when b instanceof Content.Media(Attachment y) ->
          new Content.Media(attachment(x, y));
      case Content.Share x when b instanceof Content.Share y ->
          new Content.Share(
              max(x.kind(), y.kind(), SHARES),
              either(x.link(), y.link()),
              either(x.caption(), y.caption()),
              either(x.owner(), y.owner()),
              either(x.profileName(), y.profileName()));
      case Content.Location x when b instanceof Content.Location y -> location(x, y);
      case Content.Call x when b instanceof Content.Call y ->
          new Content.Call(
              max(x.medium(), y.medium(), CALLS),
              max(x.duration(), y.duration()),
              x.missed() || y.missed(),
              either(x.notice(), y.notice()));
      case Content.Event x when b instanceof Content.Event y ->
          new Content.Event(
              max(x.type(), y.type(), EVENTS),
              max(
                  x.people(),
                  y.people(),
                  Comparator.comparingInt((List<?> people) -> people.size())
                      .thenComparing(Object::toString)),
              either(x.detail(), y.detail()),
              either(x.notice(), y.notice()));
      default -> max(a, b, Comparator.comparing(Object::toString));
    };
  }

  private static Attachment attachment(Attachment x, Attachment y) {
    return new Attachment(
        max(x.kind(), y.kind()),
        max(x.uri(), y.uri(), Comparator.comparing(PrivateText::value)),
        either(x.originalName(), y.originalName()),
        media(x.media(), y.media()));
  }

  private static Attachment.Media media(Attachment.Media x, Attachment.Media y) {
    return switch (x) {
      case StoredMedia s when y instanceof StoredMedia t -> max(s, t, STORED);
      case StoredMedia s -> s;
      case MissingMedia m when y instanceof MissingMedia n ->
          new MissingMedia(max(m.reason(), n.reason()));
      case MissingMedia _ -> y;
    };
  }

  /** Both degrees come from one version. */
  private static Content location(Content.Location x, Content.Location y) {
    Content.Location place =
        max(
            x,
            y,
            Comparator.comparingInt(
                    (Content.Location l) -> known(l.latitude()) + known(l.longitude()))
                .thenComparing(l -> l.latitude().isPresent())
                .thenComparingDouble(l -> l.latitude().orElse(0))
                .thenComparingDouble(l -> l.longitude().orElse(0)));
    return new Content.Location(
        place.latitude(),
        place.longitude(),
        either(x.name(), y.name()),
        either(x.link(), y.link()));
  }

  private static int known(OptionalDouble degrees) {
    return degrees.isPresent() ? 1 : 0;
  }

  private static Optional<PrivateText> either(Optional<PrivateText> x, Optional<PrivateText> y) {
    if (x.isEmpty() || y.isEmpty()) {
      return x.or(() -> y);
    }
    return Optional.of(max(x.get(), y.get(), LONGEST));
  }

  private static <T extends Comparable<? super T>> T max(T x, T y) {
    return x.compareTo(y) >= 0 ? x : y;
  }

  private static <T> T max(T x, T y, Comparator<? super T> order) {
    return order.compare(x, y) >= 0 ? x : y;
  }

  /** How much a kind of content says; different kinds differ. */
  static int rank(Content content) {
    return switch (content) {
      case Content.Withheld _ -> 0;
      case Content.Unknown _ -> 1;
      case Content.Unsent _ -> 2;
      case Content.Text _ -> 3;
      case Content.Event _ -> 4;
      case Content.Call _ -> 5;
      case Content.Location _ -> 6;
      case Content.Share _ -> 7;
      case Content.Media _ -> 8;
    };
  }
}
