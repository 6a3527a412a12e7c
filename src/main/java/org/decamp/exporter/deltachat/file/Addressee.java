package org.decamp.exporter.deltachat.file;

import java.util.List;
import org.decamp.model.PrivateText;

/**
 * A contact of the user's own profile, as far as a conversation may be put into the chat with them
 * ({@code delta-chat}, section 5.1).
 *
 * @param id number of the contact
 * @param names what the app shows or can show them by, the one that it shows first; their address
 *     last
 * @param key whether the profile has their key, so that the chat is encrypted
 * @param blocked whether the user blocked them or has not yet accepted their chat
 */
public record Addressee(long id, List<PrivateText> names, boolean key, boolean blocked) {

  public Addressee {
    names = List.copyOf(names);
  }

  /** What the app shows. */
  public PrivateText name() {
    return names.getFirst();
  }

  /** Whether somebody means this one by these words. */
  boolean called(PrivateText words) {
    return names.stream().anyMatch(name -> name.value().equalsIgnoreCase(words.value().strip()));
  }
}
