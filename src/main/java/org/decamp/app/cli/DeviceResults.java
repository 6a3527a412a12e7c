package org.decamp.app.cli;

import org.decamp.app.device.Addressee;
import org.decamp.app.device.DeviceState;

/** Shows what became of the linked device. */
interface DeviceResults {

  /**
   * A code to scan, for programs; people see it on the terminal.
   *
   * @param link whoever scans it makes this computer a device of their account
   */
  void code(String link);

  /**
   * This computer is linked.
   *
   * @param already whether it was before
   */
  void linked(DeviceState state, boolean already);

  /**
   * A group that the user is in.
   *
   * @param named whether its name may be printed
   */
  void group(Addressee.OfGroup group, boolean named);

  /** It is linked to nobody. */
  void notLinked();

  /**
   * What was kept of the device is deleted.
   *
   * @param anything whether there was something
   */
  void forgotten(boolean anything);
}
