package org.decamp.app.cli;

import java.io.PrintWriter;
import org.decamp.app.device.Addressee;
import org.decamp.app.device.DeviceState;
import org.decamp.job.Quantity;

/** The linked device, told to people. */
final class TextDeviceResults implements DeviceResults {

  private final PrintWriter out;

  TextDeviceResults(PrintWriter out) {
    this.out = out;
  }

  @Override
  public void code(String link) {}

  @Override
  public void linked(DeviceState state, boolean already) {
    out.println(
        "This computer is "
            + (already ? "" : "now ")
            + "a linked device of the Signal account whose number ends in "
            + state.numberEnds()
            + ".");
    out.println(
        "signal-cli "
            + state.version()
            + ", "
            + Quantity.of(state.devices(), "device")
            + " of the account, "
            + Quantity.of(state.contacts(), "contact")
            + ", "
            + Quantity.of(state.groups(), "group")
            + ".");
    if (state.alone()) {
      out.println("The account has no other device, so that nothing can be sent to yourself.");
    }
    if (!already) {
      out.println("Who is who: decamp people link --signal-cli");
      out.println("What would be sent: decamp replay signal --dry-run");
    }
  }

  @Override
  public void group(Addressee.OfGroup group, boolean named) {
    out.println(
        group.id()
            + "  "
            + Quantity.of(group.members(), "member")
            + (named ? "  " + TerminalText.line(group.name()) : ""));
  }

  @Override
  public void notLinked() {
    out.println("This computer is linked to no Signal account, or not any more.");
    out.println("Link it: decamp device link");
  }

  @Override
  public void forgotten(boolean anything) {
    if (!anything) {
      out.println("No device is kept here; nothing was deleted.");
      return;
    }
    out.println("The keys of the device and all that signal-cli kept are deleted here.");
    out.println("On your phone, remove it too: Settings, Linked devices. Only that ends it there.");
  }
}
