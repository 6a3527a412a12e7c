package org.decamp.testing.export;

import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes the fields of a JSON export that depend on its age and on the product. */
final class OldFields {

  private static final Pattern ADDED = Pattern.compile(".+ added (.+) to the group\\.");
  private static final String LEFT = " left the group.";

  private OldFields() {}

  /** The fields at the end of a message. */
  static void ofMessage(JsonOut json, JsonKeys keys, ExportMessage message, int index)
      throws IOException {
    if (keys.types()) {
      Optional<ExportText> user = user(message);
      json.key("type").value(type(message, user));
      if (user.isPresent()) {
        json.key("users").startArray().startObject();
        json.key("name").value(user.get()).endObject().endArray();
      }
    }
    if (keys == JsonKeys.MESSENGER && index % 80 == 7) {
      json.key("ip").value("192.0.2." + index % 250);
    }
    if (keys == JsonKeys.MESSENGER && index % 50 == 9) {
      json.key("bumped_message_metadata").startObject();
      json.key("bumped_message").value("").key("is_bumped").value(false).endObject();
    }
    if (keys == JsonKeys.OLD_MESSENGER) {
      json.key("sender_id_INTERNAL").value(0);
    } else {
      json.key("is_geoblocked_for_viewer").value(false);
      json.key("is_unsent_image_by_messenger_kid_parent").value(false);
    }
  }

  /** The fields at the end of a thread. */
  static void ofThread(JsonOut json, JsonKeys keys, ThreadHeader thread) throws IOException {
    if (keys.types()) {
      json.key("thread_type").value(thread.group() ? "RegularGroup" : "Regular");
    }
    if (keys == JsonKeys.MESSENGER && thread.section().equals("message_requests")) {
      json.key("is_pending").value(true);
    }
  }

  /** Who was added, or left: whoever left is the sender, too. */
  private static Optional<ExportText> user(ExportMessage message) {
    String text = message.content().map(ExportText::expected).orElse("");
    if (message.nature() != ExportMessage.Nature.GROUP_EVENT) {
      return Optional.empty();
    }
    if (text.endsWith(LEFT)) {
      return Optional.of(message.sender());
    }
    Matcher added = ADDED.matcher(text);
    return added.matches() ? Optional.of(ExportText.of(added.group(1))) : Optional.empty();
  }

  private static String type(ExportMessage message, Optional<ExportText> user) {
    if (user.isPresent()) {
      return user.get().equals(message.sender()) ? "Unsubscribe" : "Subscribe";
    }
    if (message.callSeconds().isPresent()) {
      return "Call";
    }
    return message.share().isPresent() ? "Share" : "Generic";
  }
}
