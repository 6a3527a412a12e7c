package org.decamp.app.web.replay;

import java.util.List;
import org.decamp.app.device.DeviceSetting;
import org.decamp.app.web.site.Desk;
import org.decamp.app.web.site.Page;

/** Every page for sending anew. */
public final class ReplayPages {

  private ReplayPages() {}

  /**
   * Makes them.
   *
   * @param device what of signal-cli is used
   */
  public static List<Page> of(Desk desk, DeviceSetting device) {
    Replaying replaying = new Replaying(device);
    desk.whenLocked(replaying::forget);
    return List.of(
        new DevicePage(replaying),
        new CodePage(replaying),
        new ForgetPage(replaying),
        new WishPage(replaying),
        new DryRunPage(replaying),
        new EndedPage(replaying),
        new UncertainPage(),
        new UndoPage(replaying));
  }
}
