package org.decamp.app.web.replay;

import java.util.List;
import java.util.Optional;
import org.decamp.app.ReplayWish;
import org.decamp.app.SignalReplay;
import org.decamp.app.device.DeviceSetting;
import org.decamp.app.device.DeviceState;
import org.decamp.replay.ReplayPlan;
import org.decamp.replay.UndoResult;

/**
 * What the user wants sent, through what, and what came of it. What is private of it is forgotten
 * when the vault locks.
 */
final class Replaying {

  /** What of signal-cli is used. */
  final DeviceSetting setting;

  /** The code that is on the screen. */
  volatile Optional<LinkCode> code = Optional.empty();

  /** What the device knew when it was asked last. */
  Optional<DeviceState> device = Optional.empty();

  /** Whether the last codes were shown and nobody scanned them. */
  boolean expired;

  /** What is wanted; names nobody. */
  Optional<ReplayWish> wish = Optional.empty();

  /** What that would send. */
  Optional<ReplayPlan> plan = Optional.empty();

  /** Some of it. */
  List<SignalReplay.Sample> samples = List.of();

  /** What the last run did; counts and names nobody. */
  Optional<Outcome> outcome = Optional.empty();

  /** What was taken back last; counts and names nobody. */
  Optional<UndoResult> undone = Optional.empty();

  Replaying(DeviceSetting setting) {
    this.setting = setting;
  }

  /** What was worked out no longer holds. */
  void outdate() {
    plan = Optional.empty();
    samples = List.of();
  }

  /** Forgets what came of the vault and of the device. */
  void forget() {
    device = Optional.empty();
    outdate();
  }
}
