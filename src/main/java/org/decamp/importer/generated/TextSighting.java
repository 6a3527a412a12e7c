package org.decamp.importer.generated;

/**
 * One place where a text stood as sentences of the service stand. Persons, conversations and
 * messages are known by a few bits of a hash only: enough to say that there are several of them,
 * too few to say which, and a bound on how many sightings of one template there can be.
 *
 * @param kind where the text stood
 * @param hash of the template
 * @param template the template itself, for the kinds that compare words; empty for the others
 * @param mark bits of sender, conversation, message and emoji
 */
public record TextSighting(Kind kind, long hash, String template, int mark) {

  /** Where a text stood. */
  public enum Kind {
    /** Beside a share or media, in an export with exact times. */
    BESIDE_CONTENT,
    /** Beside a share or media on a page, which may show the same message once more. */
    BESIDE_CONTENT_ON_PAGE,
    /** Alone, seconds after a reaction of the same person, whose emoji it shows. */
    AFTER_REACTION,
    /** Alone, seconds after a reaction of the same person, without an emoji. */
    AFTER_REACTION_WITHOUT_EMOJI
  }

  private static final int SENDER_BITS = 4;
  private static final int CONVERSATION_BITS = 3;
  private static final int MESSAGE_BITS = 4;
  private static final int EMOJI_BITS = 3;

  static int mark(long sender, long conversation, long message, long emoji) {
    int mark = low(sender, SENDER_BITS);
    mark = mark << CONVERSATION_BITS | low(conversation, CONVERSATION_BITS);
    mark = mark << MESSAGE_BITS | low(message, MESSAGE_BITS);
    return mark << EMOJI_BITS | low(emoji, EMOJI_BITS);
  }

  private static int low(long hash, int bits) {
    return (int) (TextTemplate.mix(hash) & ((1 << bits) - 1));
  }

  int sender() {
    return mark >>> (CONVERSATION_BITS + MESSAGE_BITS + EMOJI_BITS);
  }

  int conversation() {
    return (mark >>> (MESSAGE_BITS + EMOJI_BITS)) & ((1 << CONVERSATION_BITS) - 1);
  }

  int emoji() {
    return mark & ((1 << EMOJI_BITS) - 1);
  }

  /** Names the sighting; equal sightings have equal keys. */
  public long key() {
    return TextTemplate.mix(hash ^ TextTemplate.mix(TextTemplate.hash(kind.name()) ^ mark));
  }
}
