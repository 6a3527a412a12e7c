package org.decamp.exporter.signal.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.decamp.exporter.signal.ScratchBackup;
import org.decamp.exporter.signal.media.LocalKey;
import org.decamp.exporter.signal.media.SealedMedia;
import org.decamp.exporter.signal.wire.WireMessage;
import org.decamp.model.PrivateText;
import org.junit.jupiter.api.Test;

/** Nothing that a person wrote or is called by is ever printed, and no key. */
class PrintedTest {

  private static final byte[] KEY = HexFormat.of().parseHex("c0ffee".repeat(21) + "c0");
  private static final PrivateText NAME = new PrivateText("Boris");
  private static final long NUMBER = 491711234567L;

  @Test
  void recordsPrintNoNamesNumbersAndKeys() throws Exception {
    Recipient contact = new Recipient(9, Contact.withNumber(NUMBER, new Contact.Name(NAME, NAME)));
    WireMessage frame = WireMessage.parse(contact.toFrame());
    RecipientFacts facts = RecipientFacts.of(FrameKind.RECIPIENT.contentOf(frame));
    assertThat(facts.e164()).hasValue(NUMBER);
    FilePointer photo =
        new FilePointer(
            Optional.of("image/jpeg"),
            Optional.of(NAME),
            OptionalInt.empty(),
            OptionalInt.empty(),
            Optional.of(new FilePointer.Stored(new SealedMedia(5, KEY, new LocalKey(KEY)), KEY)));

    String printed =
        List.of(
                contact,
                facts,
                frame,
                photo,
                ScratchBackup.ANNA,
                new Account(KEY, NAME),
                new Group(KEY, NAME, List.of(ScratchBackup.ANNA)),
                new BackupInfo(1, ScratchBackup.NOW, KEY, "x"),
                StandardMessage.of(BodyText.plain(NAME)))
            .toString();

    assertThat(printed)
        .doesNotContain("Boris")
        .doesNotContain(Long.toString(NUMBER))
        .doesNotContainIgnoringCase("c0ffee")
        .doesNotContain("[B@")
        .doesNotContain("11111111");
  }
}
