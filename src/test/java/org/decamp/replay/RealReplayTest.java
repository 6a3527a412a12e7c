package org.decamp.replay;

import java.nio.file.Path;

/** The contract over the real signal-cli and the stand-in for Signal's service. */
class RealReplayTest extends Contract {

  @Override
  World open(Path folder) throws Exception {
    return new RealWorld(folder);
  }
}
