package org.decamp.app.web.way;

import java.util.List;

/**
 * What a target would keep.
 *
 * @param name of the target
 * @param ledger what will become of each object
 * @param conversations how many are chosen
 * @param media bytes of media that will be written
 * @param places where each conversation goes in Signal, those that stay behind first; empty for
 *     other targets
 * @param names whether the target needs to know who is who
 * @param chats whether conversations can go into chats that are there already, by the user's word
 */
public record PlanView(
    String name,
    LedgerView ledger,
    String conversations,
    String media,
    Stretch<Line> places,
    boolean names,
    boolean chats) {

  /**
   * Where a conversation goes.
   *
   * @param title of it
   * @param where in words
   * @param without names of those who are left out
   * @param stays whether it stays behind
   */
  public record Line(String title, String where, List<String> without, boolean stays) {

    public Line {
      without = List.copyOf(without);
    }
  }
}
