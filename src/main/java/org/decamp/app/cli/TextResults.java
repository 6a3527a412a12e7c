package org.decamp.app.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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
import org.decamp.job.Quantity;
import org.decamp.ledger.LedgerReport;
import org.decamp.model.Conversation;
import org.decamp.model.ConversationId;
import org.decamp.model.Message;
import org.decamp.model.TimePrecision;
import org.jspecify.annotations.Nullable;

/** Results for people. */
final class TextResults implements Results {

  private static final String INDENT = "       ";

  private final PrintWriter out;
  private @Nullable MessageText words;
  private @Nullable ConversationId wordsOf;
  private @Nullable LocalDate day;

  TextResults(PrintWriter out) {
    this.out = out;
  }

  @Override
  public void inspection(Inspection inspection) {
    new InspectionText(out).print(inspection);
  }

  @Override
  public void imported(ImportReport report) {
    out.println(
        (report.createdVault() ? "Imported into a new vault: " : "Imported into the vault: ")
            + report.vault());
    new LedgerTable(out).print(report.ledger());
    new SuggestionText(out).joins(report.joins());
    noticed(report.findings());
    incomplete(report.complete(), report.ledger(), report.findings());
  }

  @Override
  public void readableCopies(List<Exposure> exports) {
    new ReadableCopiesText(out).print(exports);
  }

  @Override
  public void conversations(ConversationList list) {
    new ConversationTable(out).print(list);
  }

  @Override
  public void heading(Conversation conversation) {
    out.println(
        ConversationTable.title(conversation)
            + "  ("
            + ConversationTable.kind(conversation)
            + ", "
            + Quantity.of(conversation.people().size(), "person", "people")
            + ", "
            + Quantity.of(conversation.messageCount(), "message")
            + "; times are UTC)");
  }

  @Override
  public void message(Conversation conversation, Message message) {
    LocalDate today = Figures.day(message.sentAt());
    if (!today.equals(day)) {
      day = today;
      out.println();
      out.println("-- " + today + " --");
    }
    MessageText text = words(conversation);
    out.println(when(message) + text.sender(message) + ": " + text.body(message, INDENT));
  }

  @Override
  public void hit(String shortId, Conversation conversation, Message message) {
    MessageText text = words(conversation);
    out.println(
        shortId
            + "  "
            + Figures.day(message.sentAt())
            + " "
            + when(message)
            + ConversationTable.title(conversation)
            + "\n"
            + INDENT
            + text.sender(message)
            + ": "
            + text.oneLine(message));
  }

  /** The time of day as wide as the indent; one that pages tell to the minute has a sign for it. */
  private static String when(Message message) {
    String clock = Figures.clock(message.sentAt());
    return message.precision() == TimePrecision.MINUTE ? "~" + clock + " " : clock + "  ";
  }

  @Override
  public void shown(long hidden) {
    hidden(hidden, "message");
  }

  @Override
  public void searched(Search.Found found) {
    if (found.shown() == 0) {
      out.println("Nothing found.");
    } else if (found.more()) {
      out.println("There are more; see --limit.");
    }
    hidden(found.hidden(), "hit");
  }

  private void hidden(long count, String what) {
    if (count > 0) {
      out.println(
          "("
              + Quantity.of(count, "generated " + what)
              + " hidden; --all shows "
              + (count == 1 ? "it" : "them")
              + ")");
    }
  }

  @Override
  public void places(List<Place> places) {
    new PlacesText(out).print(places);
    out.flush();
  }

  @Override
  public void plan(String target, ExportPlan plan) {
    out.println("An export to " + target + " would write, of everything in the vault:");
    new LedgerTable(out).print(plan.forecast());
    out.println(
        "  "
            + Quantity.of(plan.conversations().size(), "conversation")
            + ", media "
            + Figures.bytes(plan.mediaBytes())
            + span(plan));
    out.println("Nothing was written.");
  }

  @Override
  public void exported(ExportReport report) {
    out.println("Written and read back: " + report.destination());
    new LedgerTable(out).print(report.result().report());
    noticed(report.findings());
    incomplete(report.complete(), report.result().report(), report.findings());
    howToRead(report);
  }

  private void howToRead(ExportReport report) {
    if (report.sealed()) {
      out.println(
          "It is encrypted. Read it without unpacking it: decamp open " + report.destination());
    } else {
      pages(report.destination());
    }
  }

