package org.decamp.testing.export;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.decamp.testing.export.ExportMessage.Nature;
import org.decamp.testing.export.ExportMessage.Reaction;
import org.decamp.testing.export.ExportMessage.Share;
import org.decamp.testing.export.ExportMessage.Slot;

/**
 * Writes {@code messages.json} of 2018 to 2020 ({@code instagram-export}, section 2.4): all threads
 * in one array, usernames, raw UTF-8, newest first.
 */
final class Legacy2020Writer implements Closeable {

  private static final DateTimeFormatter CREATED =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private final JsonOut json;

  Legacy2020Writer(OutputStream out) throws IOException {
    this.json = JsonOut.utf8(out);
    json.startArray();
  }

  /** Begins a thread; it ends when the sink is closed. */
  MessageSink thread(ThreadHeader thread) throws IOException {
    json.startObject().key("participants").startArray();
    for (ExportText name : thread.participants()) {
      json.value(Cast.handle(name.expected()));
    }
    json.endArray().key("conversation").startArray();
    return new MessageSink() {
      @Override
      public void add(ExportMessage message) throws IOException {
        for (ExportMessage told : Legacy2020.told(message)) {
          write(told);
        }
      }

      @Override
      public void close() throws IOException {
        json.endArray().endObject();
      }
    };
  }

  private void write(ExportMessage message) throws IOException {
    json.startObject().key("sender").value(message.sender());
    json.key("created_at").value(created(message.timeMs()));
    if (message.callSeconds().isPresent()) {
      json.key("video_call_action").value(message.content().orElseThrow());
    } else if (message.nature() == Nature.GROUP_EVENT) {
      json.key("action").value(message.content().orElseThrow());
    } else if (message.share().isPresent()) {
      share(message, message.share().get());
    } else if (!message.media().isEmpty()) {
      media(message.media().getFirst());
    } else if (message.content().isEmpty()) {
      json.key("media_share_url").value("Media share unavailable.");
    } else if (message.content().get().expected().equals("❤️")) {
      json.key("heart").value(message.content().get());
    } else {
      json.key("text").value(message.content().get());
    }
    if (!message.reactions().isEmpty()) {
      likes(message.reactions());
    }
    json.endObject();
  }

  /** Milliseconds, and microseconds that nobody else has. */
  static String created(long timeMs) {
    return CREATED.format(Instant.ofEpochMilli(timeMs)) + (100 + timeMs % 900) + "+00:00";
  }

  private void media(ExportMessage.Media media) throws IOException {
    String name = media.uri().substring(media.uri().lastIndexOf('/') + 1);
    String url = "https://cdn.example.org/v/t51/" + name + "?oh=0a1b&oe=5FB3";
    if (media.slot() == Slot.AUDIO_FILES) {
      json.key("voice_media").value(media.present() ? url : "Media unavailable.");
    } else if (media.slot() == Slot.GIFS) {
      json.key("is_random").value(false);
      json.key("animated_media_images").startObject().key("original").startObject();
      json.key("height").value("270").key("mp4").value(url + "&f=mp4");
      json.key("mp4_size").value("81377").key("size").value("406771");
      json.key("url").value(url).key("width").value("480").endObject();
      json.key("fixed_height").startObject().key("url").value(url + "&s=200").endObject();
      json.endObject();
    } else {
      // Both spellings occur.
      json.key(name.hashCode() % 2 == 0 ? "media" : "media_url").value(url);
    }
  }

  private void share(ExportMessage message, Share share) throws IOException {
    String link = share.link().map(ExportText::expected).orElse("");
    if (link.contains("/stories/")) {
      String user = link.split("/", -1)[4];
      json.key("story_share").value("Shared " + user + "'s story");
      json.key("story_share_type").value("default");
      if (message.content().isPresent()) {
        json.key("text").value(message.content().get());
      } else {
        json.key("text").nothing();
      }
    } else if (share.profileUser().isPresent()) {
      json.key("profile_share_username").value(share.profileUser().get());
      json.key("profile_share_name").value(share.profileName().orElse(ExportText.of("")));
    } else if (link.contains("instagram.com/")) {
      if (share.owner().isPresent()) {
        json.key("media_owner").value(share.owner().get());
      }
      if (share.caption().isPresent()) {
        json.key("media_share_caption").value(share.caption().get());
      }
      json.key("media_share_url").value(link);
    } else {
      json.key("text").value(message.content().orElse(ExportText.of(link)));
      json.key("link").value(link);
    }
  }

  private void likes(List<Reaction> likes) throws IOException {
    json.key("likes").startArray();
    for (Reaction like : likes) {
      json.startObject().key("username").value(like.actor());
      json.key("date").value(created(like.seconds().orElse(0) * 1000)).endObject();
    }
    json.endArray();
  }

  @Override
  public void close() throws IOException {
    json.endArray();
    json.close();
  }

  /** Where a file lies that the owner sent, by the month of sending. */
  static Optional<String> directPath(ExportMessage message) {
    boolean own = message.sender().expected().equals(Cast.USERNAME);
    if (!own || message.media().isEmpty() || !message.media().getFirst().present()) {
      return Optional.empty();
    }
    String month = CREATED.format(Instant.ofEpochMilli(message.timeMs())).replace("-", "");
    String uri = message.media().getFirst().uri();
    return Optional.of(
        "direct/" + month.substring(0, 6) + '/' + uri.substring(uri.lastIndexOf('/') + 1));
  }
}
