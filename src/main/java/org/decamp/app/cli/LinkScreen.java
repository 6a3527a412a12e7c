package org.decamp.app.cli;

import java.util.List;
import org.decamp.app.device.DeviceLinking;
import org.decamp.job.Problem;
import picocli.CommandLine.Help.Ansi;

/**
 * Shows the codes for linking on a terminal, or to whoever explicitly wants them: a code in a log
 * would let its reader link the computer to another account.
 *
 * @param always whether it is shown where no terminal is
 */
record LinkScreen(Session session, boolean always) implements DeviceLinking.Screen {

  /**
   * Makes sure that somebody will see the codes.
   *
   * @throws Problem.Usage if nobody will
   */
  void requireSeen() throws Problem.Usage {
    if (!always && !terminal()) {
      throw new Problem.Usage(
          "there is no terminal to show a code on, which nobody else may see",
          "Run this in a terminal, or say --show-code.");
    }
  }

  private boolean terminal() {
    return session.surroundings().streams().terminal();
  }

  @Override
  public void show(String link, int number) {
    if (session.options().json() && always) {
      session.results().device().code(link);
      session.surroundings().streams().flush();
      return;
    }
    session.say(
        "Scan this with Signal on your phone, within 90 seconds: Settings, Linked devices ("
            + number
            + " of "
            + DeviceLinking.CODES
            + ").");
    List<String> lines = new TerminalQrCode(link).lines(terminal() && Ansi.AUTO.enabled());
    lines.forEach(session::say);
  }

  @Override
  public String toString() {
    return "(screen)";
  }
}
