package org.decamp.exporter.deltachat.store;

import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The server of a profile that has none: nothing listens there, and what connects is refused at
 * once by this device. Without any server the core would try again without end ({@code delta-chat},
 * section 6).
 *
 * @param address of the profile
 */
record ServerNowhere(String address) {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String HOST = "127.0.0.1";
  private static final int PORT = 9;

  /** What somebody would have typed in. */
  String entered() {
    ObjectNode all = JSON.createObjectNode().put("addr", address);
    all.set("imap", typed().put("folder", ""));
    all.set("smtp", typed());
    return all.put("certificate_checks", "Automatic").put("oauth2", false).toString();
  }

  private static ObjectNode typed() {
    return JSON.createObjectNode()
        .put("server", HOST)
        .put("port", PORT)
        .put("security", "Ssl")
        .put("user", "")
        .put("password", "");
  }

  /** What would have been found to work. */
  String configured() {
    ObjectNode all = JSON.createObjectNode().put("addr", address);
    for (String protocol : new String[] {"imap", "smtp"}) {
      all.putArray(protocol).add(found());
      all.put(protocol + "_user", "").put(protocol + "_password", "");
    }
    return all.putNull("provider_id")
        .put("certificate_checks", "Automatic")
        .put("oauth2", false)
        .toString();
  }

  private ObjectNode found() {
    ObjectNode found = JSON.createObjectNode();
    found.putObject("connection").put("host", HOST).put("port", PORT).put("security", "Tls");
    return found.put("user", address);
  }
}
