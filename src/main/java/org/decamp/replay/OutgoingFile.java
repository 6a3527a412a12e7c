package org.decamp.replay;

import org.decamp.model.StoredMedia;

/**
 * A content of the vault that goes with a message.
 *
 * @param name ASCII, with the ending from which signal-cli tells the type; others see it
 */
public record OutgoingFile(String name, StoredMedia media) {}
