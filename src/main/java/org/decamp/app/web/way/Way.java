package org.decamp.app.web.way;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.decamp.app.Choice;
import org.decamp.app.ExportReport;
import org.decamp.app.ImportReport;
import org.decamp.app.Inspection;
import org.decamp.app.OpenVault;
import org.decamp.exporter.ExportPlan;
import org.decamp.exporter.signal.Place;
import org.decamp.job.Problem;
import org.decamp.model.PrivateText;
import org.decamp.vault.VaultCheck;

/**
 * What the user has chosen on the way so far. What came of the vault is forgotten when it locks.
 */
final class Way {

  /** The exports that were chosen, in the order of choosing. */
  final Set<Path> sources = new LinkedHashSet<>();

  /** What they are, once somebody looked. */
  Optional<Inspection> seen = Optional.empty();

  /** The exports that the last import read; they are chosen no longer. */
  List<Path> read = List.of();

  /** What few people choose about an import. */
  ImportChoice importChoice = ImportChoice.USUAL;

  /** What the last import did. */
  Optional<ImportReport> imported = Optional.empty();

  /** Who is who, once somebody looked. */
  Optional<WhoIsWho> people = Optional.empty();

  /** What is looked for among the people of the vault; empty for nothing. */
  String peopleSought = "";

  /** What is looked for among the contacts of a backup; empty for nothing. */
  String contactsSought = "";

  /** Where the conversations are to go. */
  Optional<Destination> destination = Optional.empty();

  /** Which conversations go into the user's own chats in Delta Chat: with whom. */
  final Map<String, PrivateText> realChats = new LinkedHashMap<>();

  /** Which of them. */
  Choice choice = Choice.ALL;

  /** What the target would keep. */
  Optional<ExportPlan> plan = Optional.empty();

  /** Where each conversation would go in Signal; empty for other targets. */
  List<Place> signalPlaces = List.of();

  /** What the last export did. */
  Optional<ExportReport> exported = Optional.empty();

  /** What the last check of the vault found. */
  Optional<VaultCheck> checked = Optional.empty();

  /** Chooses where to; what was worked out for another target is void. */
  void choose(Destination chosen) {
    destination.ifPresent(Destination::close);
    destination = Optional.of(chosen);
    choice = Choice.ALL;
    realChats.clear();
    outdate();
  }

  /** An import is done. */
  void imported(ImportReport report) {
    read = List.copyOf(sources);
    sources.clear();
    seen = Optional.empty();
    imported = Optional.of(report);
    importChoice = ImportChoice.USUAL;
    decided();
  }

  /** Who is who. */
  WhoIsWho people(OpenVault vault) throws Problem {
    WhoIsWho known = people.isPresent() ? people.get() : WhoIsWho.of(vault);
    people = Optional.of(known);
    return known;
  }

  /** Who is who has changed. */
  void decided() {
    people = Optional.empty();
    outdate();
  }

  /** What was worked out no longer holds. */
  void outdate() {
    plan = Optional.empty();
    signalPlaces = List.of();
  }

  /** Forgets what came of the vault, but for reports, which count and name nobody. */
  void forget() {
    destination.ifPresent(Destination::close);
    destination = Optional.empty();
    choice = Choice.ALL;
    realChats.clear();
    peopleSought = "";
    contactsSought = "";
    decided();
  }
}
