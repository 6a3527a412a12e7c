package org.decamp.app.web.way;

/**
 * What would be destroyed.
 *
 * @param vault its folder
 * @param word to be typed
 */
public record ShredView(String vault, String word) {}
