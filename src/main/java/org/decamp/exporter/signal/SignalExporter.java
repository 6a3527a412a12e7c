package org.decamp.exporter.signal;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.decamp.exporter.ExportMismatch;
import org.decamp.exporter.ExportPlan;
import org.decamp.exporter.Exporter;
import org.decamp.exporter.PartCount;
import org.decamp.exporter.ReadBack;
import org.decamp.exporter.SelectedMessages;
import org.decamp.exporter.Selection;
import org.decamp.exporter.Wording;
import org.decamp.exporter.signal.frame.FilePointer;
import org.decamp.exporter.signal.map.Actor;
import org.decamp.exporter.signal.map.Cast;
import org.decamp.exporter.signal.map.Mapped;
import org.decamp.exporter.signal.map.MessageMapping;
import org.decamp.exporter.signal.merge.EntryKey;
import org.decamp.exporter.signal.merge.OverlayReport;
import org.decamp.job.Finding;
import org.decamp.job.Problem;
import org.decamp.job.Progress;
import org.decamp.ledger.Ledger;
import org.decamp.ledger.LedgerReport;
import org.decamp.model.Conversation;
import org.decamp.model.ConversationId;
import org.decamp.model.Message;
import org.decamp.people.PeopleDirectory;
import org.decamp.vault.ExportJournal;
import org.decamp.vault.VaultReader;

/**
 * Puts conversations into one backup of the user's, as an overlay that is laid over the folder of
 * the backup ({@code signal-backup}, section 10). It belongs to that backup and one vault, and
 * makes one export: plan, write, read back.
 */
public final class SignalExporter implements Exporter {

  /** The name of the target. */
  public static final String ID = "signal";

  private final OpenBackup backup;
  private final SignalSecrets secrets;
  private final ExportJournal journal;
  private final Instant now;
  private final SecureRandom random;
  private final Consumer<List<Place>> announcement;
  private Optional<List<Place>> places = Optional.empty();

