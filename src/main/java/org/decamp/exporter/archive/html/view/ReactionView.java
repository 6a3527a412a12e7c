package org.decamp.exporter.archive.html.view;

import java.util.List;

/**
 * An emoji under a message.
 *
 * @param emoji which
 * @param who put it there, in the order of the source
 */
public record ReactionView(String emoji, List<Who> who) {

  public ReactionView {
    who = List.copyOf(who);
  }

  /**
   * Somebody who reacted.
   *
   * @param name the name
   * @param when the machine form of the time, empty if unknown
   */
  public record Who(String name, String when) {}
}
