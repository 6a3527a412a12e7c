package org.decamp.vault.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.decamp.model.Attachment;
import org.decamp.model.AttachmentKind;
import org.decamp.model.CallMedium;
import org.decamp.model.Content;
import org.decamp.model.MediaId;
import org.decamp.model.Message;
import org.decamp.model.MessageId;
import org.decamp.model.PersonId;
import org.decamp.model.PrivateText;
import org.decamp.model.Provenance;
import org.decamp.model.Reaction;
import org.decamp.model.StoredMedia;
import org.decamp.model.TextOrigin;
import org.decamp.model.TimePrecision;
import org.decamp.vault.format.FormatDocument;
import org.junit.jupiter.api.Test;

/** What {@code docs/vault-format.md} says of numbers and bytes is what is written. */
class DocumentedCodesTest {

  /** Row of the document's table to the code that it lists. */
  private static List<String> documented(String row) throws Exception {
    return FormatDocument.read()
        .section("8. Codes")
        .lines()
        .filter(l -> l.startsWith("| " + row + " |"))
        .flatMap(l -> Stream.of(l.split(" *\\| *", -1)).skip(3).filter(c -> !c.isEmpty()))
        .toList();
  }

  private static void agree(String row, EnumCode<?> code) throws Exception {
    assertThat(documented(row))
        .as(row)
        .isEqualTo(code.constants().stream().map(Enum::name).toList());
  }

  @Test
  void everyStoredNumberIsDocumented() throws Exception {
    agree("8.1", Codes.ATTACHMENT);
    agree("8.2", Codes.BOX);
    agree("8.3", Codes.CALL);
    agree("8.4", Codes.CONVERSATION);
    agree("8.5", Codes.EVENT);
    agree("8.6", Codes.ORDER);
    agree("8.7", Codes.MISSING);
    agree("8.8", Codes.SHARE);
    agree("8.9", Codes.PRECISION);
    agree("8.10", Codes.TEXT);
    agree("8.11", Codes.TEXT_SIGHTING);
    agree("8.13", Codes.WITHHELD);
    agree("8.14", Codes.REPLAY);
    assertThat(documented("8.12")).isEqualTo(Stream.of(Layer.values()).map(Enum::name).toList());
    assertThat(Stream.of(Layer.values()).map(Layer::code)).containsExactly(0, 1, 2);
  }

  /** Whoever adds a kind of code gets told here, and then documents it. */
  @Test
  void thereAreNoOtherKindsOfCodes() {
    long kinds =
        Arrays.stream(Codes.class.getDeclaredFields())
            .map(Field::getType)
            .filter(EnumCode.class::equals)
            .count();
    assertThat(kinds).isEqualTo(13);
  }

  @Test
  void theBlockOfTheWorkedExampleIsWhatDecampWrites() throws Exception {
    PersonNumbers people = new PersonNumbers();
    PersonId first = new PersonId("02cb281dc9f25cbe");
    PersonId second = new PersonId("7a0c1f3b55d2e980");
    people.numberOf(first);
    people.numberOf(second);
    Records records = new Records(2, 256);
    for (Message message : List.of(photo(first, second), call(first))) {
      int offset = records.arena().size();
      new MessageEncoder().encode(message, people, records.arena());
      records.added(message.sentAt().toEpochMilli(), message.id(), offset);
    }
    ByteSink body = new ByteSink(256);
    BlockBody.begin(body);
    BlockBody.append(body, 0, records, 0);
    BlockBody.append(body, 61_000, records, 1);

    assertThat(HexFormat.of().formatHex(body.toByteArray()))
        .isEqualTo(FormatDocument.read().exampleBlock());
  }

  private static Message photo(PersonId reacting, PersonId sender) {
    byte[] id = new byte[32];
    IntStream.range(0, id.length).forEach(i -> id[i] = (byte) i);
    StoredMedia stored =
        new StoredMedia(
            new MediaId(HexFormat.of().formatHex(id)),
            "image/jpeg",
            70_000,
            Optional.of(new StoredMedia.Dimensions(640, 480)),
            Optional.empty());
    Attachment photo =
        new Attachment(
            AttachmentKind.PHOTO, new PrivateText("photos/1.jpg"), Optional.empty(), stored);
    return new Message(
        MessageId.parse("101112131415161718191a1b1c1d1e1f"),
        sender,
        Instant.ofEpochMilli(1_700_000_000_000L),
        TimePrecision.MILLISECOND,
        List.of(
            new Content.Text(new PrivateText("Look! 🌅"), TextOrigin.TYPED),
            new Content.Media(photo)),
        List.of(
            new Reaction(
                reacting,
                new PrivateText("❤"),
                Optional.of(Instant.ofEpochSecond(1_700_000_005L)))),
        new Provenance(1, 4, 1200, 300));
  }

  private static Message call(PersonId sender) {
    return new Message(
        MessageId.parse("202122232425262728292a2b2c2d2e2f-1"),
        sender,
        Instant.ofEpochMilli(1_700_000_061_000L),
        TimePrecision.SECOND,
        List.of(
            new Content.Call(
                CallMedium.VIDEO,
                Duration.ofSeconds(65),
                false,
                Optional.of(new PrivateText("Ada called")))),
        List.of(),
        new Provenance(1, 3, 1000, 200));
  }
}
