package org.decamp.replay;

import java.time.ZoneId;
import org.decamp.exporter.Selection;
import org.decamp.job.Problem;
import org.decamp.mapping.SignalLimits;

/**
 * What is sent, where and how.
 *
 * @param zone whose clocks tell the times in the text
 * @param pace how fast
 * @param limits what Signal takes
 */
public record ReplayOptions(
    Selection selection,
    ReplayTarget target,
    ReplayForm form,
    ZoneId zone,
    WhenUncertain uncertain,
    Pace pace,
    SignalLimits limits) {

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
      Selection selection, ReplayTarget target, ReplayForm form, ZoneId zone) throws Problem {
    SignalLimits limits = SignalLimits.builtIn();
    return new ReplayOptions(
        selection,
        target,
        form,
        zone,
        target.onlyOneself() ? WhenUncertain.SEND_AGAIN : WhenUncertain.LEAVE,
        Pace.advised(limits, target),
        limits);
  }
}
