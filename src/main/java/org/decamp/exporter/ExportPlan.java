package org.decamp.exporter;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.decamp.ledger.LedgerReport;
import org.decamp.ledger.Subject;
import org.decamp.model.ConversationId;

/**
 * What an export will do.
 *
 * @param selection what was chosen
 * @param parts of conversations that have messages in the selection, in the order of the export; a
 *     conversation without any message counts when nothing is left out by person or time
 * @param forecast what will become of each object
 * @param mediaBytes bytes of media that will be written, each as often as it is
 * @param otherBytes bytes that the artefact takes beside these media and the messages themselves
 * @param expected what the artefact must be found to hold; counted in objects of the vault unless
 *     the target counts otherwise
 */
public record ExportPlan(
    Selection selection,
    List<Part> parts,
    LedgerReport forecast,
    long mediaBytes,
    long otherBytes,
    Optional<Expected> expected) {

  public ExportPlan {
    parts = List.copyOf(parts);
  }

  /** A plan of a target whose artefact holds what the forecast counts, no more and no less. */
  public ExportPlan(Selection selection, List<Part> parts, LedgerReport forecast, long mediaBytes) {
    this(selection, parts, forecast, mediaBytes, 0, Optional.empty());
  }

  /**
   * What an artefact must be found to hold, in the target's own way to count: one that adds notices
   * or splits messages has other figures than the forecast.
   *
   * @param conversations number of conversations
   * @param messages number of messages
   * @param reactions number of reactions
   * @param attachments number of attachments whose file is there
   * @param missingAttachments number of attachments that are shown as missing
   */
  public record Expected(
      long conversations,
      long messages,
      long reactions,
      long attachments,
      long missingAttachments) {}

  /** What the artefact must be found to hold. */
  Expected artefact() {
    return expected.orElseGet(() ->
        new Expected(
            parts.size(),
            messages(),
            kept(Subject.REACTION),
            kept(Subject.ATTACHMENT) - forecast.mediaMissing(),
            forecast.mediaMissing()));
  }

  /**
   * What was chosen of a conversation.
   *
   * @param conversation which
   * @param messages number of chosen messages
   * @param first time of the oldest of them
   * @param last time of the newest of them
   */
  public record Part(
      ConversationId conversation,
      long messages,
      Optional<Instant> first,
      Optional<Instant> last) {}

  /** What was chosen of each conversation. */
  public Map<ConversationId, Part> byConversation() {
    return parts.stream().collect(Collectors.toMap(Part::conversation, part -> part));
  }

  /** The conversations in the order of the export. */
  public List<ConversationId> conversations() {
    return parts.stream().map(Part::conversation).toList();
  }

  /** Time of the oldest chosen message. */
  public Optional<Instant> first() {
    return parts.stream().flatMap(part -> part.first().stream()).min(Comparator.naturalOrder());
  }

  /** Time of the newest chosen message. */
  public Optional<Instant> last() {
    return parts.stream().flatMap(part -> part.last().stream()).max(Comparator.naturalOrder());
  }

  /** How many messages end in the artefact. */
  public long messages() {
    return kept(Subject.MESSAGE);
  }

  /** How many objects of a kind end in the artefact, be it as they were or changed. */
  public long kept(Subject subject) {
    return carried(subject) + adapted(subject);
  }

  /** How many objects of a kind end in the artefact as they were. */
  public long carried(Subject subject) {
    return forecast.lines().stream()
        .filter(line -> line.subject() == subject)
        .mapToLong(LedgerReport.Line::carried)
        .sum();
  }

  /** How many objects of a kind end in the artefact changed. */
  public long adapted(Subject subject) {
    return forecast.lines().stream()
        .filter(line -> line.subject() == subject)
        .mapToLong(line -> sum(line.adapted().values()))
        .sum();
  }

  /** How many objects of a kind were not chosen. */
  public long leftOut(Subject subject) {
    return forecast.lines().stream()
        .filter(line -> line.subject() == subject)
        .flatMap(line -> line.omitted().entrySet().stream())
        .filter(omitted -> omitted.getKey().choice())
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  private static long sum(Collection<Long> counts) {
    return counts.stream().mapToLong(Long::longValue).sum();
  }
}
