package org.decamp.exporter.signal.frame;

import org.decamp.exporter.signal.wire.WireWriter;

/**
 * Somebody or something that a chat can be with.
 *
 * @param id not 0, unique in a backup
 * @param destination who or what
 */
public record Recipient(long id, Destination destination) {

  /** Who or what a recipient is. Signal has more kinds; these are the ones that Decamp writes. */
  public sealed interface Destination permits Contact, Group, Self, ReleaseNotes {}

  /** The owner of the backup. */
  public record Self() implements Destination {}

  /** Signal's own announcements. */
  public record ReleaseNotes() implements Destination {}

  public byte[] toFrame() {
    WireWriter recipient = new WireWriter().number(1, id);
    switch (destination) {
      case Contact contact -> recipient.message(2, contact.wire());
      case Group group -> recipient.message(3, group.wire());
      case Self _ -> recipient.message(5, new WireWriter());
      case ReleaseNotes _ -> recipient.message(6, new WireWriter());
    }
    return new WireWriter().message(FrameKind.RECIPIENT.field(), recipient).toBytes();
  }
}
