package org.decamp.exporter.deltachat.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.decamp.exporter.Fates;
import org.decamp.model.Content;
import org.decamp.model.ConversationId;
import org.decamp.model.Message;
import org.decamp.model.MessageId;
import org.decamp.model.PersonId;
import org.decamp.model.PrivateText;
import org.decamp.model.Provenance;
import org.decamp.model.ShareKind;
import org.decamp.model.TimePrecision;
import org.decamp.testing.Story;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What becomes of messages that hold next to nothing. */
class MessageMappingTest {

  private static final Optional<PrivateText> EMPTY = Optional.of(PrivateText.EMPTY);

  static Stream<List<Content>> nothings() {
    return Stream.of(
        List.of(Story.words("")),
        List.of(new Content.Share(ShareKind.LINK, EMPTY, EMPTY, EMPTY, EMPTY)),
        List.of(new Content.Share(ShareKind.STORY, EMPTY, EMPTY, EMPTY, EMPTY)),
        List.of(
            new Content.Location(OptionalDouble.empty(), OptionalDouble.empty(), EMPTY, EMPTY)));
  }

  @ParameterizedTest
  @MethodSource("nothings")
  void aMessageOfNothingIsAnEntryThatSaysSo(List<Content> contents) {
    Message message =
        new Message(
            new MessageId(1, 2, 0),
            PersonId.of(ConversationId.of("instagram", "1"), "Anna"),
            Instant.EPOCH,
            TimePrecision.MILLISECOND,
            contents,
            List.of(),
            new Provenance(0, 0, 0, 0));
    List<Draft> drafts = MessageMapping.map(message, _ -> PrivateText.EMPTY, new Fates()).drafts();
    assertThat(drafts).hasSize(1);
    assertThat(drafts.getFirst().text().isEmpty()).isFalse();
  }
}
