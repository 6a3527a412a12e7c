package org.decamp.app.web.way;

/**
 * Where the vault will be.
 *
 * @param vault its folder
 * @param syncedBy the service that copies the folder elsewhere; empty for none
 */
public record PassphraseView(String vault, String syncedBy) {}
