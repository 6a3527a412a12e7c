package org.decamp.app.web.replay;

import java.util.Optional;

/**
 * How far linking is.
 *
 * @param look changes when something else is to be seen
 * @param phase in words
 * @param picture of the code to scan
 */
public record CodeView(int look, String phase, Optional<QrPicture> picture) {}
