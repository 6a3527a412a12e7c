package org.decamp.model;

/**
 * Content that could not be had.
 *
 * @param reason why
 */
public record MissingMedia(Reason reason) implements Attachment.Media {

  /** Why an attachment has no content. */
  public enum Reason {
    /** The export names the file but no given part holds it. */
    NOT_IN_EXPORT,
    /** The export holds a link to the service's servers, which Decamp never follows. */
    REMOTE_ONLY,
    /** The service wrote a failure notice in place of the file. */
    FAILED_AT_SOURCE,
    /** The name leads outside the export. */
    UNSAFE_NAME,
    /** The file is there but damaged. */
    DAMAGED,
    /** Several files answer to the name. */
    AMBIGUOUS
  }
}
