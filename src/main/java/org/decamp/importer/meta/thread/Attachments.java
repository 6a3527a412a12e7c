package org.decamp.importer.meta.thread;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.decamp.importer.meta.layout.ExportFile;
import org.decamp.importer.meta.media.MediaLookup;
import org.decamp.importer.meta.text.TextDecoder;
import org.decamp.importer.meta.thread.MessageDraft.MediaRef;
import org.decamp.job.Problem;
import org.decamp.mapping.Layouts;
import org.decamp.model.Attachment;
import org.decamp.model.AttachmentKind;
import org.decamp.model.MissingMedia;
import org.decamp.model.PrivateText;
import org.decamp.model.StoredMedia;

/** Makes the attachments of a message, with their content or why there is none. */
final class Attachments {

  private final ExportFile file;
  private final TextDecoder decoder;
  private final MediaLookup media;
  private final Layouts layouts;

  /**
   * For one message file.
   *
   * @param file the file that names the media
   * @param decoder decodes its strings
   */
  Attachments(ExportFile file, TextDecoder decoder, MediaLookup media, Layouts layouts) {
    this.file = file;
    this.decoder = decoder;
    this.media = media;
    this.layouts = layouts;
  }

  Attachment of(MediaRef ref) throws Problem {
    String uri = decoder.decode(ref.uri());
    Attachment.Media content = media.find(ref.uri(), uri, file);
    if (content instanceof MissingMedia && !ref.backupUri().isEmpty()) {
      Attachment.Media backup = media.find(ref.backupUri(), decoder.decode(ref.backupUri()), file);
      content = backup instanceof MissingMedia ? content : backup;
    }
    AttachmentKind kind = kind(ref, uri, content);
    return new Attachment(kind, new PrivateText(uri), originalName(kind, uri), content);
  }

  /** What the names of media say about which message it is, for its fingerprint. */
  List<String> names(MessageDraft draft) {
    if (draft.media.isEmpty()) {
      return List.of();
    }
    if (draft.passingMediaNames) {
      return Collections.nCopies(draft.media.size(), MessageDraft.ANY_KIND);
    }
    return draft.media.stream().map(m -> unsigned(decoder.decode(m.uri()))).toList();
  }

  /** Addresses are signed anew for each export, in their query. */
  private static String unsigned(String uri) {
    int query = uri.startsWith("http") ? uri.indexOf('?') : -1;
    return query < 0 ? uri : uri.substring(0, query);
  }

  private AttachmentKind kind(MediaRef ref, String uri, Attachment.Media content) {
    if (ref.key().equals(MessageDraft.ANY_KIND)) {
      return content instanceof StoredMedia stored ? sniffed(stored, ref.kind()) : ref.kind();
    }
    boolean voice =
        ref.kind() == AttachmentKind.AUDIO
            && (uri.contains("/" + layouts.voiceFolder() + "/")
                || name(uri).startsWith(layouts.voiceFilePrefix()));
    return voice ? AttachmentKind.VOICE : ref.kind();
  }

  /** By the content, because names may have no ending; voice notes are known by theirs. */
  private static AttachmentKind sniffed(StoredMedia stored, AttachmentKind byName) {
    String type = stored.mimeType();
    if (type.equals("image/gif")) {
      return AttachmentKind.GIF;
    }
    if (type.startsWith("image/")) {
      return AttachmentKind.PHOTO;
    }
    if (type.startsWith("video/")) {
      return AttachmentKind.VIDEO;
    }
    if (type.equals("audio/ogg")) {
      return AttachmentKind.VOICE;
    }
    return type.startsWith("audio/") && byName != AttachmentKind.VOICE
        ? AttachmentKind.AUDIO
        : byName;
  }

  /** Only documents keep the name that a person gave them; the rest is numbered. */
  private static Optional<PrivateText> originalName(AttachmentKind kind, String uri) {
    return kind == AttachmentKind.FILE ? PrivateText.ofNonEmpty(name(uri)) : Optional.empty();
  }

  private static String name(String uri) {
    return uri.substring(uri.lastIndexOf('/') + 1);
  }
}
