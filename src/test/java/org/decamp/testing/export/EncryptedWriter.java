package org.decamp.testing.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.decamp.testing.export.ExportMessage.Media;
import org.decamp.testing.export.ExportMessage.Reaction;

/** Writes one thread of the encrypted download; keeps it in memory, because it is oldest first. */
final class EncryptedWriter implements MessageSink {

  private final ThreadHeader thread;
  private final EncryptedFormat format;
  private final EncryptedKeys keys;
  private final JsonOut json;
  private final List<ExportMessage> newestFirst = new ArrayList<>();

  EncryptedWriter(ThreadHeader thread, EncryptedFormat format, OutputStream out) {
    this.thread = thread;
    this.format = format;
    this.keys = format.keys();
    this.json = JsonOut.utf8(out);
  }

  @Override
  public void add(ExportMessage message) {
    newestFirst.addAll(format.told(message).reversed());
  }

  @Override
  public void close() throws IOException {
    json.startObject().key(keys.of("participants")).startArray();
    // The owner is first here; alone with himself he stands twice.
    json.value(format.name(thread.participants().getLast()));
    List<ExportText> others = thread.participants().subList(0, thread.participants().size() - 1);
    for (ExportText other : others) {
      json.value(format.name(other));
    }
    if (others.isEmpty()) {
      json.value(format.name(thread.participants().getLast()));
    }
    json.endArray().key(keys.of("threadName")).value(format.threadKey(thread));
    json.key(keys.of("messages")).startArray();
    for (ExportMessage message : newestFirst.reversed()) {
      message(message);
    }
    json.endArray().endObject();
    json.close();
  }

  private void message(ExportMessage message) throws IOException {
    json.startObject().key(keys.of("isUnsent")).value(message.unsent());
    json.key(keys.of("media")).startArray();
    for (Media media : message.media()) {
      json.startObject().key(keys.of("uri")).value(format.uri(thread, media)).endObject();
    }
    json.endArray().key(keys.of("reactions")).startArray();
    for (Reaction reaction : message.reactions()) {
      json.startObject().key(keys.of("actor")).value(reaction.actor());
      json.key(keys.of("reaction")).value(reaction.emoji()).endObject();
    }
    json.endArray().key(keys.of("senderName")).value(message.sender());
    json.key(keys.of("text")).value(text(message));
    json.key(keys.of("timestamp")).value(message.timeMs());
    json.key(keys.of("type")).value(type(message)).endObject();
  }

  private static ExportText text(ExportMessage message) {
    return message
        .content()
        .or(() -> message.share().flatMap(ExportMessage.Share::link))
        .orElse(ExportText.of(""));
  }

  private static String type(ExportMessage message) {
    if (message.unsent()) {
      return "placeholder";
    } else if (!message.media().isEmpty()) {
      return "media";
    }
    return message.share().isPresent() ? "link" : "text";
  }
}
