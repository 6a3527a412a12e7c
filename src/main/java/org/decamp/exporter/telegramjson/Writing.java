package org.decamp.exporter.telegramjson;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.decamp.exporter.ArchiveFacts;
import org.decamp.exporter.ArchiveMarker;
import org.decamp.exporter.ArchiveOutput;
import org.decamp.exporter.ExportPlan;
import org.decamp.exporter.Fates;
import org.decamp.exporter.RedactedVault;
import org.decamp.exporter.ReportFile;
import org.decamp.exporter.SelectedMessages;
import org.decamp.job.Finding;
import org.decamp.job.Problem;
import org.decamp.job.Progress;
import org.decamp.ledger.Adaptation;
import org.decamp.ledger.Ledger;
import org.decamp.ledger.LedgerReport;
import org.decamp.ledger.Subject;
import org.decamp.model.Conversation;
import org.decamp.model.ConversationId;
import org.decamp.model.Message;
import org.decamp.people.PeopleDirectory;
import org.decamp.vault.VaultReader;
import org.jspecify.annotations.Nullable;

/** The one pass over the vault that writes the document and what lies beside it. */
final class Writing {

  private final ExportPlan plan;
  private final VaultReader vault;
  private final ArchiveOutput folder;
  private final Progress progress;
  private final ArchiveFacts facts;
  private final Map<ConversationId, ExportPlan.Part> planned;
  private final Roster roster;
  private final Contacts contacts;
  private final Ledger ledger = new Ledger();
  private final Fates fates = new Fates();

  Writing(ExportPlan plan, VaultReader vault, ArchiveOutput folder, Progress progress)
      throws Problem {
    this.plan = plan;
    this.vault = vault;
    this.folder = folder;
    this.progress = progress;
    this.facts = ArchiveFacts.of(plan, vault);
    this.planned = plan.byConversation();
    this.roster = new Roster(PeopleDirectory.of(vault), chosen());
    this.contacts = new Contacts(roster.owner());
  }

  private List<Conversation> chosen() throws Problem {
    List<Conversation> chosen = new ArrayList<>(vault.conversations());
    chosen.removeIf(conversation -> !planned.containsKey(conversation.id()));
    return chosen;
  }

  LedgerReport run() throws IOException, Problem {
    try (ResultDocument document = new ResultDocument(folder)) {
      for (Conversation conversation : vault.conversations()) {
        conversation(conversation, document);
      }
      document.finish();
      warn(document.size());
    }
    contacts.write(folder.create(Contacts.NAME));
    fates.enter(ledger);
    RedactedVault.enterKeptBack(vault, plan.selection(), ledger);
    LedgerReport report = ledger.balance();
    ReportFile.write(report, folder.create(ReportFile.NAME));
    marker().write(facts, folder.create(ArchiveMarker.NAME));
    folder.seal();
    return report;
  }

  /** Reads one of which nothing was chosen, too, for the ledger's sake. */
  private void conversation(Conversation conversation, ResultDocument document)
      throws IOException, Problem {
    ExportPlan.@Nullable Part part = planned.get(conversation.id());
    try (SelectedMessages messages =
        new SelectedMessages(plan.selection(), conversation, vault, ledger, progress)) {
      if (part != null) {
        chat(conversation, part, messages, document);
      } else if (messages.next().isPresent()) {
        throw new IllegalStateException("a message that was not planned");
      }
    }
  }

  private void chat(
      Conversation conversation,
      ExportPlan.Part part,
      SelectedMessages messages,
      ResultDocument document)
      throws IOException, Problem {
    Chat chat = roster.chat(conversation.id());
    Narration narration = new Narration(conversation, part.first().orElseThrow(), roster, fates);
    document.open(chat);
    contacts.open(chat);
    add(Narration.notice(conversation.product(), part, facts.imported(), roster), document);
    for (Optional<Message> m = messages.next(); m.isPresent(); m = messages.next()) {
      for (Post post : narration.tell(m.get(), messages.changes())) {
        add(post, document);
      }
    }
    document.closeChat();
  }

  private void add(Post post, ResultDocument document) throws IOException, Problem {
    contacts.met(post);
    document.add(post);
  }

  private void warn(long bytes) {
    if (bytes > ReaderFacts.LARGEST_DOCUMENT) {
      progress.report(
          new Progress.Event.Noticed(
              new Finding(
                  Finding.Severity.LOSS,
                  "document-too-large",
                  ResultDocument.NAME,
                  "It has more than 1,000,000,000 bytes, which signalbackup-tools cannot read;"
                      + " export fewer conversations at a time.")));
    }
  }

  private ArchiveMarker marker() {
    return new ArchiveMarker(
        ArchiveMarker.VERSION,
        List.of(TelegramJsonExporter.ID),
        plan.parts().size(),
        plan.messages(),
        fates.carriedOf(Subject.REACTION) + fates.adaptedOf(Subject.REACTION),
        fates.keptOf(Subject.ATTACHMENT),
        fates.adaptedOf(Subject.ATTACHMENT, Adaptation.MEDIA_MISSING),
        folder.mediaFiles());
  }
}
