package org.decamp.signalcli.standin.service;

import java.util.Arrays;
import org.decamp.exporter.signal.wire.WireWriter;
import org.decamp.signalcli.standin.keys.Address;
import org.decamp.signalcli.standin.keys.DeviceKeys;
import org.decamp.signalcli.standin.keys.KeyBundle;
import org.decamp.signalcli.standin.keys.RepeatedMessageException;
import org.decamp.signalcli.standin.received.Content;
import org.decamp.signalcli.standin.received.Inbox;
import org.decamp.signalcli.standin.received.Received;

/** A device of ours: it opens what arrives, with Signal's own library, and can write back. */
final class SimulatedDevice implements Device {

  private static final int PADDED_TO = 160;

  private final DeviceKeys keys;
  private final Inbox inbox;

  SimulatedDevice(DeviceKeys keys, Inbox inbox) {
    this.keys = keys;
    this.inbox = inbox;
  }

  @Override
  public int id() {
    return keys.address().device();
  }

  @Override
  public int registrationId() {
    return keys.registrationId();
  }

  @Override
  public synchronized KeyBundle publish() throws Exception {
    return keys.publish();
  }

  @Override
  public synchronized void deliver(Envelope envelope) {
    Content content;
    try {
      content = Content.ofPadded(keys.open(envelope.sender(), envelope.sealed()));
    } catch (RepeatedMessageException _) {
      inbox.addRepeated();
      return;
    } catch (Exception e) {
      content = new Content.Unreadable(e);
    }
    inbox.add(new Received(envelope.sender(), envelope.timestamp(), envelope.urgent(), content));
  }

  /** Sends a {@code Content} to every device of an account but this one. */
  synchronized void send(Account to, long timestamp, WireWriter content) throws Exception {
    byte[] plain = content.toBytes();
    int blocks = (plain.length + 1) / PADDED_TO + 1;
    byte[] padded = Arrays.copyOf(plain, blocks * PADDED_TO - 1);
    padded[plain.length] = (byte) 0x80;
    for (Device device : to.devices()) {
      Address address = new Address(to.aci(), device.id());
      if (address.equals(keys.address())) {
        continue;
      }
      if (!keys.hasSession(address)) {
        keys.begin(address, device.publish());
      }
      device.deliver(
          new Envelope(keys.address(), to.aci(), timestamp, true, keys.seal(address, padded)));
    }
  }
}
