package org.decamp.app.web.replay;

import java.util.List;
import org.decamp.app.web.way.ChooseView;

/**
 * What to choose from.
 *
 * @param targets where in Signal
 * @param forms how conversations become messages of Signal
 * @param choice which conversations and days
 */
public record WishView(List<Option> targets, List<Option> forms, ChooseView choice) {

  public WishView {
    targets = List.copyOf(targets);
    forms = List.copyOf(forms);
  }

  /**
   * One of them.
   *
   * @param value sent by the form
   * @param words key of its name; with {@code .what} that of what it means
   * @param chosen whether it is chosen
   */
  public record Option(String value, String words, boolean chosen) {}
}
