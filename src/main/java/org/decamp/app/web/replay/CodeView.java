package org.decamp.app.web.replay;

/**
 * How far linking is.
 *
 * @param look changes when something else is to be seen
 * @param phase in words
 * @param number of the code to scan; 0 if there is none
 */
public record CodeView(int look, String phase, int number) {}
