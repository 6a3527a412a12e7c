package org.decamp.testing.export;

import java.util.List;
import org.decamp.testing.export.ExportMessage.Reaction;

/** Which fields beside the usual ones a JSON export has ({@code instagram-export}, section 2.2). */
public enum JsonKeys {
  /** Instagram now: reactions have times. */
  CURRENT,
  /** Instagram to about 2022: {@code type} and {@code thread_type}, no times of reactions. */
  OLD_INSTAGRAM,
  /** Messenger now: {@code ip}, {@code bumped_message_metadata}, {@code is_pending}. */
  MESSENGER,
  /**
   * Messenger of about 2020: {@code type}, {@code users}, {@code thread_type}, keys in {@code
   * _INTERNAL}.
   */
  OLD_MESSENGER;

  /** Whether messages say what they are and threads what kind they are. */
  boolean types() {
    return this == OLD_INSTAGRAM || this == OLD_MESSENGER;
  }

  boolean reactionTimes() {
    return this == CURRENT;
  }

  boolean messenger() {
    return this == MESSENGER || this == OLD_MESSENGER;
  }

  ExportMessage told(ExportMessage message) {
    if (reactionTimes() || message.reactions().isEmpty()) {
      return message;
    }
    List<Reaction> timeless = message.reactions().stream().map(Reaction::withoutTime).toList();
    return message.withReactions(timeless);
  }
}
