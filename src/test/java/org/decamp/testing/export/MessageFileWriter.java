package org.decamp.testing.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.decamp.testing.export.ExportMessage.Media;
import org.decamp.testing.export.ExportMessage.Share;
import org.decamp.testing.export.ExportMessage.Slot;

/** Writes one {@code message_N.json}, message by message, newest first. */
final class MessageFileWriter implements MessageSink {

  private final ThreadHeader header;
  private final Era era;
  private final JsonKeys keys;
  private final JsonOut json;
  private long newestSeconds;
  private int written;

  MessageFileWriter(ThreadHeader header, OutputStream out) throws IOException {
    this(header, Era.INSTAGRAM_G3, JsonKeys.CURRENT, out);
  }

  MessageFileWriter(ThreadHeader header, Era era, JsonKeys keys, OutputStream out)
      throws IOException {
    this.header = header;
    this.era = era;
    this.keys = keys;
    this.json = new JsonOut(out);
    json.startObject().key("participants").startArray();
    for (ExportText name : header.participants()) {
      json.startObject().key("name").value(name).endObject();
    }
    json.endArray().key("messages").startArray();
  }

  @Override
  public void add(ExportMessage original) throws IOException {
    ExportMessage message = keys.told(original);
    newestSeconds = Math.max(newestSeconds, message.timeMs() / 1000);
    json.startObject();
    json.key("sender_name").value(message.sender());
    json.key("timestamp_ms").value(message.timeMs());
    if (message.content().isPresent()) {
      json.key("content").value(message.content().get());
    }
    if (!message.media().isEmpty()) {
      writeMedia(message);
    }
    if (message.share().isPresent()) {
      writeShare(message.share().get());
    }
    if (!message.reactions().isEmpty()) {
      writeReactions(message.reactions());
    }
    if (message.callSeconds().isPresent()) {
      json.key("call_duration").value(message.callSeconds().getAsLong());
    }
    if (message.missed()) {
      json.key("missed").value(true);
    }
    if (message.unsent()) {
      json.key("is_unsent").value(true);
    }
    OldFields.ofMessage(json, keys, message, written++);
    json.endObject();
  }

  private void writeMedia(ExportMessage message) throws IOException {
    for (Slot slot : Slot.values()) {
      List<Media> files = message.media().stream().filter(file -> file.slot() == slot).toList();
      if (files.isEmpty()) {
        continue;
      }
      if (slot == Slot.STICKER) {
        json.key(slot.key()).startObject().key("uri").value(place(files.getFirst().uri()));
        json.key("ai_stickers").startArray().endArray().endObject();
        continue;
      }
      json.key(slot.key()).startArray();
      for (Media file : files) {
        json.startObject().key("uri").value(place(file.uri()));
        json.key("creation_timestamp").value(message.timeMs() / 1000).endObject();
      }
      json.endArray();
    }
  }

  private String place(String uri) {
    return era.place(header, uri);
  }

  private void writeShare(Share share) throws IOException {
    json.key("share").startObject();
    if (share.link().isPresent()) {
      json.key("link").value(share.link().get());
    }
    if (share.caption().isPresent()) {
      json.key("share_text").value(share.caption().get());
    }
    if (share.owner().isPresent()) {
      json.key("original_content_owner").value(share.owner().get());
    }
    if (share.profileUser().isPresent()) {
      json.key("profile_share_username").value(share.profileUser().get());
    }
    if (share.profileName().isPresent()) {
      json.key("profile_share_name").value(share.profileName().get());
    }
    json.endObject();
  }

  private void writeReactions(List<ExportMessage.Reaction> reactions) throws IOException {
    json.key("reactions").startArray();
    for (ExportMessage.Reaction reaction : reactions) {
      json.startObject().key("reaction").value(reaction.emoji());
      json.key("actor").value(reaction.actor());
      if (reaction.seconds().isPresent()) {
        json.key("timestamp").value(reaction.seconds().getAsLong());
      }
      json.endObject();
    }
    json.endArray();
  }

  /** Ends the list and writes the rest of the header. */
  @Override
  public void close() throws IOException {
    json.endArray().key("title").value(header.title());
    json.key("is_still_participant").value(header.stillParticipant());
    json.key("thread_path").value(header.section() + '/' + era.folder(header));
    OldFields.ofThread(json, keys, header);
    json.key("magic_words").startArray().endArray();
    if (header.imageUri().isPresent()) {
      json.key("image").startObject().key("uri").value(place(header.imageUri().get()));
      json.key("creation_timestamp").value(newestSeconds).endObject();
    }
    if (header.inviteLink().isPresent()) {
      json.key("joinable_mode").startObject().key("mode").value(1);
      json.key("link").value(header.inviteLink().get()).endObject();
    }
    json.endObject();
    json.close();
  }
}
