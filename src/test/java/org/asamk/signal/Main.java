package org.asamk.signal;

import java.io.IOException;
import org.decamp.signalcli.fake.FakeSignalCli;

/** What a launch of signal-cli runs where the stand-in is installed. */
public final class Main {

  private Main() {}

  public static void main(String[] args) throws IOException {
    FakeSignalCli.main(args);
  }
}
