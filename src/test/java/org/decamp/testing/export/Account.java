package org.decamp.testing.export;

import java.util.List;

/**
 * Whose export it is.
 *
 * @param username the handle
 * @param name display name
 * @param contacts usernames of people who follow and are followed
 */
public record Account(String username, String name, List<String> contacts) {

  /** Mara, the person of all examples. */
  static final Account MARA =
      new Account(Cast.USERNAME, Cast.OWNER, List.of("jonas.brandt", "yuki_tanabe"));

  public Account {
    contacts = List.copyOf(contacts);
  }
}
