package org.decamp.importer.meta.layout2020;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.decamp.importer.meta.thread.FileContents;
import org.decamp.importer.meta.thread.IsoTime;
import org.decamp.importer.meta.thread.MessageDraft;
import org.decamp.importer.meta.thread.MessageDraft.MediaRef;
import org.decamp.importer.meta.thread.MessageDraft.Place;
import org.decamp.importer.meta.thread.MessageDraft.ReactionRef;
import org.decamp.importer.meta.thread.ObjectTally;
import org.decamp.importer.meta.thread.TokenValues;
import org.decamp.ledger.Subject;
import org.decamp.mapping.Layout2020;
import org.decamp.model.AttachmentKind;
import org.decamp.model.EventType;
import org.decamp.model.ShareKind;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Reads one message object of 2020 into a draft ({@code instagram-export}, section 2.4), so that
 * text and link come out as the later JSON has them: the vault finds by them that it is the same
 * conversation.
 *
 * <p>Files that the owner sent may lie in a folder of their own, listed with the time at which they
 * were taken. Nothing joins them to messages but that time, and the model cannot say that an
 * attachment is a guess; so they are kept in the vault and no message is given one.
 */
final class Message2020 {

  private final JsonParser parser;
  private final Layout2020 mapping;
  private final FileContents contents;
  private final ObjectTally tally;
  private final MessageDraft draft;
  private final TokenValues values;

  private String heart = "";
  private String action = "";
  private String call = "";
  private String story = "";
  private String mentioned = "";
  private String live = "";
  private String post = "";
  private boolean posted;
  private String link = "";
  private String gif = "";
  private boolean animated;
  private @Nullable Double latitude;
  private @Nullable Double longitude;
  private final List<String> place = new ArrayList<>();

  Message2020(JsonParser parser, Layout2020 mapping, FileContents contents, MessageDraft draft) {
    this.parser = parser;
    this.mapping = mapping;
    this.contents = contents;
    this.tally = contents.tally();
    this.draft = draft;
    this.values = new TokenValues(parser, draft);
  }

  /** Reads the object whose first brace is the current token, to its last. */
  void read() {
    clear();
    for (String key = parser.nextName(); key != null; key = parser.nextName()) {
      parser.nextToken();
      field(key);
    }
    says();
    shares();
  }

  private void clear() {
    draft.clear();
    heart = "";
    action = "";
    call = "";
    story = "";
    mentioned = "";
    live = "";
    post = "";
    posted = false;
    link = "";
    gif = "";
    animated = false;
    latitude = null;
    longitude = null;
    place.clear();
  }

  private void field(String key) {
    switch (key) {
      case "sender" -> draft.sender = values.text();
      case "created_at" -> draft.timestampMs = IsoTime.millis(values.text()).orElse(null);
      case "text" -> draft.content = values.text();
      case "heart" -> heart = values.text();
      case "action" -> action = values.text();
      case "video_call_action" -> call = values.text();
      case "live_video_invite", "live_video_share" -> live = sentence(key);
      case "story_share" -> story = values.text();
      case "mentioned_username" -> mentioned = values.text();
      case "link" -> link = values.text();
      case "media_owner" -> draft.contentOwner = values.text();
      case "media_share_caption" -> draft.shareText = available(values.text());
      case "media_share_url" -> {
        posted = true;
        post = values.text();
      }
      case "profile_share_username" -> draft.profileUser = values.text();
      case "profile_share_name" -> draft.profileName = values.text();
      case "media", "media_url" -> media(key, AttachmentKind.PHOTO);
      case "voice_media" -> media(key, AttachmentKind.VOICE);
      case "animated_media_images" -> animated();
      case "likes" -> likes();
      case "location" -> location();
      default -> {
        if (!place(key)) {
          other(key);
        }
      }
    }
  }

  private void other(String key) {
    if (!mapping.noise().contains(key)) {
      contents.unknownKeys().count(key);
    }
    parser.skipChildren();
  }

  private String available(String text) {
    return mapping.unavailable().contains(text) ? "" : text;
  }

  private String sentence(String key) {
    if (parser.currentToken() == JsonToken.VALUE_STRING) {
      return parser.getString();
    }
    other(key);
    return "";
  }

