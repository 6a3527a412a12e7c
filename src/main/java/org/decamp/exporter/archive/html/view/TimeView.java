package org.decamp.exporter.archive.html.view;

/**
 * A point in time for a {@code time} element.
 *
 * @param iso the machine form, UTC: a day, or a time of the day
 * @param shown the form for people
 */
public record TimeView(String iso, String shown) {}
