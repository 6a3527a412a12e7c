package org.decamp.testing.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;

/** The files of an export that hold no messages but belong to every real one. */
final class AccountFiles {

  private static final String ACTIVITY = "your_instagram_activity/";
  private static final long STAMP = 1_789_374_600L;

  private AccountFiles() {}

  static void write(ZipPart part, String username, String name, List<String> contacts)
      throws IOException {
    part.deflated(
        "personal_information/personal_information/personal_information.json",
        personal(username, name));
    part.deflated(ThreadHeader.MESSAGES + "secret_conversations.json", secretConversations());
    part.deflated("connections/followers_and_following/followers_1.json", followers(contacts));
    part.deflated("connections/followers_and_following/following.json", following(contacts));
    part.deflated(ACTIVITY + "comments/post_comments_1.json", emptyList());
    part.deflated(ACTIVITY + "media/no-data.txt", new byte[0]);
    part.deflated(ACTIVITY + "likes/no-data.txt", new byte[0]);
  }

  /** The files of another era: whose export it is, and the devices of encrypted chats. */
  static void write(ZipPart part, Era era, Account account) throws IOException {
    if (era == Era.INSTAGRAM_G3) {
      write(part, account.username(), account.name(), account.contacts());
      return;
    }
    byte[] owner =
        era.instagram() ? personal(account.username(), account.name()) : profile(account.name());
    part.deflated(era.ownerFile() + ".json", owner);
    if (era.instagram()) {
      part.deflated("followers_and_following/followers_1.json", followers(account.contacts()));
    }
  }

  /** The owner as Facebook's exports tell. */
  private static byte[] profile(String name) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonOut json = new JsonOut(bytes)) {
      json.startObject().key("profile_v2").startObject().key("name").startObject();
      json.key("full_name").value(name);
      json.endObject().endObject().endObject();
    }
    return bytes.toByteArray();
  }

  private static byte[] personal(String username, String name) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonOut json = new JsonOut(bytes)) {
      json.startObject().key("profile_user").startArray().startObject();
      json.key("title").value("");
      json.key("media_map_data").startObject().endObject();
      json.key("string_map_data").startObject();
      entry(json, "Email address", "mara@example.org");
      entry(json, "Username", username);
      entry(json, "Name", name);
      entry(json, "Profile photo", "");
      entry(json, "Gender", "female");
      json.endObject().endObject().endArray().endObject();
    }
    return bytes.toByteArray();
  }

  private static void entry(JsonOut json, String label, String value) throws IOException {
    json.key(ExportText.of(label)).startObject();
    json.key("href").value("").key("value").value(value).key("timestamp").value(0).endObject();
  }

  private static byte[] secretConversations() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonOut json = new JsonOut(bytes)) {
      json.startObject().key("ig_secret_conversations").startObject();
      json.key("armadillo_devices").startArray().startObject();
      json.key("device_type").value("phone").key("device_manufacturer").value("Example");
      json.key("device_model").value("Example One").key("device_os_version").value("16");
      json.key("last_connected_ip").value("192.0.2.17");
      json.key("last_active_time").value(STAMP - 86_400);
      json.endObject().endArray().endObject().endObject();
    }
    return bytes.toByteArray();
  }

  private static byte[] followers(List<String> contacts) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonOut json = new JsonOut(bytes)) {
      json.startArray();
      relationships(json, contacts);
      json.endArray();
    }
    return bytes.toByteArray();
  }

  private static byte[] following(List<String> contacts) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonOut json = new JsonOut(bytes)) {
      json.startObject().key("relationships_following").startArray();
      relationships(json, contacts);
      json.endArray().endObject();
    }
    return bytes.toByteArray();
  }

  private static void relationships(JsonOut json, List<String> contacts) throws IOException {
    long stamp = STAMP;
    for (String user : contacts) {
      stamp -= 4_000_000;
      json.startObject().key("title").value("");
      json.key("media_list_data").startArray().endArray();
      json.key("string_list_data").startArray().startObject();
      json.key("href").value("https://www.instagram.com/" + user);
      json.key("value").value(user).key("timestamp").value(stamp);
      json.endObject().endArray().endObject();
    }
  }

  private static byte[] emptyList() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonOut json = new JsonOut(bytes)) {
      json.startArray().endArray();
    }
    return bytes.toByteArray();
  }
}
