package org.decamp.signalcli.rpc;

import tools.jackson.databind.JsonNode;

/** How a request ended. Prints nothing of what was answered. */
public sealed interface Reply {

  /** It was done. */
  record Result(JsonNode value) implements Reply {
    @Override
    public String toString() {
      return "(result)";
    }
  }

  /**
   * It was refused or failed.
   *
   * @param message signal-cli's words: they may name numbers, groups and files, so they are looked
   *     at and never handed on
   * @param data what came with it, or JSON's null
   */
  record Refusal(int code, String message, JsonNode data) implements Reply {
    @Override
    public String toString() {
      return "(error " + code + ")";
    }
  }

  /** No complete request ever reached signal-cli: it was certainly not done. */
  record Unsent(Why why) implements Reply {}

  /** No answer: whether it was done is not known. */
  record Missing(Why why) implements Reply {}

  /** Why there is no answer. */
  enum Why {
    TIMED_OUT,
    CONNECTION_LOST,
    INTERRUPTED
  }
}
