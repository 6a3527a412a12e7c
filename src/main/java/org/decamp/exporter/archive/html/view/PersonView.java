package org.decamp.exporter.archive.html.view;

/**
 * Somebody in a conversation.
 *
 * @param name the newest name, or words for a nameless one; never empty
 * @param note handle, earlier names, and whether they are the owner or left; may be empty
 * @param hue number of the person's colour, 0 to 11; stable across archives
 * @param owner whether this is the person whose export it is
 */
public record PersonView(String name, String note, int hue, boolean owner) {}
