package org.decamp.exporter.whatsapp.store;

import org.decamp.model.PrivateText;

/**
 * Somebody's phone number.
 *
 * @param id not used so far
 * @param digits with the country code
 */
public record NumberRow(long id, PrivateText digits) implements NewRow {}
