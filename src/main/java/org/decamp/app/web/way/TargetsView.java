package org.decamp.app.web.way;

import java.util.List;

/**
 * The targets to choose from.
 *
 * @param first what most people want
 * @param others what few want
 */
public record TargetsView(List<Card> first, List<Card> others) {

  public TargetsView {
    first = List.copyOf(first);
    others = List.copyOf(others);
  }

  /**
   * A target.
   *
   * @param id its name on the command line
   * @param name what people call it
   * @param what one sentence: what becomes of the conversations
   * @param needs what it needs from the user
   * @param verified by what it was verified, with which version
   * @param lasting key of what to know of what is written: whether anyone can read it
   */
  public record Card(
      String id, String name, String what, String needs, String verified, String lasting) {}
}
