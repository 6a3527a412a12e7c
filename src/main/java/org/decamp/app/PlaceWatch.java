package org.decamp.app;

import java.nio.file.Path;
import org.decamp.job.Problem;

/** Is told where a vault lies before it is opened or made, to warn of the place. */
public interface PlaceWatch {

  /** Does not care. */
  PlaceWatch NONE =
      new PlaceWatch() {
        @Override
        public void opening(Path vault) {}

        @Override
        public void creating(Path vault) {}
      };

  /** A vault that is there will be opened. */
  void opening(Path vault) throws Problem;

  /**
   * A vault will be made.
   *
   * @throws Problem.CannotWrite if that is not a place for one, and nobody insists
   */
  void creating(Path vault) throws Problem;
}
