package org.decamp.exporter.whatsapp.store;

/**
 * A chat with one person.
 *
 * @param id not used so far
 * @param number the row of their number
 * @param created milliseconds since 1970
 */
public record ChatRow(long id, long number, long created) implements NewRow {}
