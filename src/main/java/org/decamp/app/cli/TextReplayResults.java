package org.decamp.app.cli;

import java.io.PrintWriter;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.decamp.job.Quantity;
import org.decamp.model.Conversation;
import org.decamp.model.ConversationId;
import org.decamp.replay.Outgoing;
import org.decamp.replay.OutgoingFile;
import org.decamp.replay.ReplayEnding;
import org.decamp.replay.ReplayPlan;
import org.decamp.replay.ReplayResult;
import org.decamp.replay.UndoResult;
import org.decamp.signalcli.message.CaptchaLink;
import org.decamp.vault.ReplayJournal;

/** What is sent anew, told to people. */
final class TextReplayResults implements ReplayResults {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss 'UTC'").withZone(ZoneOffset.UTC);

  private final PrintWriter out;
  private Optional<ConversationId> shown = Optional.empty();

  TextReplayResults(PrintWriter out) {
    this.out = out;
  }

  @Override
  public void outgoing(Conversation conversation, Outgoing message) {
    if (!shown.equals(Optional.of(conversation.id()))) {
      shown = Optional.of(conversation.id());
      out.println("==== " + ConversationTable.title(conversation));
    }
    if (!message.text().isEmpty()) {
      out.println("  " + TerminalText.lines(message.text().value(), "  "));
    }
    for (OutgoingFile file : message.files()) {
      out.println(
          "  + "
              + TerminalText.line(file.name())
              + " ("
              + Figures.bytes(file.media().size())
              + ")");
    }
    out.println("  ----");
  }

  @Override
  public void plan(ReplayPlan plan) {
    for (ReplayPlan.Part part : plan.parts()) {
      out.println(ConversationTable.title(part.conversation()) + ": " + words(part.amount()));
    }
    if (plan.parts().isEmpty()) {
      out.println("Nothing remains to be sent.");
    } else {
      out.println("Together: " + words(plan.amount()));
      out.println(
          "At Signal's published limits that takes at least "
              + Figures.duration(plan.duration().toSeconds())
              + ". Nothing was sent.");
    }
    if (plan.uncertain() > 0) {
      out.println(
          Quantity.of(plan.uncertain(), "message")
              + " may or may not have been sent before: decamp replay uncertain");
    }
    new LedgerTable(out).print(plan.forecast());
    out.println("Each would be a new message of yours, dated when it is sent. Nothing can change");
    out.println("that; only decamp export signal keeps dates and authors (docs/signal.md).");
  }

  /** How much, in words. */
  static String words(ReplayPlan.Amount amount) {
    return Quantity.of(amount.messages(), "message")
        + (amount.attachments() == 0
            ? ""
            : " with "
                + Quantity.of(amount.attachments(), "file")
                + " ("
                + Figures.bytes(amount.fileBytes())
                + ")");
  }

  @Override
  public void ended(ReplayResult result) {
    boolean nothing = result.sent() == 0 && result.remaining() == 0 && result.partly() == 0;
    out.println(
        nothing && result.ending() instanceof ReplayEnding.Finished
            ? "Nothing remains to be sent."
            : "Sent " + Quantity.of(result.sent(), "message") + ".");
    count(result.partly(), "reached only some of the group, and is not sent again");
    count(result.notSent(), "was refused; the next run tries again");
    count(result.uncertain(), "may or may not have arrived: decamp replay uncertain");
    if (result.remaining() > 0) {
      out.println(Quantity.of(result.remaining(), "message") + " not sent yet.");
    }
    captcha(result.ending());
  }

  private void count(long count, String what) {
    if (count > 0) {
      out.println("Messages of which each " + what + ": " + Figures.count(count));
    }
  }

  private void captcha(ReplayEnding ending) {
    if (ending instanceof ReplayEnding.CaptchaNeeded) {
      out.println("Signal wants to see that a person sends this. To go on:");
      out.println("  1. Open " + CaptchaLink.PAGE);
      out.println("     in a browser on this network, and solve what it shows.");
      out.println("  2. Copy the link behind \"Open Signal\"; it begins with signalcaptcha://");
      out.println("  3. Run the same command again with --captcha, and paste it within a minute.");
      out.println("Nothing solves it for you, and nothing was lost: what was sent is remembered.");
    }
  }

  @Override
  public void undone(UndoResult result) {
    out.println("Taken back " + Quantity.of(result.deleted(), "message") + ".");
    count(result.notDeleted(), "may still be there; running this again does no harm");
    count(result.unknown(), "cannot be taken back, because nobody knows its time");
    out.println("Apps of others follow only within about a day, and may have kept what they saw.");
  }

  @Override
  public void uncertain(List<ReplayJournal.Entry> entries) {
    for (ReplayJournal.Entry entry : entries) {
      out.println(
          entry.number()
              + "  "
              + TIME.format(entry.attempted())
              + "  "
              + ReplayWording.where(entry));
    }
    if (entries.isEmpty()) {
      out.println("Of every message it is known whether it was sent.");
    }
  }

  @Override
  public void settled(long number, boolean arrived) {
    out.println(
        arrived
            ? "Message " + number + " counts as sent."
            : "Message " + number + " is sent again by the next run.");
  }
}