  private void pages(Path archive) {
    for (String place : List.of("index.html", "data/archive/index.html")) {
      Path index = archive.resolve(place);
      if (Files.exists(index)) {
        out.println("Open it with your browser: " + index.toAbsolutePath().toUri());
      }
    }
  }

  @Override
  public void verified(Path artefact, ReadBack readBack) {
    out.println(
        artefact
            + " is whole: "
            + Quantity.of(readBack.conversations(), "conversation")
            + ", "
            + Quantity.of(readBack.messages(), "message")
            + ", "
            + Quantity.of(readBack.mediaFiles(), "media file")
            + "; "
            + Quantity.of(readBack.files(), "checksum is", "checksums are")
            + " right.");
  }

  @Override
  public void opened(Path artefact, String link) {
    served(link);
  }

  @Override
  public void served(String link) {
    out.println("Open this link in a browser of this computer; it works once, for two minutes:");
    out.println("  " + link);
    out.println("End with Ctrl-C.");
  }

  @Override
  public void whatsAppBackup(Path file, WhatsAppBackup backup) {
    out.println(
        file
            + " is whole, and the key opens it: "
            + (backup.database() ? "a database of " : "")
            + Quantity.of(backup.bytes(), "byte")
            + backup.appVersion().map(v -> ", made by WhatsApp " + TerminalText.line(v)).orElse("")
            + backup
                .numberEnds()
                .map(n -> ", for a number that ends in " + TerminalText.line(n))
                .orElse("")
            + ".");
  }

  @Override
  public void demonstrated(Demo.Report report) {
    Path archive = report.migrated().exported().destination();
    out.println("1. Imported the example into an encrypted vault: " + report.vault());
    new LedgerTable(out).print(report.migrated().imported().ledger());
    out.println();
    out.println("2. Wrote an archive for any browser: " + archive);
    new LedgerTable(out).reasons(report.migrated().exported().result().report());
    out.println();
    out.print("3. Read it back: ");
    verified(archive, report.verified());
    out.println();
    pages(archive);
    out.println("Look inside the vault; its passphrase is " + report.passphrase());
    out.println("  decamp --vault " + report.vault() + " list");
    out.println("When you have seen enough, delete the folder " + folder(report.vault()));
    out.println("Now your own conversations: run decamp without arguments to see how.");
  }

  private static String folder(Path vault) {
    Path parent = vault.getParent();
    return (parent == null ? vault : parent).toString();
  }

  /** The last word of a job that ends with exit code 1. */
  private void incomplete(boolean complete, LedgerReport ledger, List<FindingGroup> findings) {
    if (complete) {
      return;
    }
    Optional<String> said =
        findings.stream()
            .filter(FindingGroup::serious)
            .findFirst()
            .map(g -> TerminalText.line(g.detail()));
    out.println(
        "Done, but not everything came along: "
            + LedgerTable.losses(ledger).or(() -> said).orElse("see above")
            + " (exit code 1).");
  }

  private MessageText words(Conversation conversation) {
    MessageText current = words;
    if (current == null || !conversation.id().equals(wordsOf)) {
      current = new MessageText(conversation);
      words = current;
      wordsOf = conversation.id();
    }
    return current;
  }

  private static String span(ExportPlan plan) {
    Optional<String> from = plan.first().map(f -> ", from " + Figures.day(f));
    return from.flatMap(f -> plan.last().map(l -> f + " to " + Figures.day(l))).orElse("");
  }

  @Override
  public void noticed(List<FindingGroup> groups) {
    for (FindingGroup group : groups) {
      String level =
          switch (group.severity()) {
            case INFO -> "note";
            case LOSS -> "lost";
            case DAMAGE -> "damaged";
          };
      out.println(
          "  "
              + level
              + (group.count() == 1 ? ": " : " (" + Figures.count(group.count()) + " times): ")
              + TerminalText.line(group.detail()));
      group.places().forEach(p -> out.println("      " + TerminalText.line(p)));
      if (group.count() > group.places().size() && !group.places().isEmpty()) {
        out.println("      ...");
      }
    }
  }

  @Override
  public ReplayResults replay() {
    return new TextReplayResults(out);
  }

  @Override
  public DeviceResults device() {
    return new TextDeviceResults(out);
  }

  @Override
  public CareResults care() {
    return new TextCareResults(out);
  }

  @Override
  public PeopleResults people() {
    return new TextPeopleResults(out);
  }
}
