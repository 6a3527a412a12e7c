package org.decamp.exporter.archive;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.decamp.exporter.ArchiveFacts;
import org.decamp.exporter.ArchiveMarker;
import org.decamp.exporter.ArchiveOutput;
import org.decamp.exporter.ExportPlan;
import org.decamp.exporter.RedactedVault;
import org.decamp.exporter.ReportFile;
import org.decamp.exporter.SelectedMessages;
import org.decamp.job.Problem;
import org.decamp.job.Progress;
import org.decamp.ledger.Ledger;
import org.decamp.ledger.LedgerReport;
import org.decamp.model.Conversation;
import org.decamp.model.ConversationId;
import org.decamp.model.Message;
import org.decamp.vault.VaultReader;
import org.jspecify.annotations.Nullable;

/** The one pass over the vault that feeds all forms of an archive. */
final class ArchiveWriting {

  private final ExportPlan plan;
  private final ArchiveFacts facts;
  private final VaultReader vault;
  private final ArchiveOutput folder;
  private final List<ArchiveForm> forms;
  private final Progress progress;
  private final Ledger ledger = new Ledger();
  private final ArchiveFates fates = new ArchiveFates();

  ArchiveWriting(
      ExportPlan plan,
      ArchiveFacts facts,
      VaultReader vault,
      ArchiveOutput folder,
      List<ArchiveForm> forms,
      Progress progress) {
    this.plan = plan;
    this.facts = facts;
    this.vault = vault;
    this.folder = folder;
    this.forms = forms;
    this.progress = progress;
  }

  LedgerReport run() throws IOException, Problem {
    for (ArchiveForm form : forms) {
      form.begin(folder, facts);
    }
    Map<ConversationId, ExportPlan.Part> planned = plan.byConversation();
    for (Conversation conversation : vault.conversations()) {
      ExportPlan.@Nullable Part part = planned.get(conversation.id());
      if (part == null) {
        skip(conversation);
      } else {
        write(conversation, part);
      }
    }
    for (ArchiveForm form : forms) {
      form.end();
    }
    fates.enter(ledger);
    RedactedVault.enterKeptBack(vault, plan.selection(), ledger);
    LedgerReport report = ledger.balance();
    ReportFile.write(report, folder.create(ReportFile.NAME));
    marker().write(facts, folder.create(ArchiveMarker.NAME));
    folder.seal();
    return report;
  }

  private void write(Conversation conversation, ExportPlan.Part part) throws IOException, Problem {
    Conversation selected = selected(conversation, part);
    for (ArchiveForm form : forms) {
      form.openConversation(selected);
    }
    try (SelectedMessages messages = selected(conversation)) {
      for (Optional<Message> m = messages.next(); m.isPresent(); m = messages.next()) {
        Message message = m.get();
        for (ArchiveForm form : forms) {
          form.message(message);
        }
        fates.add(message, messages.changes());
      }
    }
    for (ArchiveForm form : forms) {
      form.closeConversation();
    }
  }

  /** Reads a conversation of which nothing was chosen, for the ledger's sake. */
  private void skip(Conversation conversation) throws Problem {
    try (SelectedMessages messages = selected(conversation)) {
      Optional<Message> surprise = messages.next();
      if (surprise.isPresent()) {
        throw new IllegalStateException("a message that was not planned");
      }
    }
  }

  /** The conversation with the counts of what was selected: the rest is no business of a copy. */
  private static Conversation selected(Conversation c, ExportPlan.Part part) {
    return new Conversation(
        c.id(),
        c.product(),
        c.threadKey(),
        c.kind(),
        c.titles(),
        c.people(),
        c.box(),
        c.stillParticipant(),
        c.image(),
        c.inviteLink(),
        part.messages(),
        part.first(),
        part.last());
  }

  private SelectedMessages selected(Conversation conversation) throws Problem {
    return new SelectedMessages(plan.selection(), conversation, vault, ledger, progress);
  }

  private ArchiveMarker marker() {
    return new ArchiveMarker(
        ArchiveMarker.VERSION,
        forms.stream().map(ArchiveForm::id).toList(),
        facts.conversations(),
        facts.messages(),
        fates.reactions(),
        fates.attachments(),
        fates.missingAttachments(),
        folder.mediaFiles());
  }
}
