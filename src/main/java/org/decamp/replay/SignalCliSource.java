package org.decamp.replay;

import org.decamp.signalcli.SignalCli;
import org.decamp.signalcli.failure.SignalCliException;

/** Starts signal-cli, or connects to one; once more when it broke off. */
@FunctionalInterface
public interface SignalCliSource {

  /** A signal-cli that answers; the caller closes it. */
  SignalCli start() throws SignalCliException;
}
