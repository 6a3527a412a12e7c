package org.decamp.exporter.whatsapp.backup;

import java.util.Optional;
import org.decamp.exporter.MediaExtension;
import org.decamp.exporter.SafeText;
import org.decamp.exporter.whatsapp.AndroidFileName;
import org.decamp.model.Attachment;
import org.decamp.model.AttachmentKind;
import org.decamp.model.PrivateText;
import org.decamp.model.StoredMedia;

/**
 * How a file is shown: as the app shows files of that content, and as a document where it is not
 * known to show them.
 *
 * @param content of the vault
 * @param mimeType what players are told
 * @param prefix of the file's name
 * @param ending of the file's name, without dot
 * @param name what people see of a document
 */
record MediaForm(
    StoredMedia content,
    EntryForm form,
    String mimeType,
    String prefix,
    String ending,
    Optional<PrivateText> name) {

  /**
   * @param content not empty
   */
  static MediaForm of(Attachment attachment, StoredMedia content) {
    AttachmentKind kind = attachment.kind();
    String mimeType = mimeType(kind, content);
    EntryForm form = form(kind, mimeType);
    String ending =
        mimeType.equals(content.mimeType())
            ? AndroidFileName.ending(attachment, content)
            : MediaExtension.of(mimeType);
    return new MediaForm(
        content,
        form,
        mimeType,
        AndroidFileName.prefix(form.kind(), mimeType),
        ending,
        form == EntryForm.DOCUMENT ? Optional.of(name(attachment, ending)) : Optional.empty());
  }

  /** Sound in a container of videos is sound. */
  private static String mimeType(AttachmentKind kind, StoredMedia content) {
    boolean sound = kind == AttachmentKind.VOICE || kind == AttachmentKind.AUDIO;
    return sound && content.mimeType().equals("video/mp4") ? "audio/mp4" : content.mimeType();
  }

  private static EntryForm form(AttachmentKind kind, String mimeType) {
    EntryForm usual =
        switch (mimeType) {
          case "image/jpeg", "image/png" -> EntryForm.IMAGE;
          case "image/webp" -> kind == AttachmentKind.STICKER ? EntryForm.STICKER : EntryForm.IMAGE;
          case "video/mp4", "video/3gpp" ->
              kind == AttachmentKind.GIF ? EntryForm.GIF : EntryForm.VIDEO;
          case "audio/mp4",
              "audio/x-m4a",
              "audio/aac",
              "audio/mpeg",
              "audio/ogg",
              "audio/opus",
              "audio/amr",
              "audio/wav",
              "audio/x-wav" ->
              kind == AttachmentKind.VOICE ? EntryForm.VOICE : EntryForm.AUDIO;
          default -> EntryForm.DOCUMENT;
        };
    return kind == AttachmentKind.FILE ? EntryForm.DOCUMENT : usual;
  }

  private static PrivateText name(Attachment attachment, String ending) {
    String given = attachment.originalName().map(SafeText::line).map(String::strip).orElse("");
    return new PrivateText(given.isEmpty() ? "file." + ending : given);
  }
}
