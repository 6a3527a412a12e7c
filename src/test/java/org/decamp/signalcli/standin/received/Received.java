package org.decamp.signalcli.standin.received;

import org.decamp.signalcli.standin.keys.Address;

/**
 * Something that arrived at a device.
 *
 * @param timestamp of the envelope, milliseconds since 1970
 * @param urgent whether the receiving phone would be woken
 */
public record Received(Address sender, long timestamp, boolean urgent, Content content) {}
