package org.decamp.signalcli;

import java.nio.file.Path;
import org.decamp.signalcli.fake.FakeInstallation;
import org.decamp.signalcli.process.Launch;

/** The stand-in keeps the contract. */
class FakeContractTest extends Contract {

  @Override
  Launch launch(Path inFolder) throws Exception {
    return FakeInstallation.launch(inFolder);
  }
}
