package org.decamp.replay;

import java.nio.file.Path;

/** The contract over the fake. */
class FakeReplayTest extends Contract {

  @Override
  World open(Path folder) {
    return new FakeWorld();
  }
}
