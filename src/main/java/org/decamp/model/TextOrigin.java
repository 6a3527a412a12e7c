package org.decamp.model;

/** Who made a text. */
public enum TextOrigin {
  /** A person typed it (or nothing says otherwise). */
  TYPED,
  /** "X sent an attachment.": stands beside the attachment or share itself. */
  ATTACHMENT_PLACEHOLDER,
  /** "Reacted ... to your message": the reaction itself is on its target. */
  REACTION_NOTICE,
  /** Another sentence that the service wrote. */
  SERVICE_NOTICE
}
