package org.decamp.exporter.deltachat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import tools.jackson.databind.JsonNode;

/**
 * An app in a chat, as the core shows it to the programs above it.
 *
 * @param viewtype what kind of message it is
 * @param name of the app
 * @param icon the file of its picture
 * @param files all of its files by their paths, in Base64
 * @param forwarded what kind of message is in another chat, to which it was forwarded
 */
public record WebxdcInCore(
    String viewtype, String name, String icon, Map<String, String> files, String forwarded) {

  /**
   * Puts an app into a chat that never reaches a server.
   *
   * @param backup of the profile whose chat it is
   */
  public static WebxdcInCore of(String version, Path home, Path backup, Path app)
      throws IOException {
    try (DeltaChatCore core = DeltaChatCore.start(version, home);
        ZipFile zip = new ZipFile(app.toFile())) {
      int account = core.restored(backup, null);
      int self = core.call("create_chat_by_contact_id", account, 1).asInt();
      int message = core.send(account, self, null, app, null);
      JsonNode info = core.call("get_webxdc_info", account, message);
      Map<String, String> files = new LinkedHashMap<>();
      for (ZipEntry entry : zip.stream().toList()) {
        files.put(
            entry.getName(),
            core.call("get_webxdc_blob", account, message, entry.getName()).asString());
      }
      int other = core.call("create_group_chat", account, "Friends", false).asInt();
      core.call("forward_messages", account, List.of(message), other);
      int copy = core.messages(account, other).getLast();
      return new WebxdcInCore(
          core.call("get_message", account, message).path("viewType").asString(),
          info.path("name").asString(),
          info.path("icon").asString(),
          files,
          core.call("get_message", account, copy).path("viewType").asString());
    }
  }
}
