package org.decamp.exporter.archive.html.view;

/**
 * A reaction under a message.
 *
 * @param emoji which
 * @param who name of whoever put it there
 * @param when the machine form of its time, empty if unknown
 */
public record ReactionView(String emoji, String who, String when) {}
