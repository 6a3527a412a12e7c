package org.decamp.exporter;

import org.decamp.model.Content;
import org.decamp.model.Reaction;
import org.decamp.vault.VaultReader;

/** Messages of a vault that is not shown as it is, with the word which of their parts changed. */
public interface ChangedMessages extends VaultReader.MessageCursor {

  /** What changed in the message that was handed out last. */
  Changes changes();

  /** Which parts of a message are not as the vault has them. */
  interface Changes {

    /** Nothing changed. */
    Changes NONE =
        new Changes() {
          @Override
          public boolean message() {
            return false;
          }

          @Override
          public boolean part(Content content) {
            return false;
          }

          @Override
          public boolean part(Reaction reaction) {
            return false;
          }
        };

    /** Whether its sender is called otherwise or its words are others. */
    boolean message();

    /** Whether this very content did. */
    boolean part(Content content);

    /** Whether this very reaction did. */
    boolean part(Reaction reaction);
  }
}
