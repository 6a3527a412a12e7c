package org.decamp.model;

import java.util.Optional;

/**
 * A file that belongs to a message.
 *
 * @param kind what it is to people
 * @param uri where the source said it lies, as given
 * @param originalName the file's own name, if the source tells one beyond the service's numbering
 * @param media the stored content, or why there is none
 */
public record Attachment(
    AttachmentKind kind, PrivateText uri, Optional<PrivateText> originalName, Media media) {

  /** The content of an attachment: stored in the vault, or missing. */
  public sealed interface Media permits StoredMedia, MissingMedia {}
}
