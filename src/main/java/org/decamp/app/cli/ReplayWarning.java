package org.decamp.app.cli;

import org.decamp.app.device.Addressee;
import org.decamp.app.device.OutgoingFiles;
import org.decamp.job.Problem;
import org.decamp.job.Quantity;
import org.decamp.replay.ReplayPlan;

/** What a user has to read before anything is sent. */
record ReplayWarning(Session session, ReplayPlan plan) {

  /** Says where files lie in clear while they are sent, if that is on a drive. */
  void files(OutgoingFiles files) {
    if (plan.amount().attachments() > 0 && !files.inMemory()) {
      session.say(
          "This machine has no folder in memory with enough room: while they are sent, files lie"
              + " readable on the drive, in "
              + files.folder()
              + ". Each is wiped when its message is out; a solid-state drive or a backup may keep"
              + " traces.");
    }
  }

  /** Asks whether it is to be sent to the user's own devices. */
  void toOneself() throws Problem {
    session.announce(
        "This sends "
            + TextReplayResults.words(plan.amount())
            + " to your own devices and to nobody else, as new messages of yours, dated now. "
            + time(),
        "Send them? [y/N]");
  }

  /** Says what it means to send all that to others; a word has to be typed for it afterwards. */
  void toOthers(Addressee addressee) {
    boolean group = addressee.others() > 1;
    session.say(
        "This sends "
            + TextReplayResults.words(plan.amount())
            + " to "
            + name(addressee)
            + ", as new messages of yours, dated now. "
            + (group
                ? "The phones of " + Quantity.of(addressee.others(), "other") + " ring"
                : "Their phone rings")
            + " for each of them, and what is sent cannot be taken back for sure. Signal may limit"
            + " or close your account for it. Ask them first. "
            + time());
  }

  private String name(Addressee addressee) {
    boolean seen = session.surroundings().streams().terminal() && !addressee.name().isEmpty();
    return seen
        ? TerminalText.line(addressee.name())
        : addressee.others() > 1 ? "a group with others" : "somebody else";
  }

  private String time() {
    return "It takes at least " + Figures.duration(plan.duration().toSeconds()) + ".";
  }
}
