package org.decamp.vault.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.decamp.model.ConversationId;
import org.decamp.model.Decisions;
import org.decamp.model.Decisions.Appearance;
import org.decamp.model.Links;
import org.decamp.model.PersonId;
import org.decamp.model.PrivateText;
import org.decamp.model.SignalConversation;
import org.decamp.model.SignalPerson;
import org.junit.jupiter.api.Test;

class LinksStoredTest {

  private static final ConversationId A = new ConversationId("00112233445566aa");
  private static final ConversationId B = new ConversationId("00112233445566bb");
  private static final Appearance ANNA = new Appearance(A, new PersonId("0102030405060708"));

  private static final Decisions WITHOUT_LINKS =
      new Decisions(
          List.of(),
          List.of(),
          List.of(new Decisions.GivenName(ANNA, new PrivateText("Ann"))),
          List.of(new Decisions.Joined(A, B)),
          List.of(),
          Links.NONE);

  /** As the first version wrote them. */
  private static final String VERSION_1 =
      "01"
          + "00"
          + "00"
          + "01"
          + text("00112233445566aa")
          + text("0102030405060708")
          + text("Ann")
          + "01"
          + text("00112233445566aa")
          + text("00112233445566bb")
          + "00";

  private static String text(String ascii) {
    return "%02x".formatted(ascii.length())
        + HexFormat.of().formatHex(ascii.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
  }

  private static final Links EVERY_KIND =
      new Links(
          List.of(
              new Links.OfPerson(ANNA, new SignalPerson.Contact(new UUID(-1, 2))),
              new Links.OfPerson(ANNA, new SignalPerson.Phone(999_999_999_999_999L)),
              new Links.OfPerson(ANNA, new SignalPerson.ReadOnly()),
              new Links.OfPerson(ANNA, new SignalPerson.Transcript())),
          List.of(
              new Links.OfConversation(
                  A, new SignalConversation.Group("ff23456789abcdef".repeat(2))),
              new Links.OfConversation(B, new SignalConversation.ReadOnly()),
              new Links.OfConversation(B, new SignalConversation.Transcript())));

  private static Decisions linked(Links links) {
    return new Decisions(
        WITHOUT_LINKS.samePeople(),
        WITHOUT_LINKS.differentPeople(),
        WITHOUT_LINKS.names(),
        WITHOUT_LINKS.joined(),
        WITHOUT_LINKS.separate(),
        links);
  }

  private static Decisions read(byte[] body) throws DamagedBlockException {
    return DecisionsTable.decoded(new ByteSource(body, 0, body.length));
  }

  @Test
  void whatTheFirstVersionWroteIsRead() throws Exception {
    assertThat(read(HexFormat.of().parseHex(VERSION_1))).isEqualTo(WITHOUT_LINKS);
  }

  @Test
  void whatTheFirstVersionCouldSayIsWrittenSoThatItCanReadIt() {
    assertThat(DecisionsTable.encoded(WITHOUT_LINKS)).isEqualTo(HexFormat.of().parseHex(VERSION_1));
  }

  @Test
  void everyKindOfLinkIsReadAsItWasWritten() throws Exception {
    byte[] body = DecisionsTable.encoded(linked(EVERY_KIND));
    assertThat(body[0]).isEqualTo((byte) 2);
    assertThat(read(body)).isEqualTo(linked(EVERY_KIND));
  }

  @Test
  void theBytesAreThoseThatTheFormatSays() {
    Links one =
        new Links(
            List.of(new Links.OfPerson(ANNA, new SignalPerson.Contact(new UUID(1, 2)))),
            List.of(
                new Links.OfConversation(
                    B, new SignalConversation.Group("00112233445566778899aabbccddeeff"))));
    String added =
        "01"
            + text("00112233445566aa")
            + text("0102030405060708")
            + "01"
            + "0000000000000001"
            + "0000000000000002"
            + "01"
            + text("00112233445566bb")
            + "01"
            + "00112233445566778899aabbccddeeff";
    assertThat(HexFormat.of().formatHex(DecisionsTable.encoded(linked(one))))
        .isEqualTo("02" + VERSION_1.substring(2) + added);
  }

  @Test
  void whateverIsCutOffOrOfAnUnknownKindIsDamage() {
    byte[] body = DecisionsTable.encoded(linked(EVERY_KIND));
    for (int length = 1; length < body.length; length++) {
      byte[] cut = Arrays.copyOf(body, length);
      assertThatThrownBy(() -> read(cut)).isInstanceOf(DamagedBlockException.class);
    }
    byte[] unknown = body.clone();
    unknown[body.length - 1] = 9;
    assertThatThrownBy(() -> read(unknown)).isInstanceOf(DamagedBlockException.class);
    unknown[0] = 3;
    assertThatThrownBy(() -> read(unknown)).isInstanceOf(DamagedBlockException.class);
  }
}
