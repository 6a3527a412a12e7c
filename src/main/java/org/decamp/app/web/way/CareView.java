package org.decamp.app.web.way;

import org.decamp.app.VaultInfo;

/**
 * The vault from outside and, if it is open, from inside.
 *
 * @param info counts and sizes
 * @param recoveryKey whether there is one
 * @param bytes of database and larger media
 * @param done key of a sentence that says what was just done; empty for nothing
 */
public record CareView(VaultInfo info, boolean recoveryKey, long bytes, String done) {}
