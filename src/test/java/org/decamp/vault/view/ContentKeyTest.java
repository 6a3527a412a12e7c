package org.decamp.vault.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.decamp.model.Content;
import org.decamp.model.Message;
import org.decamp.model.MessageId;
import org.decamp.model.PrivateText;
import org.decamp.model.Provenance;
import org.decamp.model.TextOrigin;
import org.decamp.model.TimePrecision;
import org.junit.jupiter.api.Test;

/** By what a text is known. */
class ContentKeyTest {

  private static final String CHARACTERS = "aé \t\n\u000B\f\r\u0085\u00A0\u2028";

  private static String key(String text) {
    return ContentKey.of(
        new Message(
            new MessageId(1, 2, 0),
            RandomVersions.person(1),
            Instant.EPOCH,
            TimePrecision.MINUTE,
            List.of(new Content.Text(new PrivateText(text), TextOrigin.TYPED)),
            List.of(),
            new Provenance(1, 0, 0, 1)));
  }

  @Test
  void blanksOfAnyKindAndNumberAreOneSpace() {
    assertThat(key(" one  two\r\n\tthree four ")).isEqualTo("one two three four");
    Random random = new Random(7);
    for (int i = 0; i < 20_000; i++) {
      String text =
          random
              .ints(random.nextInt(8), 0, CHARACTERS.length())
              .collect(
                  StringBuilder::new,
                  (all, at) -> all.append(CHARACTERS.charAt(at)),
                  StringBuilder::append)
              .toString();
      assertThat(key(text)).isEqualTo(text.strip().replaceAll("\\s+", " "));
    }
  }
}
