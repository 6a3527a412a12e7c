package org.decamp.exporter.archive.html.view;

import gg.jte.Content;

/**
 * The messages of a day.
 *
 * @param day which
 * @param messages writes them
 */
public record DayView(TimeView day, Content messages) {}
