package org.decamp.exporter.archive.html.view;

/**
 * The round sign beside a conversation.
 *
 * @param initials one or two characters
 * @param hue number of the colour, 0 to 11
 * @param path of the group's picture relative to the archive, empty if there is none to show
 */
public record AvatarView(String initials, int hue, String path) {}
