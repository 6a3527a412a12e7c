package org.decamp.app.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.decamp.app.ConversationList;
import org.decamp.app.Demo;
import org.decamp.app.ExportReport;
import org.decamp.app.Exposure;
import org.decamp.app.FindingGroup;
import org.decamp.app.ImportReport;
import org.decamp.app.Inspection;
import org.decamp.app.Search;
import org.decamp.app.WhatsAppBackup;
import org.decamp.exporter.ExportPlan;
import org.decamp.exporter.ReadBack;
import org.decamp.exporter.signal.Place;
import org.decamp.importer.Recognition;
import org.decamp.model.Conversation;
import org.decamp.model.ConversationId;
import org.decamp.model.Message;
import org.decamp.source.SourceContainer;

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
  public void served(String link) {
    lines.write("web", new JsonFields().with("link", link).map());
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

  @Override
  public ReplayResults replay() {
    return new JsonReplayResults(lines);
  }

  @Override
  public DeviceResults device() {
    return new JsonDeviceResults(lines);
  }

  @Override
  public CareResults care() {
    return new JsonCareResults(lines);
  }

  @Override
  public PeopleResults people() {
    return new JsonPeopleResults(lines);
  }
}
