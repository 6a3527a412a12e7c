package org.decamp.exporter.deltachat.store;

import org.decamp.model.PrivateText;

/**
 * Somebody whom nothing can be sent to ({@code delta-chat}, sections 3.2 and 4.1, A).
 *
 * @param id not used so far
 * @param name on one line
 * @param address that leads nowhere
 * @param fingerprint made up, 40 upper-case hexadecimal digits
 * @param status what the profile says of them
 */
public record ContactRow(
    long id, PrivateText name, PrivateText address, String fingerprint, PrivateText status)
    implements NewRow {}
