package org.decamp.signalcli.standin.keys;

/**
 * An encrypted message.
 *
 * @param type 3 for one that begins a session, 1 for one within it
 */
@SuppressWarnings("ArrayRecordComponent") // Carried from one place to the next, never compared.
public record Sealed(int type, byte[] content) {}
