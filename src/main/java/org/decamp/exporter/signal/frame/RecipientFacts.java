package org.decamp.exporter.signal.frame;

import java.util.HexFormat;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.decamp.exporter.signal.wire.WireException;
import org.decamp.exporter.signal.wire.WireMessage;
import org.decamp.model.PrivateText;

/**
 * What Decamp reads of a recipient that is there already.
 *
 * @param pni what Signal calls the phone number by
 * @param e164 the phone number's digits
 * @param name how Signal would show it: nickname, address book, profile or group title
 * @param groupKey a group's master key in hexadecimal digits
 */
public record RecipientFacts(
    long id,
    Kind kind,
    Optional<Aci> aci,
    Optional<Aci> pni,
    OptionalLong e164,
    Optional<PrivateText> name,
    Optional<PrivateText> groupKey) {

  /** Who or what it is. */
  public enum Kind {
    CONTACT,
    GROUP,
    DISTRIBUTION_LIST,
    SELF,
    RELEASE_NOTES,
    CALL_LINK,
    /** Something that a newer Signal writes. */
    UNKNOWN
  }

  /**
   * Reads a recipient.
   *
   * @param recipient the content of a frame of the kind {@link FrameKind#RECIPIENT}
   */
  public static RecipientFacts of(WireMessage recipient) throws WireException {
    long id = recipient.number(1);
    Kind kind = kind(recipient);
    return switch (kind) {
      case CONTACT -> contact(id, recipient.message(2).orElseThrow(RecipientFacts::notARecord));
      case GROUP -> group(id, recipient.message(3).orElseThrow(RecipientFacts::notARecord));
      case DISTRIBUTION_LIST, SELF, RELEASE_NOTES, CALL_LINK, UNKNOWN ->
          new RecipientFacts(
              id,
              kind,
              Optional.empty(),
              Optional.empty(),
              OptionalLong.empty(),
              Optional.empty(),
              Optional.empty());
    };
  }

  private static WireException notARecord() {
    return new WireException("a recipient is not a record");
  }

  private static Kind kind(WireMessage recipient) {
    return recipient
        .anyOf(2, 7)
        .map(field -> Kind.values()[field.number() - 2])
        .orElse(Kind.UNKNOWN);
  }

  private static RecipientFacts contact(long id, WireMessage contact) throws WireException {
    Optional<WireMessage> nickname = contact.message(16);
    Optional<String> name = nickname.isPresent() ? joined(nickname.get(), 1, 2) : Optional.empty();
    for (int[] pair : new int[][] {{18, 19}, {11, 12}}) {
      if (name.isEmpty()) {
        name = joined(contact, pair[0], pair[1]);
      }
    }
    return new RecipientFacts(
        id,
        Kind.CONTACT,
        id(contact, 1),
        id(contact, 2),
        contact.optionalNumber(4),
        name.map(PrivateText::new),
        Optional.empty());
  }

  private static Optional<Aci> id(WireMessage contact, int field) {
    return contact.bytes(field).filter(b -> b.length == Aci.LENGTH).map(Aci::new);
  }

  private static Optional<String> joined(WireMessage message, int first, int second)
      throws WireException {
    String both =
        Stream.of(message.text(first).orElse(""), message.text(second).orElse(""))
            .filter(part -> !part.isBlank())
            .reduce((a, b) -> a + " " + b)
            .orElse("");
    return both.isEmpty() ? Optional.empty() : Optional.of(both);
  }

  private static RecipientFacts group(long id, WireMessage group) throws WireException {
    Optional<WireMessage> snapshot = group.message(5);
    Optional<WireMessage> blob =
        snapshot.isPresent() ? snapshot.get().message(2) : Optional.empty();
    Optional<String> title = blob.isPresent() ? blob.get().text(1) : Optional.empty();
    return new RecipientFacts(
        id,
        Kind.GROUP,
        Optional.empty(),
        Optional.empty(),
        OptionalLong.empty(),
        title.map(PrivateText::new),
        group.bytes(1).map(key -> new PrivateText(HexFormat.of().formatHex(key))));
  }

  @Override
  public String toString() {
    return kind + " " + id;
  }
}
