package org.decamp.app.web.way;

import java.io.IOException;
import java.util.Optional;
import org.decamp.app.ContactLikeness;
import org.decamp.exporter.deltachat.DeltaChatBackup;
import org.decamp.exporter.deltachat.DeltaChatExporter;
import org.decamp.exporter.signal.OpenBackup;
import org.decamp.exporter.signal.SignalExporter;
import org.decamp.exporter.signal.contacts.AddressBook;

/** Where the conversations are to go, with what that needs. Closing wipes keys. */
sealed interface Destination {

  /** The name of the target. */
  String id();

  /** Wipes what must not stay. */
  void close();

  /** A target that needs nothing but the vault. */
  record Plain(String id) implements Destination {
    @Override
    public void close() {}
  }

  /**
   * A backup of the user's own Signal.
   *
   * @param backup unlocked, to be merged into
   * @param book who is in it
   * @param likeness who in it is called like somebody else
   */
  record Signal(OpenBackup backup, AddressBook book, ContactLikeness likeness)
      implements Destination {
    @Override
    public String id() {
      return SignalExporter.ID;
    }

    @Override
    public void close() {
      backup.close();
    }

    @Override
    public String toString() {
      return "(backup of Signal)";
    }
  }

  /**
   * Delta Chat.
   *
   * @param backup the user's own, to be merged into; none for a profile of its own
   */
  record DeltaChat(Optional<DeltaChatBackup> backup) implements Destination {
    @Override
    public String id() {
      return DeltaChatExporter.ID;
    }

    @Override
    public void close() {
      try {
        if (backup.isPresent()) {
          backup.get().close();
        }
      } catch (IOException _) {
        // It was only read; its key is wiped all the same.
      }
    }

    @Override
    public String toString() {
      return "(backup of Delta Chat)";
    }
  }
}
