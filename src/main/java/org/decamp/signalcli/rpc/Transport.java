package org.decamp.signalcli.rpc;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.OptionalInt;
import org.decamp.signalcli.failure.SignalCliException;

/** A line both ways to one signal-cli: bytes only. One reader and one writer use it at a time. */
public interface Transport extends AutoCloseable {

  /** What signal-cli says. */
  InputStream input();

  /** What signal-cli hears. Not buffered: what was written is under way. */
  OutputStream output();

  /** Says that nothing more will come. What signal-cli is at work on it still answers. */
  void finish() throws IOException;

  /** Why it ended, as far as it is known; asked once {@link #input()} is at its end. */
  default SignalCliException ending() {
    return new SignalCliException.ConnectionClosed(OptionalInt.empty());
  }

  /** Cuts it off. Whoever reads or writes gets an exception or the end. */
  @Override
  void close();
}
