package org.decamp.exporter.deltachat.map;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.decamp.exporter.MediaExtension;
import org.decamp.exporter.SafeText;
import org.decamp.exporter.deltachat.store.Param;
import org.decamp.model.Attachment;
import org.decamp.model.AttachmentKind;
import org.decamp.model.PrivateText;
import org.decamp.model.StoredMedia;

/**
 * How a file is shown: what the core makes of files of that ending, and what it never guesses
 * ({@code delta-chat}, section 3.5, file types).
 *
 * @param content of the vault
 * @param type the form of the entry
 * @param extension of the medium's name, without dot
 * @param mimeType what players are told
 * @param name what people see
 */
public record MediaForm(
    StoredMedia content, ViewType type, String extension, String mimeType, PrivateText name) {

  /** The core shows larger images as files. */
  private static final long MOST_PIXELS = 50_000_000;

  private static final int LONGEST_NAME = 120;

  /** What names of such files end in as well. */
  private static final Map<String, String> SAME_CONTENT = Map.of("jpg", "jpeg", "m4a", "mp4");

  static MediaForm of(Attachment attachment, StoredMedia content) {
    boolean sound =
        attachment.kind() == AttachmentKind.VOICE || attachment.kind() == AttachmentKind.AUDIO;
    String mimeType =
        sound && content.mimeType().equals("video/mp4") ? "audio/mp4" : content.mimeType();
    String extension = MediaExtension.of(mimeType);
    return new MediaForm(
        content,
        type(attachment.kind(), content, extension),
        extension,
        mimeType,
        name(attachment, extension));
  }

  /** A content that can be the picture of a chat. */
  public static Optional<MediaForm> picture(Attachment.Media media) {
    return media instanceof StoredMedia stored && stored.size() > 0
        ? Optional.of(
                of(
                    new Attachment(
                        AttachmentKind.PHOTO, PrivateText.EMPTY, Optional.empty(), stored),
                    stored))
            .filter(form -> form.type() == ViewType.IMAGE)
        : Optional.empty();
  }

  private static ViewType type(AttachmentKind kind, StoredMedia content, String extension) {
    ViewType usual =
        switch (extension) {
          case "jpg", "png", "webp" -> small(content) ? ViewType.IMAGE : ViewType.FILE;
          case "gif" -> ViewType.GIF;
          case "mp4", "mov", "3gp" -> ViewType.VIDEO;
          case "m4a", "aac", "mp3", "ogg", "wav" -> ViewType.AUDIO;
          default -> ViewType.FILE;
        };
    return switch (kind) {
      case VOICE -> usual == ViewType.AUDIO ? ViewType.VOICE : usual;
      case STICKER -> usual == ViewType.IMAGE || usual == ViewType.GIF ? ViewType.STICKER : usual;
      case PHOTO, VIDEO, AUDIO, GIF, FILE -> usual;
    };
  }

  private static boolean small(StoredMedia content) {
    return content.dimensions().map(d -> (long) d.width() * d.height() <= MOST_PIXELS).orElse(true);
  }

  /** The file's own name with an ending that fits its content. */
  private static PrivateText name(Attachment attachment, String extension) {
    String given =
        attachment
            .originalName()
            .map(PrivateText::value)
            .orElseGet(() -> lastPart(attachment.uri().value()));
    String clean =
        SafeText.line(new PrivateText(given)).replace('/', '_').replace('\\', '_').strip();
    String lower = clean.toLowerCase(Locale.ROOT);
    boolean fits =
        lower.endsWith("." + extension)
            || lower.endsWith("." + SAME_CONTENT.getOrDefault(extension, extension));
    String base = fits ? clean.substring(0, clean.lastIndexOf('.')) : clean;
    if (base.length() > LONGEST_NAME) {
      base =
          base.substring(0, base.offsetByCodePoints(0, base.codePointCount(0, LONGEST_NAME) - 1));
    }
    return new PrivateText((base.isBlank() ? "file" : base) + "." + extension);
  }

  private static String lastPart(String uri) {
    return uri.substring(uri.lastIndexOf('/') + 1);
  }

  /**
   * The facts beside the entry.
   *
   * @param medium the name of the content among the media
   */
  public Param param(String medium) {
    Param param = new Param().blob('f', medium).with('m', mimeType).with('v', name.value());
    content
        .dimensions()
        .filter(_ -> type != ViewType.FILE)
        .ifPresent(
            d -> param.with('w', String.valueOf(d.width())).with('h', String.valueOf(d.height())));
    content.duration().ifPresent(d -> param.with('d', String.valueOf(d.toMillis())));
    return param;
  }
}
