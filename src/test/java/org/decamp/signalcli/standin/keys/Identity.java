package org.decamp.signalcli.standin.keys;

/**
 * The identity of an account, which all its devices share; both keys as the library writes them.
 */
@SuppressWarnings("ArrayRecordComponent") // Carried from one place to the next, never compared.
public record Identity(byte[] publicKey, byte[] privateKey) {}
