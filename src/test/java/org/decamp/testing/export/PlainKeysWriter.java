package org.decamp.testing.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.decamp.testing.export.ExportMessage.Media;

/**
 * Writes a thread with the keys of the ordinary export, but flat, in correct UTF-8 and oldest
 * first: one of the guesses of what Instagram's encrypted download is.
 */
final class PlainKeysWriter implements MessageSink {

  private final ThreadHeader thread;
  private final EncryptedFormat format;
  private final JsonOut json;
  private final List<ExportMessage> newestFirst = new ArrayList<>();

  PlainKeysWriter(ThreadHeader thread, EncryptedFormat format, OutputStream out) {
    this.thread = thread;
    this.format = format;
    this.json = JsonOut.utf8(out);
  }

  @Override
  public void add(ExportMessage message) {
    newestFirst.addAll(format.told(message).reversed());
  }

  @Override
  public void close() throws IOException {
    json.startObject().key("participants").startArray();
    for (ExportText name : thread.participants()) {
      json.startObject().key("name").value(format.name(name)).endObject();
    }
    json.endArray().key("messages").startArray();
    for (ExportMessage message : newestFirst.reversed()) {
      message(message);
    }
    json.endArray().key("title").value(thread.title()).endObject();
    json.close();
  }

  private void message(ExportMessage message) throws IOException {
    json.startObject().key("sender_name").value(message.sender());
    json.key("timestamp_ms").value(message.timeMs());
    if (message.unsent()) {
      json.key("is_unsent").value(true);
    } else if (message.content().isPresent()) {
      json.key("content").value(message.content().get());
    }
    if (message.share().isPresent()) {
      json.key("share").startObject().key("link");
      json.value(message.share().flatMap(ExportMessage.Share::link).orElseThrow()).endObject();
    }
    for (ExportMessage.Slot slot : ExportMessage.Slot.values()) {
      files(slot, message.media().stream().filter(m -> m.slot() == slot).toList());
    }
    if (!message.reactions().isEmpty()) {
      json.key("reactions").startArray();
      for (ExportMessage.Reaction reaction : message.reactions()) {
        json.startObject().key("reaction").value(reaction.emoji());
        json.key("actor").value(reaction.actor()).endObject();
      }
      json.endArray();
    }
    json.endObject();
  }

  private void files(ExportMessage.Slot slot, List<Media> files) throws IOException {
    if (files.isEmpty()) {
      return;
    }
    if (slot == ExportMessage.Slot.STICKER) {
      json.key(slot.key()).startObject().key("uri");
      json.value(format.uri(thread, files.getFirst())).endObject();
      return;
    }
    json.key(slot.key()).startArray();
    for (Media file : files) {
      json.startObject().key("uri").value(format.uri(thread, file)).endObject();
    }
    json.endArray();
  }
}
