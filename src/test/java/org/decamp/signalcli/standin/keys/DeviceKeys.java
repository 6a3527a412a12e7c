package org.decamp.signalcli.standin.keys;

/** The keys and sessions of one device. Not for two threads at once. */
public interface DeviceKeys {

  Address address();

  byte[] identity();

  int registrationId();

  /** Public keys for one more session, the one-time key a new one. */
  KeyBundle publish() throws Exception;

  /** Begins a session to another device, if there is none yet. */
  void begin(Address to, KeyBundle bundle) throws Exception;

  boolean hasSession(Address with);

  Sealed seal(Address to, byte[] plain) throws Exception;

  /**
   * Opens a message, padding still on.
   *
   * @throws RepeatedMessageException if the very same message was opened before
   */
  byte[] open(Address from, Sealed message) throws Exception;
}
