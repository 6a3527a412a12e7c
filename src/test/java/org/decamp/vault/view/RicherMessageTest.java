package org.decamp.vault.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.decamp.model.Attachment;
import org.decamp.model.AttachmentKind;
import org.decamp.model.Content;
import org.decamp.model.Message;
import org.decamp.model.MissingMedia;
import org.decamp.model.PrivateText;
import org.decamp.model.Reaction;
import org.decamp.model.TextOrigin;
import org.junit.jupiter.api.Test;

/** Versions of one message join to the same one in whatever order and however often they come. */
class RicherMessageTest {

  private static final int ROUNDS = 20_000;

  private static Message join(Message a, Message b) {
    return RicherMessage.of(a, b, RandomVersions.SOURCES);
  }

  @Test
  void theJoinOfContentsIsCommutativeAssociativeAndIdempotent() {
    RandomVersions versions = new RandomVersions(new Random(1));
    for (int i = 0; i < ROUNDS; i++) {
      Content a = versions.content();
      Content b = versions.content();
      Content c = versions.content();
      assertThat(ContentJoin.of(a, a)).isEqualTo(a);
      assertThat(ContentJoin.of(a, b)).isEqualTo(ContentJoin.of(b, a));
      assertThat(ContentJoin.of(ContentJoin.of(a, b), c))
          .isEqualTo(ContentJoin.of(a, ContentJoin.of(b, c)));
      assertThat(ContentJoin.of(ContentJoin.of(a, b), b)).isEqualTo(ContentJoin.of(a, b));
    }
  }

  @Test
  void theJoinOfMessagesIsCommutativeAssociativeAndIdempotent() {
    RandomVersions versions = new RandomVersions(new Random(2));
    for (int i = 0; i < ROUNDS; i++) {
      Message a = versions.version();
      Message b = versions.version();
      Message c = versions.version();
      assertThat(join(a, a)).isEqualTo(a);
      assertThat(join(a, b)).isEqualTo(join(b, a));
      assertThat(join(join(a, b), c)).isEqualTo(join(a, join(b, c)));
      assertThat(join(join(a, b), b)).isEqualTo(join(a, b));
    }
  }

  @Test
  void contentsInAnotherOrderDoNotReplaceOneAnother() {
    Content text = new Content.Text(new PrivateText("look"), TextOrigin.TYPED);
    Content photo =
        new Content.Media(
            new Attachment(
                AttachmentKind.PHOTO,
                new PrivateText("a.jpg"),
                Optional.empty(),
                new MissingMedia(MissingMedia.Reason.NOT_IN_EXPORT)));
    Message one = of(List.of(text, photo), List.of());
    Message other = of(List.of(photo, text), List.of());
    assertThat(join(one, other).contents()).containsExactlyInAnyOrder(text, photo);
  }

  @Test
  void aReactionOfWhichOneVersionKnowsTheTimeIsThereOnceAndWithIt() {
    Reaction timed =
        new Reaction(
            RandomVersions.person(1), new PrivateText("+"), Optional.of(Instant.ofEpochSecond(9)));
    Reaction bare = new Reaction(timed.actor(), timed.emoji(), Optional.empty());
    Reaction other = new Reaction(timed.actor(), new PrivateText("-"), Optional.empty());
    List<Content> same = List.of(new Content.Unsent());
    assertThat(join(of(same, List.of(bare, other)), of(same, List.of(timed))).reactions())
        .containsExactlyInAnyOrder(timed, other);
  }

  private static Message of(List<Content> contents, List<Reaction> reactions) {
    Message any = new RandomVersions(new Random(3)).version();
    return new Message(
        any.id(),
        any.sender(),
        any.sentAt(),
        any.precision(),
        contents,
        reactions,
        any.provenance());
  }
}
