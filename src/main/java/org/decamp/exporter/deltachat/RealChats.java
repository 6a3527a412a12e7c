package org.decamp.exporter.deltachat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.decamp.exporter.deltachat.file.AddressBook;
import org.decamp.exporter.deltachat.file.Addressee;
import org.decamp.job.Problem;
import org.decamp.model.ConversationId;
import org.decamp.model.PrivateText;

/**
 * Which conversations go, by the user's word alone, into their own chat with a contact of theirs
 * ({@code delta-chat}, section 4.1, E).
 */
public final class RealChats {

  private static final String HOW_TO_FIND =
      "Give the name as the app shows it, or the address in their profile.";

  private final Map<ConversationId, Addressee> chosen;

  private RealChats(Map<ConversationId, Addressee> chosen) {
    this.chosen = Map.copyOf(chosen);
  }

  /** None do. */
  public static RealChats none() {
    return new RealChats(Map.of());
  }

  /**
   * What the user said.
   *
   * @param words by name or address, who in the backup a conversation is with
   * @throws Problem.Usage if that is nobody or several, or somebody to whose chat nothing may be
   *     added
   */
  public static RealChats of(DeltaChatBackup backup, Map<ConversationId, PrivateText> words)
      throws Problem.Usage {
    Map<ConversationId, Addressee> chosen = new HashMap<>();
    for (Map.Entry<ConversationId, PrivateText> one : words.entrySet()) {
      chosen.put(one.getKey(), find(backup.profile().addressBook(), one.getValue()));
    }
    return new RealChats(chosen);
  }

  private static Addressee find(AddressBook book, PrivateText words) throws Problem.Usage {
    List<Addressee> called = book.called(words);
    if (called.isEmpty()) {
      throw new Problem.Usage(
          "no contact in the backup has the name or address that you gave", HOW_TO_FIND);
    }
    if (called.size() > 1) {
      throw new Problem.Usage(
          called.size() + " contacts in the backup have the name that you gave",
          "Give the address in their profile, or give them different names in the app and export"
              + " the backup again.");
    }
    Addressee found = called.getFirst();
    if (found.blocked()) {
      throw new Problem.Usage(
          "the contact that you gave is blocked, or not yet accepted",
          "Change that in the app and export the backup again, or take a chat to read instead.");
    }
    if (!found.key()) {
      throw new Problem.Usage(
          "Delta Chat has no key of the contact that you gave; messages there could switch off"
              + " encryption",
          "Choose the contact whose chat is encrypted, or take a chat to read instead.");
    }
    return found;
  }

  /** Whom a conversation was said to be with. */
  Optional<Addressee> of(ConversationId conversation) {
    return Optional.ofNullable(chosen.get(conversation));
  }

  @Override
  public String toString() {
    return "(" + chosen.size() + " real chats)";
  }
}
