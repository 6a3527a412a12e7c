package org.decamp.vault.database;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.decamp.model.Attachment;
import org.decamp.model.Content;
import org.decamp.model.MediaId;
import org.decamp.model.Message;
import org.decamp.model.MessageId;
import org.decamp.model.MissingMedia;
import org.decamp.model.PersonId;
import org.decamp.model.PrivateText;
import org.decamp.model.Provenance;
import org.decamp.model.Reaction;
import org.decamp.model.StoredMedia;

/** Decodes what {@link MessageEncoder} wrote. Works on one message. */
final class MessageDecoder {

  /** Bytes of a media id. */
  static final int ID_BYTES = 32;

  private final ByteSource search;
  private final ByteSource rest;
  private final Provenance provenance;

  private MessageDecoder(byte[] bytes, int offset, int length) throws DamagedBlockException {
    rest = new ByteSource(bytes, offset, offset + length);
    int searchLength = rest.count();
    int searchFrom = rest.skip(searchLength);
    search = new ByteSource(bytes, searchFrom, searchFrom + searchLength);
    provenance =
        new Provenance(
            (int) rest.varint(), (int) rest.varint(), rest.varint(), (int) rest.varint());
  }

  /** Where a message of the records was read from. */
  static Provenance provenance(Records records, int index) throws DamagedBlockException {
    return new MessageDecoder(records.array(), records.offset(index), records.length(index))
        .provenance;
  }

  /** Decodes one message of the records. */
  static Message decode(Records records, int index, PersonNumbers people)
      throws DamagedBlockException {
    MessageDecoder decoder =
        new MessageDecoder(records.array(), records.offset(index), records.length(index));
    try {
      return decoder.message(records.id(index), records.time(index), people);
    } catch (DateTimeException | IllegalArgumentException | ArithmeticException e) {
      throw new DamagedBlockException("a stored value is out of range", e);
    }
  }

  private Message message(MessageId id, long time, PersonNumbers people)
      throws DamagedBlockException {
    long head = rest.varint();
    PersonId sender = people.person(head >>> 2);
    int count = rest.count();
    List<Content> contents = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      contents.add(content(people));
    }
    List<Reaction> reactions = reactions(people);
    if (!rest.atEnd()) {
      throw new DamagedBlockException("a message is longer than it says");
    }
    return new Message(
        id,
        sender,
        Instant.ofEpochMilli(time),
        Codes.PRECISION.constant(head & 3),
        contents,
        reactions,
        provenance);
  }

  private Content content(PersonNumbers people) throws DamagedBlockException {
    int tag = rest.u8();
    int code = tag >>> 4;
    return switch (tag & 0xF) {
      case MessageEncoder.TEXT ->
          new Content.Text(line((int) rest.varint()), Codes.TEXT.constant(code));
      case MessageEncoder.MEDIA -> new Content.Media(attachment(rest));
      case MessageEncoder.SHARE ->
          new Content.Share(
              Codes.SHARE.constant(code),
              rest.optionalText(),
              optionalLine(),
              optionalLine(),
              optionalLine());
      case MessageEncoder.LOCATION ->
          new Content.Location(degrees(), degrees(), optionalLine(), rest.optionalText());
      case MessageEncoder.CALL ->
          new Content.Call(
              Codes.CALL.constant(code & 7), rest.duration(), code >= 8, optionalLine());
      case MessageEncoder.EVENT ->
          new Content.Event(
              Codes.EVENT.constant(code), eventPeople(people), optionalLine(), optionalLine());
      case MessageEncoder.UNSENT -> new Content.Unsent();
      case MessageEncoder.WITHHELD -> new Content.Withheld(Codes.WITHHELD.constant(code));
      case MessageEncoder.UNKNOWN -> new Content.Unknown(rest.text());
      default -> throw new DamagedBlockException("an unknown kind of content");
    };
  }

  private OptionalDouble degrees() throws DamagedBlockException {
    return rest.u8() == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(Double.longBitsToDouble(rest.fixed64()));
  }

  private List<PersonId> eventPeople(PersonNumbers people) throws DamagedBlockException {
    int count = rest.count();
    List<PersonId> concerned = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      concerned.add(people.person(rest.varint()));
    }
    return concerned;
  }

  private PrivateText line(int length) throws DamagedBlockException {
    String text = search.text(length);
    search.skip(1);
    return new PrivateText(text);
  }

  private Optional<PrivateText> optionalLine() throws DamagedBlockException {
    long length = rest.varint();
    return length == 0 ? Optional.empty() : Optional.of(line((int) (length - 1)));
  }

  private List<Reaction> reactions(PersonNumbers people) throws DamagedBlockException {
    int count = rest.count();
    if (count == 0) {
      return List.of();
    }
    List<Reaction> reactions = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      PersonId actor = people.person(rest.varint());
      PrivateText emoji = new PrivateText(rest.text());
      reactions.add(new Reaction(actor, emoji, rest.optionalInstant()));
    }
    return reactions;
  }

  /** Reads an attachment. */
  static Attachment attachment(ByteSource in) throws DamagedBlockException {
    int head = in.u8();
    Attachment.Media media =
        (head & 1) == 0 ? new MissingMedia(Codes.MISSING.constant(in.u8())) : storedMedia(in);
    PrivateText uri = new PrivateText(in.text());
    return new Attachment(Codes.ATTACHMENT.constant(head >>> 1), uri, in.optionalText(), media);
  }

  private static StoredMedia storedMedia(ByteSource in) throws DamagedBlockException {
    int from = in.skip(ID_BYTES);
    MediaId id = new MediaId(HexFormat.of().formatHex(in.array(), from, from + ID_BYTES));
    String mimeType = in.text();
    long size = in.varint();
    Optional<StoredMedia.Dimensions> dimensions = Optional.empty();
    if (in.u8() != 0) {
      int width = (int) in.varint();
      dimensions = Optional.of(new StoredMedia.Dimensions(width, (int) in.varint()));
    }
    return new StoredMedia(id, mimeType, size, dimensions, in.optionalDuration());
  }
}
