package org.decamp.app.web;

import java.util.Set;
import java.util.TreeSet;

/**
 * What a server does for the browser that was let in.
 *
 * @param methods of HTTP that it answers
 * @param command that started it, for those who were not let in
 * @param failure what is said when something cannot be read
 */
public record Terms(Set<String> methods, String command, String failure) {

  /** Shows an archive. */
  static final Terms SHOWING =
      new Terms(
          Set.of("GET", "HEAD"),
          "decamp open",
          "This file of the archive is damaged or cannot be read.");

  /** Shows pages and takes what their forms send. */
  static final Terms WORKING =
      new Terms(Set.of("GET", "HEAD", "POST"), "decamp web", "This cannot be read.");

  public Terms {
    methods = Set.copyOf(methods);
  }

  String allowed() {
    return String.join(", ", new TreeSet<>(methods));
  }
}
