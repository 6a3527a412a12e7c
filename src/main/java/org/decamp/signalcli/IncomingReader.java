package org.decamp.signalcli;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.decamp.signalcli.address.GroupId;
import org.decamp.signalcli.incoming.Incoming;
import org.decamp.signalcli.rpc.Notification;
import tools.jackson.databind.JsonNode;

/** Reads what signal-cli tells unasked ({@code signal-cli}, section 7.5). */
final class IncomingReader {

  private IncomingReader() {}

  /** What it tells, without the wrapping that a subscription adds. */
  static JsonNode content(Notification notification) {
    JsonNode params = notification.params();
    return params.has("subscription") ? params.path("result") : params;
  }

  /** Whether it is word of a delivery, which may settle an uncertain send and must not get lost. */
  static boolean isReceipt(Notification notification) {
    return content(notification).path("envelope").path("receiptMessage").isObject();
  }

  static Incoming read(JsonNode content) {
    JsonNode envelope = content.path("envelope");
    Optional<UUID> from = Fields.uuid(envelope, "sourceUuid");
    if (envelope.path("receiptMessage").isObject()) {
      return receipt(from, envelope.path("receiptMessage"));
    }
    if (envelope.path("dataMessage").isObject()) {
      return message(from, envelope.path("dataMessage"));
    }
    if (envelope.path("editMessage").path("dataMessage").isObject()) {
      return message(from, envelope.path("editMessage").path("dataMessage"));
    }
    if (envelope.path("syncMessage").path("sentMessage").isObject()) {
      return sentElsewhere(from, envelope.path("syncMessage").path("sentMessage"));
    }
    return content.path("exception").isObject()
        ? new Incoming.Undecryptable(from)
        : new Incoming.Other(from);
  }

  private static Incoming receipt(Optional<UUID> from, JsonNode node) {
    Incoming.Kind kind =
        Fields.flag(node, "isViewed")
            ? Incoming.Kind.VIEWED
            : Fields.flag(node, "isRead") ? Incoming.Kind.READ : Incoming.Kind.DELIVERED;
    List<Long> timestamps =
        node.path("timestamps")
            .valueStream()
            .filter(JsonNode::isIntegralNumber)
            .map(JsonNode::asLong)
            .toList();
    return new Incoming.Receipt(from, kind, timestamps);
  }

  private static Incoming message(Optional<UUID> from, JsonNode node) {
    return new Incoming.Message(
        from, Fields.millis(node, "timestamp"), group(node), Fields.text(node, "message"));
  }

  private static Incoming sentElsewhere(Optional<UUID> from, JsonNode node) {
    return new Incoming.SentElsewhere(
        from,
        Fields.millis(node, "timestamp"),
        Fields.uuid(node, "destinationUuid"),
        group(node),
        Fields.text(node, "message"));
  }

  private static Optional<GroupId> group(JsonNode message) {
    return Fields.group(message.path("groupInfo"), "groupId");
  }
}
