package org.decamp.exporter.whatsapp.chattext;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.decamp.exporter.whatsapp.AndroidFileName;
import org.decamp.model.Attachment;
import org.decamp.model.MediaId;
import org.decamp.model.PrivateText;
import org.decamp.model.StoredMedia;

/**
 * Names media as WhatsApp does ({@code whatsapp}, sections 1 and 7): by kind and day on Android, by
 * the message's place in the chat on an iPhone. A content that comes again keeps its first name.
 */
final class MediaNames {

  private static final DateTimeFormatter SECOND =
      DateTimeFormatter.ofPattern("yyyy-MM-dd-HH-mm-ss", Locale.ROOT);
  private static final Pattern NOT_PLAIN = Pattern.compile("[^A-Za-z0-9_-]+");
  private static final Pattern ENDING = Pattern.compile("\\.([A-Za-z0-9]{1,8})$");
  private static final int LONGEST = 60;

  private final ChatGrammar grammar;
  private final Map<MediaId, String> names = new HashMap<>();
  private final Map<LocalDate, Integer> counters = new HashMap<>();

  MediaNames(ChatGrammar grammar) {
    this.grammar = grammar;
  }

  /**
   * The name of a content.
   *
   * @param place the message's number in the chat
   */
  String of(Attachment attachment, StoredMedia media, LocalDateTime at, long place) {
    return names.computeIfAbsent(
        media.id(),
        _ -> {
          String ending = AndroidFileName.ending(attachment, media);
          return switch (grammar) {
            case ANDROID ->
                AndroidFileName.of(
                    AndroidFileName.prefix(attachment.kind(), media.mimeType()),
                    at.toLocalDate(),
                    next(at),
                    ending);
            case IPHONE ->
                String.format(Locale.ROOT, "%08d-%s.%s", place, iphone(attachment, at), ending);
          };
        });
  }

  private int next(LocalDateTime at) {
    return counters.merge(at.toLocalDate(), 1, Integer::sum) - 1;
  }

  private static String iphone(Attachment attachment, LocalDateTime at) {
    String kind =
        switch (attachment.kind()) {
          case PHOTO -> "PHOTO";
          case VIDEO -> "VIDEO";
          case GIF -> "GIF";
          case VOICE, AUDIO -> "AUDIO";
          case STICKER -> "STICKER";
          case FILE -> "";
        };
    return kind.isEmpty() ? document(attachment) : kind + "-" + SECOND.format(at);
  }

  private static String document(Attachment attachment) {
    String name = attachment.originalName().map(PrivateText::value).orElse("document");
    String plain = NOT_PLAIN.matcher(ENDING.matcher(name).replaceAll("")).replaceAll("_");
    return plain.substring(0, Math.min(plain.length(), LONGEST));
  }
}
