package org.decamp.signalcli.standin.net;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Serves what was sent to one host through the proxy, TLS taken off. */
@FunctionalInterface
public interface Connection {

  /** Returns, or throws, when the connection is over; the caller closes it. */
  void serve(String host, InputStream in, OutputStream out) throws IOException;
}
