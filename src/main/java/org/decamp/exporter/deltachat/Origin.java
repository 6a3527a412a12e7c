package org.decamp.exporter.deltachat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.decamp.exporter.ExportPlan;
import org.decamp.exporter.SafeText;
import org.decamp.exporter.Wording;
import org.decamp.job.Quantity;
import org.decamp.model.PrivateText;
import org.decamp.people.Human;

/**
 * Says of everything that comes in where it comes from ({@code delta-chat}, section 4.2).
 *
 * @param now when it comes in
 */
record Origin(Instant now) {

  private static LocalDate day(Instant time) {
    return LocalDate.ofInstant(time, ZoneOffset.UTC);
  }

  private String sentence(String product) {
    return "Imported from "
        + Wording.service(product)
        + " by Decamp on "
        + day(now)
        + ". Not sent over Delta Chat.";
  }

  /** The line at the head of a conversation. */
  PrivateText notice(String product, ExportPlan.Part part) {
    return new PrivateText(
        String.format(
            Locale.ROOT,
            "Imported from %s on %s: %s%s. These were not sent over Delta Chat.",
            Wording.service(product),
            day(now),
            Quantity.of(part.messages(), "message"),
            part.first()
                .flatMap(first -> part.last().map(last -> ", " + day(first) + " to " + day(last)))
                .orElse("")));
  }

  /** What "Message info" shows of the notice; entries of ours are known by it. */
  PrivateText ofNotice(String product) {
    return new PrivateText(sentence(product));
  }

  /**
   * What "Message info" shows of an entry, with the time that Delta Chat keeps to the second only.
   *
   * @param missing number of files that it tells of in words
   */
  PrivateText of(String product, Instant sentAt, int missing) {
    return new PrivateText(
        sentence(product)
            + "\nSent: "
            + sentAt
            + (missing > 0 ? "\nMissing files: " + missing : ""));
  }

  /** What the profile of somebody says. */
  static PrivateText status(Human human) {
    List<PrivateText> handles = human.handles();
    return new PrivateText(
        Wording.service(human.services().getFirst())
            + (handles.isEmpty() ? "" : ": @" + SafeText.line(handles.getFirst()))
            + " (imported)");
  }
}
