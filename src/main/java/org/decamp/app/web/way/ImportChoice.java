package org.decamp.app.web.way;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.decamp.app.Joining;
import org.decamp.app.web.site.Fault;
import org.decamp.app.web.site.Form;
import org.decamp.importer.ImportOptions;

/**
 * What few people choose about an import.
 *
 * @param zone of the clock that HTML pages show; empty for what the format is known to use
 * @param assistants whether conversations with chatbots are imported, too
 * @param join whether encrypted conversations are joined to those that they clearly continue
 */
public record ImportChoice(String zone, boolean assistants, boolean join) {

  /** What most people want. */
  static final ImportChoice USUAL = new ImportChoice("", false, false);

  static ImportChoice of(Form form) throws Fault {
    String zone = form.text("zone").strip();
    try {
      return new ImportChoice(
          zone.isEmpty() ? "" : ZoneId.of(zone).getId(), form.has("assistants"), form.has("join"));
    } catch (DateTimeException _) {
      throw new Fault("zone", "fault.zone");
    }
  }

  ImportOptions options() {
    return new ImportOptions(
        zone.isEmpty() ? Optional.empty() : Optional.of(ZoneId.of(zone)), assistants);
  }

  Joining joining() {
    return join ? Joining.JOIN_WHAT_IS_CLEAR : Joining.KEEP_APART;
  }

  /** Whether anything unusual is chosen. */
  public boolean unusual() {
    return !equals(USUAL);
  }

  /** Names of zones to choose from, by continent and city. */
  public List<String> zones() {
    return ZoneId.getAvailableZoneIds().stream()
        .filter(id -> id.matches("(Africa|America|Asia|Atlantic|Australia|Europe|Pacific)/.*"))
        .sorted()
        .toList();
  }
}
