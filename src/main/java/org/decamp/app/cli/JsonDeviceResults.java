package org.decamp.app.cli;

import java.util.Optional;
import org.decamp.app.device.Addressee;
import org.decamp.app.device.DeviceState;

/** The linked device, told to programs. */
final class JsonDeviceResults implements DeviceResults {

  private final JsonLines lines;

  JsonDeviceResults(JsonLines lines) {
    this.lines = lines;
  }

  @Override
  public void code(String link) {
    lines.write("device-code", new JsonFields().with("link", link).map());
  }

  @Override
  public void linked(DeviceState state, boolean already) {
    lines.write(
        "device",
        new JsonFields()
            .with("linked", true)
            .with("already", already)
            .with("numberEnds", state.numberEnds())
            .with("signalCli", state.version().toString())
            .with("devices", state.devices())
            .with("contacts", state.contacts())
            .with("groups", state.groups())
            .map());
  }

  @Override
  public void group(Addressee.OfGroup group, boolean named) {
    lines.write(
        "device-group",
        new JsonFields()
            .with("id", group.id())
            .with("members", group.members())
            .with("name", named ? Optional.of(group.name()) : Optional.empty())
            .map());
  }

  @Override
  public void notLinked() {
    lines.write("device", new JsonFields().with("linked", false).map());
  }

  @Override
  public void forgotten(boolean anything) {
    lines.write("device-forgotten", new JsonFields().with("anything", anything).map());
  }
}
