package org.decamp.signalcli;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.decamp.signalcli.account.Contact;
import org.decamp.signalcli.account.Device;
import org.decamp.signalcli.account.Group;
import org.decamp.signalcli.account.Identity;
import org.decamp.signalcli.account.Identity.TrustLevel;
import org.decamp.signalcli.account.UserStatus;
import org.decamp.signalcli.address.Recipient.Username;
import tools.jackson.databind.JsonNode;

/** Reads what signal-cli lists of an account ({@code signal-cli}, section 7). */
final class AccountAnswers {

  private AccountAnswers() {}

  static List<Contact> contacts(JsonNode answer) {
    return answer.valueStream().map(AccountAnswers::contact).toList();
  }

  private static Contact contact(JsonNode node) {
    JsonNode profile = node.path("profile");
    long expiration = node.path("messageExpirationTime").asLong(0);
    return new Contact(
        Fields.uuid(node, "uuid"),
        Fields.number(node, "number"),
        Fields.text(node, "username").map(Username::new),
        Stream.of(
                Fields.text(node, "nickName"),
                joined(node, "nickGivenName", "nickFamilyName"),
                Fields.text(node, "name"),
                joined(node, "givenName", "familyName"),
                joined(profile, "givenName", "familyName"))
            .flatMap(Optional::stream)
            .distinct()
            .toList(),
        Fields.flag(node, "isBlocked"),
        Fields.flag(node, "isHidden"),
        Fields.flag(node, "unregistered"),
        expiration > 0 ? Optional.of(Duration.ofSeconds(expiration)) : Optional.empty());
  }

  private static Optional<String> joined(JsonNode node, String given, String family) {
    String name =
        (Fields.text(node, given).orElse("") + " " + Fields.text(node, family).orElse("")).strip();
    return name.isEmpty() ? Optional.empty() : Optional.of(name);
  }

  /** Groups of which not even the id can be read are left out. */
  static List<Group> groups(JsonNode answer) {
    return answer.valueStream().map(AccountAnswers::group).flatMap(Optional::stream).toList();
  }

  private static Optional<Group> group(JsonNode node) {
    List<String> admins =
        node.path("admins")
            .valueStream()
            .map(admin -> Fields.text(admin, "uuid"))
            .flatMap(Optional::stream)
            .toList();
    return Fields.group(node, "id")
        .map(id ->
            new Group(
                id,
                Fields.text(node, "name").orElse(""),
                Fields.text(node, "description").orElse(""),
                Fields.flag(node, "isMember"),
                Fields.flag(node, "isBlocked"),
                members(node.path("members"), admins),
                members(node.path("pendingMembers"), admins)));
  }

  private static List<Group.Member> members(JsonNode nodes, List<String> admins) {
    return nodes
        .valueStream()
        .map(node ->
            new Group.Member(
                Fields.uuid(node, "uuid"),
                Fields.number(node, "number"),
                Fields.flag(node, "isAdmin")
                    || Fields.text(node, "uuid").filter(admins::contains).isPresent()))
        .toList();
  }

  static List<Device> devices(JsonNode answer) {
    return answer
        .valueStream()
        .map(node ->
            new Device(
                node.path("id").asInt(0),
                Fields.text(node, "name"),
                Fields.time(node, "createdTimestamp"),
                Fields.time(node, "lastSeenTimestamp")))
        .toList();
  }

  static List<UserStatus> statuses(JsonNode answer) {
    return answer
        .valueStream()
        .map(node ->
            new UserStatus(
                Fields.text(node, "recipient").orElse(""),
                Fields.uuid(node, "uuid"),
                Fields.flag(node, "isRegistered")))
        .toList();
  }

  static List<Identity> identities(JsonNode answer) {
    return answer
        .valueStream()
        .map(node ->
            new Identity(
                Fields.uuid(node, "uuid"),
                Fields.number(node, "number"),
                Fields.text(node, "safetyNumber").orElse(""),
                Fields.constant(node, "trustLevel", TrustLevel.UNKNOWN),
                Fields.time(node, "addedTimestamp")))
        .toList();
  }
}
