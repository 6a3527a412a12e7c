package org.decamp.signalcli.rpc;

import tools.jackson.databind.JsonNode;

/** Something that signal-cli says unasked. Prints nothing of it. */
public record Notification(String method, JsonNode params) {

  @Override
  public String toString() {
    return "(notification)";
  }
}
