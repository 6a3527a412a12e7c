package org.decamp.exporter.whatsapp.chattext;

import java.io.IOException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.decamp.exporter.ArchiveFacts;
import org.decamp.exporter.ArchiveMarker;
import org.decamp.exporter.ArchiveOutput;
import org.decamp.exporter.ExportPlan;
import org.decamp.exporter.Fates;
import org.decamp.exporter.MediaContents;
import org.decamp.exporter.RedactedVault;
import org.decamp.exporter.ReportFile;
import org.decamp.exporter.SelectedMessages;
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

/** The one pass over the vault that writes the chats and what lies beside them. */
final class Writing {

  private final ExportPlan plan;
  private final VaultReader vault;
  private final ChatForm form;
  private final ArchiveOutput output;
  private final Progress progress;
  private final ArchiveFacts facts;
  private final Map<ConversationId, ExportPlan.Part> planned;
  private final PeopleDirectory directory;
  private final ChatName names;
  private final MediaContents contents;
  private final Ledger ledger = new Ledger();
  private final Fates fates = new Fates();
  private long entries;
  private long mediaFiles;

  Writing(
      ExportPlan plan, VaultReader vault, ChatForm form, ArchiveOutput output, Progress progress)
      throws Problem {
    this.plan = plan;
    this.vault = vault;
    this.form = form;
    this.output = output;
    this.progress = progress;
    this.facts = ArchiveFacts.of(plan, vault);
    this.planned = plan.byConversation();
    this.directory = PeopleDirectory.of(vault);
    this.names = new ChatName(form);
    this.contents = new MediaContents(vault, progress);
  }

  LedgerReport run() throws IOException, Problem {
    for (Conversation conversation : vault.conversations()) {
      conversation(conversation);
    }
    fates.enter(ledger);
    RedactedVault.enterKeptBack(vault, plan.selection(), ledger);
    LedgerReport report = ledger.balance();
    ReportFile.write(report, output.create(ReportFile.NAME));
    marker().write(facts, output.create(ArchiveMarker.NAME));
    output.seal();
    return report;
  }

  /** Reads one of which nothing was chosen, too, for the ledger's sake. */
  private void conversation(Conversation conversation) throws IOException, Problem {
    ExportPlan.@Nullable Part part = planned.get(conversation.id());
    try (SelectedMessages messages =
        new SelectedMessages(plan.selection(), conversation, vault, ledger, progress)) {
      if (part != null) {
        chat(conversation, part, messages);
      } else if (messages.next().isPresent()) {
        throw new IllegalStateException("a message that was not planned");
      }
    }
  }

  private void chat(Conversation conversation, ExportPlan.Part part, SelectedMessages messages)
      throws IOException, Problem {
    Authors authors = new Authors(conversation, directory);
    Narration narration = new Narration(form, authors, fates);
    LocalDateTime first = form.clock(part.first().orElseThrow());
    try (ChatZip zip =
        new ChatZip(
            output.create(names.zip(conversation, authors)),
            names.text(conversation, authors),
            first,
            form,
            contents)) {
      zip.notice(first, Narration.notice(conversation.product(), part, facts.imported(), form));
      for (Optional<Message> m = messages.next(); m.isPresent(); m = messages.next()) {
        Narration.Told told = narration.tell(m.get(), messages.changes());
        entries += told.entries().size();
        zip.add(told);
      }
      zip.finish();
      mediaFiles += zip.mediaFiles();
    }
  }

  private ArchiveMarker marker() {
    return new ArchiveMarker(
        ArchiveMarker.VERSION,
        List.of(WhatsAppTextExporter.ID),
        plan.parts().size(),
        entries,
        fates.adaptedOf(Subject.REACTION),
        fates.keptOf(Subject.ATTACHMENT),
        fates.adaptedOf(Subject.ATTACHMENT, Adaptation.MEDIA_MISSING),
        mediaFiles);
  }
}
