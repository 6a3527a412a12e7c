package org.decamp.app;

import java.util.Optional;

/**
 * A backup of WhatsApp's own that its key opens and that is whole.
 *
 * @param appVersion of the WhatsApp that made it, if it says so
 * @param numberEnds the last two digits of the phone number that it belongs to, if it says so
 * @param bytes of what was backed up
 * @param database whether that is a database
 */
public record WhatsAppBackup(
    Optional<String> appVersion, Optional<String> numberEnds, long bytes, boolean database) {}
