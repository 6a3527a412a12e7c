package org.decamp.signalcli.standin.keys;

/** What came of agreeing with somebody's public key: our own one-time public key and the secret. */
@SuppressWarnings("ArrayRecordComponent") // Carried from one place to the next, never compared.
public record Agreement(byte[] publicKey, byte[] secret) {}
