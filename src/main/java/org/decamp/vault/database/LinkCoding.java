package org.decamp.vault.database;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.decamp.model.ConversationTarget;
import org.decamp.model.Links;
import org.decamp.model.PersonTarget;
import org.decamp.model.SignalConversation;
import org.decamp.model.SignalPerson;

/** How links are stored: two lists of what is linked, the number of a kind, and what it needs. */
final class LinkCoding {

  private static final int SIGNAL_CONTACT = 1;
  private static final int SIGNAL_PHONE = 2;
  private static final int SIGNAL_READ_ONLY = 3;
  private static final int SIGNAL_TRANSCRIPT = 4;

  private static final int SIGNAL_GROUP = 1;
  private static final int SIGNAL_READ_ONLY_GROUP = 2;
  private static final int SIGNAL_GROUP_TRANSCRIPT = 3;

  private static final int GROUP_ID_BYTES = 16;

  private LinkCoding() {}

  static void write(Links links, ByteSink out) {
    out.varint(links.people().size());
    for (Links.OfPerson link : links.people()) {
      DecisionsTable.appearance(link.person(), out);
      write(link.target(), out);
    }
    out.varint(links.conversations().size());
    for (Links.OfConversation link : links.conversations()) {
      out.text(link.conversation().value());
      write(link.target(), out);
    }
  }

  private static void write(PersonTarget target, ByteSink out) {
    switch (target) {
      case SignalPerson.Contact(UUID aci) -> {
        out.u8(SIGNAL_CONTACT);
        out.fixed64(aci.getMostSignificantBits());
        out.fixed64(aci.getLeastSignificantBits());
      }
      case SignalPerson.Phone(long e164) -> {
        out.u8(SIGNAL_PHONE);
        out.varint(e164);
      }
      case SignalPerson.ReadOnly _ -> out.u8(SIGNAL_READ_ONLY);
      case SignalPerson.Transcript _ -> out.u8(SIGNAL_TRANSCRIPT);
    }
  }

  private static void write(ConversationTarget target, ByteSink out) {
    switch (target) {
      case SignalConversation.Group(String id) -> {
        out.u8(SIGNAL_GROUP);
        out.bytes(HexFormat.of().parseHex(id), 0, GROUP_ID_BYTES);
      }
      case SignalConversation.ReadOnly _ -> out.u8(SIGNAL_READ_ONLY_GROUP);
      case SignalConversation.Transcript _ -> out.u8(SIGNAL_GROUP_TRANSCRIPT);
    }
  }

  /**
   * Reads both lists.
   *
   * @throws IllegalArgumentException if an id or number is none
   */
  static Links read(ByteSource in) throws DamagedBlockException {
    List<Links.OfPerson> people = new ArrayList<>();
    for (int n = in.count(); n > 0; n--) {
      people.add(new Links.OfPerson(DecisionsTable.appearance(in), person(in)));
    }
    List<Links.OfConversation> conversations = new ArrayList<>();
    for (int n = in.count(); n > 0; n--) {
      conversations.add(
          new Links.OfConversation(DecisionsTable.conversation(in), conversation(in)));
    }
    return new Links(people, conversations);
  }

  private static PersonTarget person(ByteSource in) throws DamagedBlockException {
    return switch (in.u8()) {
      case SIGNAL_CONTACT -> new SignalPerson.Contact(new UUID(in.fixed64(), in.fixed64()));
      case SIGNAL_PHONE -> new SignalPerson.Phone(in.varint());
      case SIGNAL_READ_ONLY -> new SignalPerson.ReadOnly();
      case SIGNAL_TRANSCRIPT -> new SignalPerson.Transcript();
      default -> throw new DamagedBlockException("a link of an unknown kind");
    };
  }

  private static ConversationTarget conversation(ByteSource in) throws DamagedBlockException {
    return switch (in.u8()) {
      case SIGNAL_GROUP -> {
        int from = in.skip(GROUP_ID_BYTES);
        yield new SignalConversation.Group(
            HexFormat.of().formatHex(in.array(), from, from + GROUP_ID_BYTES));
      }
      case SIGNAL_READ_ONLY_GROUP -> new SignalConversation.ReadOnly();
      case SIGNAL_GROUP_TRANSCRIPT -> new SignalConversation.Transcript();
      default -> throw new DamagedBlockException("a link of an unknown kind");
    };
  }
}
