package org.decamp.exporter;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.decamp.ledger.LedgerReport;
import org.decamp.ledger.Subject;
import org.decamp.model.ConversationId;

/**
 * What an export will do.
 *
 * @param selection what was chosen
 * @param conversations that have messages in the selection, in the order of the export; a
 *     conversation without any message counts when nothing is left out by person or time
 * @param forecast what will become of each object
 * @param mediaBytes bytes of distinct media that will be written
 * @param first time of the oldest chosen message
 * @param last time of the newest chosen message
 */
public record ExportPlan(
    Selection selection,
    List<ConversationId> conversations,
    LedgerReport forecast,
    long mediaBytes,
    Optional<Instant> first,
    Optional<Instant> last) {

  public ExportPlan {
    conversations = List.copyOf(conversations);
  }

  /** How many messages end in the artefact. */
  public long messages() {
    return forecast.lines().stream()
        .filter(line -> line.subject() == Subject.MESSAGE)
        .mapToLong(line -> line.carried() + sum(line.adapted().values()))
        .sum();
  }

  private static long sum(Collection<Long> counts) {
    return counts.stream().mapToLong(Long::longValue).sum();
  }
}
