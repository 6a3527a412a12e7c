package org.decamp.app.web.reader;

import java.util.Optional;
import org.decamp.app.web.site.Desk;
import org.decamp.job.Problem;

/** Where the pages find the one {@link Reading} of the vault that lies open on the desk. */
final class ReadingRoom {

  private final Desk desk;
  private Optional<Reading> reading = Optional.empty();

  ReadingRoom(Desk desk) {
    this.desk = desk;
    desk.whenLocked(this::end);
  }

  /**
   * The reading that is going on, or a new one.
   *
   * @throws Problem.Usage if the vault is locked
   */
  Reading reading() throws Problem.Usage {
    Reading now =
        reading.isPresent() ? reading.get() : new Reading(desk.vault().reader(), desk::touch);
    reading = Optional.of(now);
    return now;
  }

  private void end() {
    reading.ifPresent(Reading::end);
    reading = Optional.empty();
  }
}
