package org.decamp.testing.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.decamp.testing.export.ExportMessage.Media;
import org.decamp.testing.export.ExportMessage.Nature;
import org.decamp.testing.export.ExportMessage.Reaction;
import org.decamp.testing.export.ExportMessage.Share;
import org.decamp.testing.export.ExportMessage.Slot;

/**
 * The download of end-to-end encrypted chats ({@code instagram-export}, section 5.1): one file per
 * thread beside one folder of media, correct UTF-8, oldest first.
 *
 * @param keys how keys are spelled
 * @param shape what its files are
 * @param names whether people stand there by display name or, as is guessed of Instagram, by handle
 */
public record EncryptedFormat(EncryptedKeys keys, Shape shape, Names names)
    implements ExportFormat {

  /** Messenger's, the only one that was ever described. */
  public static final EncryptedFormat MESSENGER =
      new EncryptedFormat(EncryptedKeys.CAMEL, Shape.FLAT, Names.DISPLAY);

  /** What Instagram's may be: handles, and shares as links. */
  public static final EncryptedFormat INSTAGRAM =
      new EncryptedFormat(EncryptedKeys.CAMEL, Shape.FLAT, Names.HANDLES);

  private static final ExportText UNSENT = ExportText.of("User unsent a message");

  /** What the files of a download are. */
  public enum Shape {
    /** Messenger's own. */
    FLAT,
    /** The keys of the ordinary export, in the flat folder of the download. */
    ORDINARY_KEYS
  }

  /** What people are called by. */
  public enum Names {
    DISPLAY,
    HANDLES
  }

  @Override
  public String zipPrefix() {
    return "messages-";
  }

  @Override
  public int messagesPerFile() {
    return Integer.MAX_VALUE;
  }

  /** The name with a number that means nothing; slashes cannot be in a file name. */
  @Override
  public String threadKey(ThreadHeader thread) {
    String title = thread.title().expected().replaceAll("[/\\\\:*?\"<>|\\p{Cntrl}]", "_");
    return (title.isEmpty() ? "Unknown" : title) + '_' + Math.floorMod(number(thread), 9_973);
  }

  private static int number(ThreadHeader thread) {
    return thread.digits().hashCode();
  }

  @Override
  public String messagePath(ThreadHeader thread, int number) {
    return threadKey(thread) + ".json";
  }

  @Override
  public String mediaPath(ThreadHeader thread, Media media) {
    return "media/"
        + UUID.nameUUIDFromBytes(media.uri().getBytes(StandardCharsets.UTF_8))
        + extension(media);
  }

  /** What a download would call the file. */
  private static String extension(Media media) {
    return switch (media.slot()) {
      case PHOTOS -> ".jpeg";
      case VIDEOS -> ".mp4";
      case AUDIO_FILES -> ".ogg";
      case GIFS -> ".gif";
      case STICKER -> ".webp";
      case FILES -> media.uri().substring(media.uri().lastIndexOf('.'));
    };
  }

  @Override
  public MessageSink open(ThreadHeader thread, OutputStream out) throws IOException {
    return shape == Shape.FLAT
        ? new EncryptedWriter(thread, this, out)
        : new PlainKeysWriter(thread, this, out);
  }

  /**
   * No calls, no events, no generated sentences: such a message is not in the download at all. A
   * share is its link; files and words are messages of their own.
   */
  @Override
  public List<ExportMessage> told(ExportMessage message) {
    if (message.callSeconds().isPresent()
        || message.nature() == Nature.GROUP_EVENT
        || message.nature() == Nature.REACTION_NOTICE) {
      return List.of();
    }
    List<Reaction> reactions = message.reactions().stream().map(this::told).toList();
    ExportMessage bare =
        new ExportMessage(
            name(message.sender()),
            message.timeMs(),
            Nature.PLAIN,
            Optional.empty(),
            List.of(),
            Optional.empty(),
            List.of(),
            OptionalLong.empty(),
            false,
            false);
    if (message.unsent()) {
      return List.of(bare.withContent(Nature.PLAIN, UNSENT).asUnsent());
    }
    List<ExportMessage> told = new ArrayList<>();
    if (!message.media().isEmpty()) {
      told.add(bare.withMedia(message.media()));
    }
    Optional<ExportText> link = message.share().flatMap(Share::link);
    link.ifPresent(l -> told.add(bare.withShare(Nature.PLAIN, Share.ofLink(l))));
    if (message.nature() == Nature.PLAIN && message.content().isPresent()) {
      told.add(bare.withContent(Nature.PLAIN, message.content().get()));
    }
    if (!told.isEmpty()) {
      told.set(0, told.getFirst().withReactions(reactions));
    }
    return told;
  }

  private Reaction told(Reaction reaction) {
    return new Reaction(reaction.emoji(), name(reaction.actor()), OptionalLong.empty());
  }

  /** What somebody is called by in this download. */
  ExportText name(ExportText display) {
    return names == Names.DISPLAY ? display : ExportText.of(Cast.handle(display.expected()));
  }

  /** How a message names a file: what could not be fetched has a sentence in place of a path. */
  String uri(ThreadHeader thread, Media media) {
    return media.present() ? "./" + mediaPath(thread, media) : "Failed to download media";
  }

  /** Voice notes are Ogg here. */
  @Override
  public byte[] media(Media media, byte[] ordinary) {
    return media.slot() == Slot.AUDIO_FILES ? TinyOgg.silence(ordinary) : ordinary;
  }

  @Override
  public void writeAccount(ZipPart part, Account account) {
    // The download holds threads and media, and nothing about the account.
  }
}
