package org.decamp.app.web.way;

import java.nio.file.Path;

/**
 * What the page that asks for the passphrase shows.
 *
 * @param vault where it is
 */
public record UnlockView(Path vault) {}
