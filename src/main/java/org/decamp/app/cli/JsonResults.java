package org.decamp.app.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.decamp.app.ConversationList;
import org.decamp.app.Decided;
import org.decamp.app.Demo;
import org.decamp.app.ExportReport;
import org.decamp.app.Exposure;
import org.decamp.app.FindingGroup;
import org.decamp.app.ImportReport;
import org.decamp.app.Inspection;
import org.decamp.app.LinkSuggestions;
import org.decamp.app.PeopleInFile;
import org.decamp.app.Search;
import org.decamp.app.VaultInfo;
import org.decamp.app.WhatsAppBackup;
import org.decamp.exporter.ExportPlan;
import org.decamp.exporter.ReadBack;
import org.decamp.exporter.redaction.Pseudonyms;
import org.decamp.exporter.signal.Place;
import org.decamp.importer.Recognition;
import org.decamp.model.Conversation;
import org.decamp.model.ConversationId;
import org.decamp.model.Message;
import org.decamp.model.PrivateText;
import org.decamp.people.Human;
import org.decamp.people.PeopleDirectory;
import org.decamp.people.PersonFinder;
import org.decamp.people.Sighting;
import org.decamp.people.Suggestion;
import org.decamp.people.Suggestions;
import org.decamp.source.SourceContainer;
import org.decamp.vault.BackedUp;
import org.decamp.vault.Compacted;
import org.decamp.vault.RecoveryKey;
import org.decamp.vault.Repaired;
import org.decamp.vault.VaultCheck;
import org.decamp.vault.custody.CustodyEntry;
import org.decamp.vault.custody.CustodyState;

/** Results for programs. */
final class JsonResults implements Results {

  private final JsonLines lines;

  JsonResults(JsonLines lines) {
    this.lines = lines;
  }

  @Override
  public void inspection(Inspection inspection) {
    JsonFields fields =
        new JsonFields()
            .with("containers", inspection.containers().stream().map(this::container).toList())
            .with("files", inspection.files())
            .with("bytes", inspection.bytes())
            .with("recognised", inspection.recognised())
            .with("formats", formats(inspection.recognitions()))
            .with("surveys", inspection.surveys().stream().map(JsonSurvey::of).toList());
    if (!inspection.hint().isEmpty()) {
      fields.with("hint", inspection.hint());
    }
    lines.write("inspection", fields.map());
  }

  private Map<String, Object> container(SourceContainer container) {
    return new JsonFields()
        .with("kind", container.kind().name().toLowerCase(Locale.ROOT))
        .with("incomplete", container.incomplete())
        .with("refused", container.refusals().size())
        .map();
  }

  private static List<Map<String, Object>> formats(List<Recognition> recognitions) {
    return recognitions.stream()
        .map(r ->
            new JsonFields()
                .with("products", r.products())
                .with("generations", r.generations())
                .with("counts", r.counts())
                .with("hints", r.hints())
                .map())
        .toList();
  }

  @Override
  public void imported(ImportReport report) {
    lines.write(
        "import",
        new JsonFields()
            .with("vault", report.vault().toString())
            .with("createdVault", report.createdVault())
            .with("formats", formats(report.recognitions()))
            .with("complete", report.complete())
            .with("ledger", JsonLedger.of(report.ledger()))
            .with("joins", JsonSuggestions.joins(report.joins()))
            .with("findings", findings(report.findings()))
            .map());
  }

  private static List<Map<String, Object>> findings(List<FindingGroup> groups) {
    return groups.stream()
        .map(g ->
            new JsonFields()
                .with("severity", g.severity().name().toLowerCase(Locale.ROOT))
                .with("code", g.code())
                .with("detail", g.detail())
                .with("count", g.count())
                .with("places", g.places())
                .map())
        .toList();
  }

  @Override
  public void readableCopies(List<Exposure> exports) {
    List<Map<String, Object>> copies =
        exports.stream()
            .map(e ->
                new JsonFields()
                    .with("path", e.place().toString())
                    .with("syncedBy", e.syncedBy())
                    .with("othersCanRead", e.othersCanRead())
                    .map())
            .toList();
    lines.write("readable-copies", new JsonFields().with("copies", copies).map());
  }

  @Override
  public void conversations(ConversationList list) {
    for (ConversationList.Row row : list.rows()) {
      lines.write(
          "conversation",
          JsonMessages.conversation(row.conversation()).with("shortId", row.shortId()).map());
    }
  }

  @Override
  public void heading(Conversation conversation) {
    lines.write("conversation", JsonMessages.conversation(conversation).map());
  }

  @Override
  public void message(Conversation conversation, Message message) {
    lines.write("message", JsonMessages.message(conversation, message).map());
  }

  @Override
  public void hit(String shortId, Conversation conversation, Message message) {
    lines.write("message", JsonMessages.message(conversation, message).map());
  }

  @Override
  public void shown(long hidden) {
    lines.write("shown", new JsonFields().with("hidden", hidden).map());
  }