  private void media(String key, AttachmentKind kind) {
    if (parser.currentToken() == JsonToken.START_ARRAY) {
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        address(key, kind);
      }
    } else {
      address(key, kind);
    }
  }

  private void address(String key, AttachmentKind kind) {
    String uri = values.text();
    if (!uri.isEmpty()) {
      tally.found(Subject.ATTACHMENT);
      int query = uri.indexOf('?');
      String path = (query < 0 ? uri : uri.substring(0, query)).toLowerCase(Locale.ROOT);
      boolean video = kind == AttachmentKind.PHOTO && path.endsWith(".mp4");
      draft.media.add(new MediaRef(key, video ? AttachmentKind.VIDEO : kind, uri, ""));
    }
  }

  private void likes() {
    if (!values.begins(JsonToken.START_ARRAY)) {
      return;
    }
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      tally.found(Subject.REACTION);
      String actor = "";
      Optional<Long> at = Optional.empty();
      if (values.begins(JsonToken.START_OBJECT)) {
        for (String key = parser.nextName(); key != null; key = parser.nextName()) {
          parser.nextToken();
          switch (key) {
            case "username" -> actor = values.text();
            case "date" -> at = IsoTime.millis(values.text());
            default -> other(key);
          }
        }
      }
      Long seconds = at.map(ms -> Math.floorDiv(ms, 1000L)).orElse(null);
      draft.reactions.add(new ReactionRef(actor, mapping.heart(), seconds));
    }
  }

  /** A GIF in many sizes; the best one's address stands for it, as in the later JSON. */
  private void animated() {
    animated = parser.currentToken() != JsonToken.VALUE_NULL;
    int best = Integer.MAX_VALUE;
    if (!values.begins(JsonToken.START_OBJECT)) {
      return;
    }
    for (String size = parser.nextName(); size != null; size = parser.nextName()) {
      if (parser.nextToken() == JsonToken.START_OBJECT) {
        String address = rendition();
        int rank = mapping.renditions().indexOf(size);
        rank = rank < 0 ? mapping.renditions().size() : rank;
        if (!address.isEmpty() && rank < best) {
          best = rank;
          gif = address;
        }
      } else {
        parser.skipChildren();
      }
    }
  }

  private String rendition() {
    String url = "";
    String film = "";
    for (String key = parser.nextName(); key != null; key = parser.nextName()) {
      String value = parser.nextToken() == JsonToken.VALUE_STRING ? parser.getString() : "";
      switch (key) {
        case "url" -> url = value;
        case "mp4" -> film = value;
        default -> parser.skipChildren();
      }
    }
    return url.isEmpty() ? film : url;
  }

  private void location() {
    if (parser.currentToken() == JsonToken.VALUE_STRING) {
      place.add(parser.getString());
    } else if (values.begins(JsonToken.START_OBJECT)) {
      for (String key = parser.nextName(); key != null; key = parser.nextName()) {
        parser.nextToken();
        if (!place(key)) {
          other(key);
        }
      }
    }
  }

  private boolean place(String key) {
    switch (key) {
      case "location_name", "address", "city", "name" -> {
        String name = values.text();
        if (!name.isEmpty() && !place.contains(name)) {
          place.add(name);
        }
      }
      case "latitude", "lat" -> latitude = values.number();
      case "longitude", "lng" -> longitude = values.number();
      default -> {
        return false;
      }
    }
    return true;
  }

  /** Words: typed ones first; a sentence of the service is the content where nothing was typed. */
  private void says() {
    boolean typed = !draft.content.isEmpty();
    if (!typed && !heart.isEmpty()) {
      draft.content = heart;
      typed = true;
      heart = "";
    }
    if (!typed && (!action.isEmpty() || !call.isEmpty())) {
      draft.event = action.isEmpty() ? EventType.CALL_EVENT : EventType.OTHER;
      draft.content = action.isEmpty() ? call : action;
      draft.notice = action.isEmpty() ? "" : call;
      action = "";
      call = "";
      typed = true;
    }
    String unavailable = posted && mapping.unavailable().contains(post) ? post : "";
    List<String> written =
        Stream.of(story, live, unavailable, heart, action, call, draft.notice)
            .filter(s -> !s.isEmpty())
            .toList();
    if (!typed && !written.isEmpty()) {
      draft.content = written.getFirst();
      draft.placeholder = true;
      written = written.subList(1, written.size());
    }
    draft.notice = String.join("\n", written);
  }

  /** One thing is shared; whatever has no place in it stays as a notice. */
  private void shares() {
    String address = available(post);
    boolean profile = !draft.profileUser.isEmpty() || !draft.profileName.isEmpty();
    boolean somewhere = latitude != null || longitude != null || !place.isEmpty();
    boolean shared = posted || !draft.contentOwner.isEmpty() || !draft.shareText.isEmpty();
    if (shared) {
      draft.shareKind = ShareKind.POST;
      draft.link = address;
    } else if (!story.isEmpty() || !mentioned.isEmpty()) {
      draft.shareKind = ShareKind.STORY;
      draft.contentOwner = mentioned;
    } else if (animated) {
      draft.shareKind = ShareKind.GIF;
      draft.link = gif;
      gif = "";
    } else if (somewhere) {
      draft.place =
          new Place(latitude, longitude, place.stream().collect(Collectors.joining(", ")));
      place.clear();
    } else if (!profile && link.isEmpty()) {
      return;
    }
    draft.hasShare = true;
    tally.found(Subject.SHARE);
    if (draft.link.isEmpty()) {
      draft.link = link;
      link = "";
    }
    String left =
        Stream.concat(Stream.of(draft.notice, link, gif), place.stream())
            .filter(s -> !s.isEmpty() && !draft.content.contains(s))
            .collect(Collectors.joining("\n"));
    draft.notice = left;
  }
}
