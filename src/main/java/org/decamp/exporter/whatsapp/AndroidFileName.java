package org.decamp.exporter.whatsapp;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.decamp.exporter.MediaExtension;
import org.decamp.model.Attachment;
import org.decamp.model.AttachmentKind;
import org.decamp.model.PrivateText;
import org.decamp.model.StoredMedia;

/** How WhatsApp names media on Android ({@code whatsapp}, section 1). */
public final class AndroidFileName {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyyMMdd", Locale.ROOT);
  private static final Pattern ENDING = Pattern.compile("\\.([A-Za-z0-9]{1,8})$");

  private AndroidFileName() {}

  /**
   * The name of a file.
   *
   * @param number of the file on that day
   * @param ending without dot
   */
  public static String of(String prefix, LocalDate day, int number, String ending) {
    return String.format(Locale.ROOT, "%s-%s-WA%04d.%s", prefix, DAY.format(day), number, ending);
  }

  /** The three letters that tell the kind. */
  public static String prefix(AttachmentKind kind, String mimeType) {
    return switch (kind) {
      case PHOTO -> "IMG";
      case VIDEO -> "VID";
      case GIF -> mimeType.startsWith("video/") ? "VID" : "IMG";
      case VOICE -> "PTT";
      case AUDIO -> "AUD";
      case STICKER -> "STK";
      case FILE -> "DOC";
    };
  }

  /** The ending that the bytes tell, else that of the file's own name. */
  public static String ending(Attachment attachment, StoredMedia media) {
    String known = MediaExtension.of(media.mimeType());
    Matcher own = ENDING.matcher(attachment.originalName().map(PrivateText::value).orElse(""));
    return known.equals("bin") && own.find() ? own.group(1).toLowerCase(Locale.ROOT) : known;
  }
}