  @Override
  public void searched(Search.Found found) {
    lines.write(
        "search",
        new JsonFields()
            .with("hits", found.shown())
            .with("more", found.more())
            .with("hidden", found.hidden())
            .map());
  }

  @Override
  public void pseudonyms(List<Pseudonyms.Pseudonym> pseudonyms) {
    for (Pseudonyms.Pseudonym one : pseudonyms) {
      lines.write(
          "pseudonym",
          new JsonFields()
              .with("pseudonym", one.name().value())
              .with("calledBy", one.human().name().value())
              .with(
                  "otherNames", one.human().otherNames().stream().map(PrivateText::value).toList())
              .with("handles", one.human().handles().stream().map(PrivateText::value).toList())
              .map());
    }
  }

  @Override
  public void people(PeopleDirectory people) {
    PersonFinder finder = new PersonFinder(people);
    Map<PrivateText, Integer> sameName = new HashMap<>();
    people.people().stream()
        .flatMap(h -> h.sightings().stream())
        .forEach(s -> sameName.merge(s.person().name(), 1, Integer::sum));
    for (Human human : people.people()) {
      for (Sighting sighting : human.sightings()) {
        lines.write(
            "person",
            new JsonFields()
                .with("service", sighting.conversation().product())
                .with("conversation", sighting.conversation().id().value())
                .with("person", JsonMessages.person(sighting.person()))
                .with("sameName", sameName.getOrDefault(sighting.person().name(), 1))
                .with("reference", finder.reference(human))
                .with("calledBy", human.name().value())
                .with("otherNames", human.otherNames().stream().map(PrivateText::value).toList())
                .with("evidence", JsonMessages.name(human.evidence()))
                .with("given", human.givenName().isPresent())
                .map());
      }
    }
    people
        .joined()
        .forEach(j ->
            lines.write(
                "joined",
                new JsonFields()
                    .with("into", j.into().value())
                    .with("part", j.part().value())
                    .map()));
  }

  @Override
  public void ownerSet(String product) {
    lines.write("owner", new JsonFields().with("service", product).map());
  }

  @Override
  public void decided(Decided decided) {
    lines.write(
        "decided",
        new JsonFields()
            .with("what", JsonMessages.name(decided.what()))
            .with("changed", decided.changed())
            .with("references", decided.references())
            .map());
  }

  @Override
  public void suggestions(Suggestions suggestions, SuggestedCommands commands) {
    for (Suggestion.OnePerson suggestion : suggestions.people()) {
      lines.write("suggestion", JsonSuggestions.people(suggestion, commands));
    }
    for (Suggestion.OneConversation suggestion : suggestions.conversations()) {
      lines.write("suggestion", JsonSuggestions.conversations(suggestion, commands));
    }
  }

  @Override
  public void linkSuggestions(LinkSuggestions suggestions, LinkWording wording, boolean contacts) {
    JsonLinks json = new JsonLinks(wording);
    suggestions.people().forEach(s -> lines.write("link-suggestion", json.person(s)));
    suggestions.groups().forEach(s -> lines.write("link-suggestion", json.group(s)));
    if (contacts) {
      suggestions.contactsByName().forEach(c -> lines.write("backup-contact", json.contact(c)));
      suggestions.book().groups().forEach(g -> lines.write("backup-contact", json.contact(g)));
    }
    lines.write("links", JsonLinks.figures(suggestions));
  }

  @Override
  public void peopleExported(Path file) {
    lines.write("people-export", new JsonFields().with("file", file.toString()).map());
  }

  @Override
  public void peopleImported(PeopleInFile.Imported imported) {
    lines.write(
        "people-import",
        new JsonFields()
            .with("changed", imported.changed())
            .with("same", imported.decisions().samePeople().size())
            .with("different", imported.decisions().differentPeople().size())
            .with("names", imported.decisions().names().size())
            .with("joined", imported.decisions().joined().size())
            .with("separate", imported.decisions().separate().size())
            .with("links", imported.decisions().links().people().size())
            .with("groupLinks", imported.decisions().links().conversations().size())
            .map());
  }

  @Override
  public void places(List<Place> places) {
    places.forEach(place -> lines.write("place", JsonPlaces.of(place)));
  }

  @Override
  public void plan(String target, ExportPlan plan) {
    lines.write(
        "plan",
        new JsonFields()
            .with("target", target)
            .with(
                "conversations", plan.conversations().stream().map(ConversationId::value).toList())
            .with("mediaBytes", plan.mediaBytes())
            .with("first", plan.first().map(Object::toString))
            .with("last", plan.last().map(Object::toString))
            .with("ledger", JsonLedger.of(plan.forecast()))
            .map());
  }

  @Override
  public void exported(ExportReport report) {
    lines.write(
        "export",
        new JsonFields()
            .with("target", report.target())
            .with("destination", report.destination().toString())
            .with("complete", report.complete())
            .with("ledger", JsonLedger.of(report.result().report()))
            .with("readBack", readBack(report.result().readBack()))
            .with("findings", findings(report.findings()))
            .map());
  }