  /**
   * @param backup stays open as long as the exporter is used
   * @param journal of the vault
   * @param now no message is later
   * @param announcement is told where each chosen conversation that has messages goes, before
   *     anything is written
   */
  public SignalExporter(
      OpenBackup backup,
      SignalSecrets secrets,
      ExportJournal journal,
      Instant now,
      SecureRandom random,
      Consumer<List<Place>> announcement) {
    this.backup = backup;
    this.secrets = secrets;
    this.journal = journal;
    this.now = now;
    this.random = random;
    this.announcement = announcement;
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public String description() {
    return "your own backup of Signal, with the conversations in it";
  }

  @Override
  public boolean plaintext() {
    return false;
  }

  @Override
  public ExportPlan plan(Selection selection, VaultReader vault, Progress progress)
      throws IOException, Problem {
    PeopleDirectory directory = PeopleDirectory.of(vault);
    Casting casting = new Casting(directory, backup.merge(), secrets);
    List<ExportPlan.Part> chosen = new ArrayList<>();
    List<Place> decided = new ArrayList<>();
    for (Conversation conversation : directory.conversations()) {
      ExportPlan.Part part = part(conversation, selection, vault, progress);
      if (part.messages() > 0) {
        Place place = casting.place(conversation);
        decided.add(place);
        if (place instanceof Place.Goes goes) {
          chosen.add(part);
          warn(goes, progress);
        }
      }
    }
    places = Optional.of(List.copyOf(decided));
    announcement.accept(List.copyOf(decided));
    Books books = new Books();
    LedgerReport forecast =
        stream(
            selection,
            chosen,
            vault,
            progress,
            books,
            insertions -> backup.merge().forecast(insertions, entries(), books));
    return new ExportPlan(
        selection,
        chosen,
        forecast,
        books.mediaBytes(),
        backup.merge().bytesOfOriginal() + books.sealingBytes(),
        Optional.of(books.expected()));
  }

  private static ExportPlan.Part part(
      Conversation conversation, Selection selection, VaultReader vault, Progress progress)
      throws Problem {
    if (!SelectedMessages.includes(selection, conversation)) {
      return new ExportPlan.Part(conversation.id(), 0, Optional.empty(), Optional.empty());
    }
    if (selection.takesWholeConversations()) {
      return new ExportPlan.Part(
          conversation.id(),
          conversation.messageCount(),
          conversation.first(),
          conversation.last());
    }
    PartCount count = new PartCount(conversation.id());
    try (SelectedMessages messages =
        new SelectedMessages(selection, conversation, vault, new Ledger(), progress)) {
      for (Optional<Message> m = messages.next(); m.isPresent(); m = messages.next()) {
        count.add(m.get());
      }
    }
    return count.part();
  }

  private static void warn(Place.Goes goes, Progress progress) {
    if (goes.disappearing()) {
      progress.report(
          new Progress.Event.Noticed(
              new Finding(
                  Finding.Severity.INFO,
                  "will-not-disappear",
                  goes.conversation().id().value(),
                  "The chat is set to disappearing messages; what is imported stays.")));
    }
  }

  @Override
  public LedgerReport write(ExportPlan plan, VaultReader vault, Path target, Progress progress)
      throws IOException, Problem {
    Books books = new Books();
    LedgerReport report =
        stream(
            plan.selection(),
            plan.parts(),
            vault,
            progress,
            books,
            insertions -> backup.merge().write(target, insertions, entries(), books, now, random));
    journal.keep();
    return report;
  }

  private AccountJournal entries() {
    return new AccountJournal(journal, backup.remembered());
  }

  /** What is done with the stream of all entries. */
  @FunctionalInterface
  private interface Step {
    void run(TimeOrder insertions) throws IOException, Problem;
  }

  private LedgerReport stream(
      Selection selection,
      List<ExportPlan.Part> parts,
      VaultReader vault,
      Progress progress,
      Books books,
      Step step)
      throws IOException, Problem {
    Map<ConversationId, Place.Goes> going = new HashMap<>();
    for (Place place : places.orElseThrow(() -> new IllegalStateException("plan first"))) {
      if (place instanceof Place.Goes goes) {
        going.put(place.conversation().id(), goes);
      }
    }
    for (Conversation conversation : vault.conversations()) {
      if (!going.containsKey(conversation.id())) {
        leaveBehind(
            new SelectedMessages(selection, conversation, vault, books.ledger(), progress), books);
      }
    }
    List<ConversationEntries> all = new ArrayList<>();
    VaultMedia files = new VaultMedia(vault, secrets);
    for (ExportPlan.Part part : parts) {
      Place.Goes goes = Objects.requireNonNull(going.get(part.conversation()));
      all.add(
          new ConversationEntries(
              goes,
              () ->
                  new SelectedMessages(
                      selection, goes.conversation(), vault, books.ledger(), progress),
              part.first().orElse(Instant.EPOCH),
              new EntryKey(secrets.notice(part.conversation()), 0),
              NoticeEntry.words(Wording.service(goes.conversation().product()), part, now),
              PossibleTimes.until(now),
              files,
              books));
    }
    try (TimeOrder insertions = new TimeOrder(all)) {
      step.run(insertions);
    } catch (ProblemInStream e) {
      throw e.problem();
    }
    return books.ledger().balance();
  }

  /** Everything in it is by people whom the backup does not know. */
  private void leaveBehind(SelectedMessages messages, Books books) throws Problem {
    Cast nobody =
        new Cast(
            0,
            Cast.Kind.GROUP,
            new Actor.Owner(backup.merge().roster().owner()),
            Map.of(),
            Map.of());
    MessageMapping mapping = new MessageMapping(nobody, _ -> FilePointer.missing(Optional.empty()));
    try (messages) {
      for (Optional<Message> m = messages.next(); m.isPresent(); m = messages.next()) {
        Mapped mapped = mapping.map(m.get());
        books.enter(mapped.outcomes());
      }
    }
  }

  @Override
  public ReadBack readBack(Path artefact, Progress progress) throws IOException, Problem {
    progress.checkCancelled();
    OverlayReport report = backup.check(artefact, now);
    if (!report.lint().mayLeave()) {
      throw new ExportMismatch("Signal would refuse it, " + report.lint().sentence());
    }
    return OpenBackup.readBack(report);
  }

  /** An overlay says nothing without the backup that it belongs to. */
  @Override
  public boolean recognises(Path artefact) {
    return false;
  }
}
