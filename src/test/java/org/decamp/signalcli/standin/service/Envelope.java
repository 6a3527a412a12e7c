package org.decamp.signalcli.standin.service;

import java.util.UUID;
import org.decamp.exporter.signal.wire.WireWriter;
import org.decamp.signalcli.standin.keys.Address;
import org.decamp.signalcli.standin.keys.Sealed;

/**
 * An encrypted message on its way to one device.
 *
 * @param timestamp of the sender, milliseconds since 1970
 */
record Envelope(Address sender, String destination, long timestamp, boolean urgent, Sealed sealed) {

  byte[] toBytes() {
    return new WireWriter()
        .number(1, sealed.type())
        .number(5, timestamp)
        .number(7, sender.device())
        .bytes(8, sealed.content())
        .text(9, UUID.randomUUID().toString())
        .number(10, timestamp)
        .text(11, sender.account())
        .text(13, destination)
        .flag(14, urgent)
        .toBytes();
  }
}