  private static Map<String, Object> readBack(ReadBack readBack) {
    return new JsonFields()
        .with("target", readBack.target())
        .with("conversations", readBack.conversations())
        .with("messages", readBack.messages())
        .with("mediaFiles", readBack.mediaFiles())
        .with("files", readBack.files())
        .map();
  }

  @Override
  public void verified(Path artefact, ReadBack readBack) {
    lines.write(
        "verify",
        new JsonFields()
            .with("artefact", artefact.toString())
            .with("readBack", readBack(readBack))
            .map());
  }

  @Override
  public void opened(Path artefact, String link) {
    lines.write(
        "open", new JsonFields().with("artefact", artefact.toString()).with("link", link).map());
  }

  @Override
  public void whatsAppBackup(Path file, WhatsAppBackup backup) {
    lines.write(
        "whatsapp-backup",
        new JsonFields()
            .with("artefact", file.toString())
            .with("app", backup.appVersion())
            .with("numberEnds", backup.numberEnds())
            .with("bytes", backup.bytes())
            .with("database", backup.database())
            .map());
  }

  @Override
  public void vaultCreated(Path vault) {
    lines.write("vault", new JsonFields().with("vault", vault.toString()).map());
  }

  @Override
  public void vaultChecked(Path vault, VaultCheck check) {
    lines.write(
        "check",
        new JsonFields()
            .with("vault", vault.toString())
            .with("conversations", check.conversations())
            .with("messages", check.messages())
            .with("media", check.media())
            .with("sourceFiles", check.sourceFiles())
            .with("clean", check.clean())
            .with("findings", check.findings().stream().map(JsonProgress::finding).toList())
            .map());
  }

  @Override
  public void vaultRepaired(Path vault, Repaired repaired) {
    lines.write(
        "repair",
        new JsonFields()
            .with("vault", vault.toString())
            .with("repaired", repaired.changed())
            .with("kept", repaired.kept().map(Path::toString))
            .with("conversations", repaired.after().conversations())
            .with("messages", repaired.after().messages())
            .with("media", repaired.after().media())
            .with("sourceFiles", repaired.after().sourceFiles())
            .with("findings", repaired.findings().stream().map(JsonProgress::finding).toList())
            .map());
  }

  @Override
  public void vaultCompacted(Path vault, Compacted compacted) {
    lines.write(
        "compact",
        new JsonFields()
            .with("vault", vault.toString())
            .with("databaseBefore", compacted.databaseBefore())
            .with("databaseAfter", compacted.databaseAfter())
            .with("orphanFiles", compacted.orphanFiles())
            .with("orphanBytes", compacted.orphanBytes())
            .map());
  }

  @Override
  public void vaultBackedUp(Path vault, Path folder, BackedUp done) {
    lines.write(
        "backup",
        new JsonFields()
            .with("vault", vault.toString())
            .with("folder", folder.toString())
            .with("contents", done.contents())
            .with("bytes", done.bytes())
            .with("newPieces", done.newPieces())
            .with("newBytes", done.newBytes())
            .with("removedPieces", done.removedPieces())
            .map());
  }

  @Override
  public void vaultRestored(Path vault, VaultCheck check) {
    vaultChecked(vault, check);
  }

  @Override
  public void vaultInfo(VaultInfo info) {
    lines.write("vault-info", JsonVaultInfo.of(info));
  }

  @Override
  public void custodyEntry(CustodyEntry entry) {
    lines.write("custody-entry", CustodyFields.json(entry));
  }

  @Override
  public void custody(Path vault, CustodyState state) {
    lines.write(
        "custody",
        new JsonFields()
            .with("vault", vault.toString())
            .with("entries", state.entries())
            .with("head", state.head())
            .with("whole", state.whole())
            .with("gaps", state.gaps())
            .with("broken", state.broken())
            .map());
  }

  @Override
  public void secretsChanged(SecretChange change) {
    lines.write("secrets", new JsonFields().with("change", change.code()).map());
  }

  @Override
  public void recoveryKey(RecoveryKey key) {
    char[] text = key.text();
    lines.write("recovery-key", new JsonFields().with("key", new String(text)).map());
    Arrays.fill(text, '\0');
  }

  @Override
  public void shredded(Path vault, boolean folderGone) {
    lines.write(
        "shred",
        new JsonFields().with("vault", vault.toString()).with("folderGone", folderGone).map());
  }

  @Override
  public void demonstrated(Demo.Report report) {
    imported(report.migrated().imported());
    exported(report.migrated().exported());
    verified(report.migrated().exported().destination(), report.verified());
    lines.write(
        "demo",
        new JsonFields()
            .with("vault", report.vault().toString())
            .with("passphrase", report.passphrase())
            .map());
  }
}
