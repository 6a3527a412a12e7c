package org.decamp.replay;

import java.time.ZoneId;
import org.decamp.exporter.Selection;

/**
 * What is sent, where and how.
 *
 * @param zone whose clocks tell the times in the text
 * @param pace how fast
 */
public record ReplayOptions(
    Selection selection,
    ReplayTarget target,
    ReplayForm form,
    ZoneId zone,
    WhenUncertain uncertain,
    Pace pace) {

  /**
   * Checks the choice.
   *
   * @throws IllegalArgumentException if others would get something twice
   */
  public ReplayOptions {
    if (uncertain == WhenUncertain.SEND_AGAIN && !target.onlyOneself()) {
      throw new IllegalArgumentException("nothing is sent again to others without their word");
    }
  }

  /** The choice with what is advised for such a target. */
  public static ReplayOptions of(
      Selection selection, ReplayTarget target, ReplayForm form, ZoneId zone) {
    return target.onlyOneself()
        ? new ReplayOptions(
            selection, target, form, zone, WhenUncertain.SEND_AGAIN, Pace.TO_ONESELF)
        : new ReplayOptions(selection, target, form, zone, WhenUncertain.LEAVE, Pace.TO_OTHERS);
  }
}
