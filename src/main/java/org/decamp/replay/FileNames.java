package org.decamp.replay;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.decamp.exporter.MediaExtension;
import org.decamp.model.Attachment;
import org.decamp.model.AttachmentKind;
import org.decamp.model.PrivateText;

/**
 * Names the files of a message: in ASCII, because other paths fail where the machine's language
 * does not know them, and with the ending that the bytes tell.
 */
final class FileNames {

  private static final Pattern ENDING = Pattern.compile("\\.([A-Za-z0-9]{1,8})$");
  private static final Pattern NOT_PLAIN = Pattern.compile("[^A-Za-z0-9_-]+");
  private static final int LONGEST = 60;

  private FileNames() {}

  static OutgoingFile name(Piece.File file, int number) {
    Attachment attachment = file.attachment();
    String own = attachment.originalName().map(PrivateText::value).orElse("");
    Matcher ending = ENDING.matcher(own);
    String known = MediaExtension.of(file.media().mimeType());
    String last =
        known.equals("bin") && ending.find() ? ending.group(1).toLowerCase(Locale.ROOT) : known;
    return new OutgoingFile(stem(attachment.kind(), own) + "-" + number + "." + last, file.media());
  }

  /** Only a document is known by its name. */
  private static String stem(AttachmentKind kind, String own) {
    String plain = NOT_PLAIN.matcher(ENDING.matcher(own).replaceAll("")).replaceAll("_");
    return kind == AttachmentKind.FILE && plain.chars().anyMatch(Character::isLetterOrDigit)
        ? plain.substring(0, Math.min(plain.length(), LONGEST))
        : kind.name().toLowerCase(Locale.ROOT);
  }
}
