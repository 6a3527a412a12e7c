package org.decamp.signalcli.standin;

import java.nio.file.Path;
import org.decamp.signalcli.standin.service.Person;
import org.decamp.signalcli.standin.service.StandIn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * One linked device for all tests of a class, because linking takes long; each has a new friend.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class OneLinkedDevice {

  LinkedSignalCli signal;
  StandIn standIn;
  Person friend;

  @BeforeAll
  void link(@TempDir Path folder) throws Exception {
    signal = LinkedSignalCli.start(folder);
    standIn = signal.standIn();
  }

  @AfterAll
  void end() throws Exception {
    if (signal != null) {
      signal.close();
    }
  }

  @BeforeEach
  void somebodyNew() {
    friend = standIn.newPerson();
    standIn.owner().inbox().passOver();
  }
}
