package org.decamp.signalcli.standin.service;

import org.decamp.signalcli.standin.keys.KeyBundle;

/** A device that the service knows: one of ours, or signal-cli. */
sealed interface Device permits SimulatedDevice, LinkedClient {

  int id();

  int registrationId();

  KeyBundle publish() throws Exception;

  void deliver(Envelope envelope);
}
