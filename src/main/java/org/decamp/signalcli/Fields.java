package org.decamp.signalcli;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.decamp.signalcli.address.GroupId;
import org.decamp.signalcli.address.Recipient.PhoneNumber;
import tools.jackson.databind.JsonNode;

/** Reads fields of which each may be missing, null or, with a newer signal-cli, something else. */
final class Fields {

  private Fields() {}

  /** A text that says something. */
  static Optional<String> text(JsonNode node, String name) {
    JsonNode value = node.path(name);
    return value.isString() && !value.stringValue().isBlank()
        ? Optional.of(value.stringValue())
        : Optional.empty();
  }

  static Optional<UUID> uuid(JsonNode node, String name) {
    try {
      return text(node, name).map(UUID::fromString);
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  static Optional<PhoneNumber> number(JsonNode node, String name) {
    return text(node, name).flatMap(PhoneNumber::parse);
  }

  static Optional<GroupId> group(JsonNode node, String name) {
    try {
      return text(node, name).map(GroupId::new);
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  /** The constant whose name it is, or that other one. */
  static <E extends Enum<E>> E constant(JsonNode node, String name, E otherwise) {
    return text(node, name)
        .flatMap(text ->
            Stream.of(otherwise.getDeclaringClass().getEnumConstants())
                .filter(constant -> constant.name().equals(text))
                .findFirst())
        .orElse(otherwise);
  }

  static boolean flag(JsonNode node, String name) {
    return node.path(name).asBoolean(false);
  }

  /** A time in ms since 1970, or 0. */
  static long millis(JsonNode node, String name) {
    return node.path(name).isIntegralNumber() ? node.path(name).asLong(0) : 0;
  }

  static Optional<Instant> time(JsonNode node, String name) {
    long millis = millis(node, name);
    return millis > 0 ? Optional.of(Instant.ofEpochMilli(millis)) : Optional.empty();
  }
}
