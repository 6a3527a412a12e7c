package org.decamp.vault.database;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.decamp.model.Attachment;
import org.decamp.model.Content;
import org.decamp.model.Message;
import org.decamp.model.MissingMedia;
import org.decamp.model.PersonId;
import org.decamp.model.PrivateText;
import org.decamp.model.Provenance;
import org.decamp.model.Reaction;
import org.decamp.model.StoredMedia;

/**
 * Encodes a message, without its time and identity, which the block keeps beside it.
 *
 * <p>Layout: length of the searchable text; the searchable text (what the search index sees, one
 * line per piece); provenance; everything else. The searchable text comes first and in one piece so
 * that indexing never has to understand a message. {@link MessageDecoder} is the inverse.
 *
 * <p>Not for use by several threads.
 */
final class MessageEncoder {

  static final int TEXT = 0;
  static final int MEDIA = 1;
  static final int SHARE = 2;
  static final int LOCATION = 3;
  static final int CALL = 4;
  static final int EVENT = 5;
  static final int UNSENT = 6;
  static final int WITHHELD = 7;
  static final int UNKNOWN = 8;

  private final ByteSink search = new ByteSink(1 << 10);
  private final ByteSink rest = new ByteSink(1 << 10);

  /** Appends the message. */
  void encode(Message message, PersonNumbers people, ByteSink out) {
    search.clear();
    rest.clear();
    rest.varint(
        (long) people.numberOf(message.sender()) << 2 | Codes.PRECISION.of(message.precision()));
    rest.varint(message.contents().size());
    for (Content content : message.contents()) {
      content(content, people);
    }
    reactions(message.reactions(), people);
    out.varint(search.size());
    out.bytes(search.array(), 0, search.size());
    Provenance provenance = message.provenance();
    out.varint(provenance.sourceFile());
    out.varint(provenance.index());
    out.varint(provenance.offset());
    out.varint(provenance.length());
    out.bytes(rest.array(), 0, rest.size());
  }

  private void content(Content content, PersonNumbers people) {
    switch (content) {
      case Content.Text(PrivateText text, var origin) -> {
        rest.u8(TEXT | Codes.TEXT.of(origin) << 4);
        searchable(text);
      }
      case Content.Media(Attachment attachment) -> {
        rest.u8(MEDIA);
        attachment(attachment, rest);
      }
      case Content.Share share -> {
        rest.u8(SHARE | Codes.SHARE.of(share.kind()) << 4);
        rest.optionalText(share.link());
        searchable(share.caption());
        searchable(share.owner());
        searchable(share.profileName());
      }
      case Content.Location location -> {
        rest.u8(LOCATION);
        degrees(location.latitude().isPresent(), location.latitude().orElse(0));
        degrees(location.longitude().isPresent(), location.longitude().orElse(0));
        searchable(location.name());
        rest.optionalText(location.link());
      }
      case Content.Call call -> {
        rest.u8(CALL | Codes.CALL.of(call.medium()) << 4 | (call.missed() ? 0x80 : 0));
        rest.duration(call.duration());
        searchable(call.notice());
      }
      case Content.Event event -> {
        rest.u8(EVENT | Codes.EVENT.of(event.type()) << 4);
        rest.varint(event.people().size());
        for (PersonId person : event.people()) {
          rest.varint(people.numberOf(person));
        }
        searchable(event.detail());
        searchable(event.notice());
      }
      case Content.Unsent() -> rest.u8(UNSENT);
      case Content.Withheld(var reason) -> rest.u8(WITHHELD | Codes.WITHHELD.of(reason) << 4);
      case Content.Unknown(String what) -> {
        rest.u8(UNKNOWN);
        rest.text(what);
      }
    }
  }

  private void degrees(boolean present, double value) {
    rest.u8(present ? 1 : 0);
    if (present) {
      rest.fixed64(Double.doubleToRawLongBits(value));
    }
  }

  private void searchable(Optional<PrivateText> text) {
    if (text.isEmpty()) {
      rest.u8(0);
    } else {
      rest.varint(line(text.get()) + 1L);
    }
  }

  private void searchable(PrivateText text) {
    rest.varint(line(text));
  }

  private int line(PrivateText text) {
    byte[] utf8 = text.value().getBytes(StandardCharsets.UTF_8);
    search.bytes(utf8, 0, utf8.length);
    search.u8('\n');
    return utf8.length;
  }

  private void reactions(List<Reaction> reactions, PersonNumbers people) {
    rest.varint(reactions.size());
    for (Reaction reaction : reactions) {
      rest.varint(people.numberOf(reaction.actor()));
      rest.text(reaction.emoji().value());
      rest.optionalInstant(reaction.at());
    }
  }

  /** Appends an attachment; group pictures are stored in this form too. */
  static void attachment(Attachment attachment, ByteSink out) {
    int kind = Codes.ATTACHMENT.of(attachment.kind()) << 1;
    switch (attachment.media()) {
      case MissingMedia(var reason) -> {
        out.u8(kind);
        out.u8(Codes.MISSING.of(reason));
      }
      case StoredMedia stored -> {
        out.u8(kind | 1);
        out.bytes(HexFormat.of().parseHex(stored.id().value()), 0, MessageDecoder.ID_BYTES);
        out.text(stored.mimeType());
        out.varint(stored.size());
        out.u8(stored.dimensions().isPresent() ? 1 : 0);
        stored
            .dimensions()
            .ifPresent(d -> {
              out.varint(d.width());
              out.varint(d.height());
            });
        out.optionalDuration(stored.duration());
      }
    }
    out.text(attachment.uri().value());
    out.optionalText(attachment.originalName());
  }
}
