package org.decamp.exporter.archive.bag;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.decamp.exporter.ArchiveFacts;
import org.decamp.exporter.ExportPlan;
import org.decamp.exporter.SelectionDigest;

/**
 * What {@code bag-info.txt} says (RFC 8493, section 2.2.2): taken from the vault and not from the
 * clock, so that the same vault gives the same bag. Nobody is named.
 */
final class BagInfo {

  private final Map<String, String> lines = new LinkedHashMap<>();

  private BagInfo() {}

  /**
   * Gathers it.
   *
   * @param head last entry of the custody record in the bag
   */
  static BagInfo of(
      ExportPlan plan,
      ArchiveFacts facts,
      List<String> forms,
      Optional<CustodyFiles.Head> head,
      Sha512Sums payload) {
    BagInfo info = new BagInfo();
    info.lines.put(
        "External-Description",
        "%d messages in %d conversations, written by Decamp as %s"
            .formatted(facts.messages(), facts.conversations(), String.join(" and ", forms)));
    // The day of the newest thing that the bag tells of, not the day on which it was written.
    head.map(CustodyFiles.Head::at)
        .or(facts::imported)
        .ifPresent(at -> info.lines.put("Bagging-Date", day(at)));
    head.ifPresent(last -> info.lines.put("Internal-Sender-Identifier", last.hash()));
    head.ifPresent(_ ->
        info.lines.put(
            "Internal-Sender-Description",
            "The identifier is the hash of the last entry in data/custody/custody.jsonl"));
    info.lines.put("Decamp-Selection", SelectionDigest.of(plan.selection()));
    info.lines.put("Bag-Software-Agent", "Decamp " + facts.version());
    info.lines.put("Payload-Oxum", payload.bytes() + "." + payload.paths().size());
    return info;
  }

  private static String day(Instant at) {
    return at.atOffset(ZoneOffset.UTC).toLocalDate().toString();
  }

  /** The file. */
  String text() {
    return lines.entrySet().stream()
        .map(line -> line.getKey() + ": " + line.getValue() + "\n")
        .collect(Collectors.joining());
  }
}
