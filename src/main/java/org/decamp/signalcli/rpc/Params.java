package org.decamp.signalcli.rpc;

import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The parameters of one request, in the only form that is safe with signal-cli ({@code signal-cli},
 * sections 4 and 6): types are strict there, unknown names are ignored silently, lists go by their
 * singular name, and a string of 20 million characters ends the process.
 */
public final class Params {

  /** Characters that one string may have: half of what ends signal-cli. */
  public static final int LONGEST_STRING = 10_000_000;

  private final ObjectNode node = JsonNodeFactory.instance.objectNode();

  /**
   * A text.
   *
   * @throws IllegalArgumentException if the value is longer than {@link #LONGEST_STRING}
   */
  public Params with(String name, String value) {
    node.put(name, bounded(value));
    return this;
  }

  /** A number that signal-cli takes as 32 bits. */
  public Params with(String name, int value) {
    node.put(name, value);
    return this;
  }

  /** A flag; false is left out, since it is what signal-cli assumes. */
  public Params with(String name, boolean value) {
    if (value) {
      node.put(name, true);
    }
    return this;
  }

  /** Whether a time in ms since 1970 can be handed over at all. */
  public static boolean isTime(long millis) {
    return millis > Integer.MAX_VALUE;
  }

  /**
   * A time in ms since 1970.
   *
   * @throws IllegalArgumentException if it fits 32 bits, which signal-cli would take for another
   *     type
   */
  public Params withTime(String name, long millis) {
    if (!isTime(millis)) {
      throw new IllegalArgumentException("not a time in ms");
    }
    node.put(name, millis);
    return this;
  }

  /** A list under its singular name; an empty one is left out. */
  public Params withAll(String name, List<String> values) {
    if (!values.isEmpty()) {
      ArrayNode array = node.putArray(name);
      values.forEach(value -> array.add(bounded(value)));
    }
    return this;
  }

  ObjectNode node() {
    return node;
  }

  private static String bounded(String value) {
    if (value.length() > LONGEST_STRING) {
      throw new IllegalArgumentException("a string for signal-cli is too long");
    }
    return value;
  }

  @Override
  public String toString() {
    return "(parameters)";
  }
}
