package org.decamp.exporter.whatsapp.backup;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.decamp.exporter.ExportPlan;
import org.decamp.exporter.Wording;
import org.decamp.job.Quantity;
import org.decamp.model.PrivateText;

/**
 * Says of everything that comes in where it comes from ({@code whatsapp}, section 4).
 *
 * @param now when it comes in
 * @param zone whose clocks and calendar are meant
 */
record Origin(Instant now, ZoneId zone) {

  LocalDate day(Instant time) {
    return LocalDate.ofInstant(time, zone);
  }

  /** The line at the head of a conversation. */
  PrivateText notice(String product, ExportPlan.Part part) {
    return new PrivateText(
        String.format(
            Locale.ROOT,
            "— Imported from %s on %s with Decamp: %s%s. Not sent over WhatsApp. —",
            Wording.service(product),
            day(now),
            Quantity.of(part.messages(), "message"),
            part.first()
                .flatMap(first -> part.last().map(last -> ", " + day(first) + " to " + day(last)))
                .orElse("")));
  }
}
