package org.decamp.exporter.whatsapp.chattext;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.decamp.exporter.ExportPlan;
import org.decamp.exporter.Fates;
import org.decamp.exporter.PartCount;
import org.decamp.exporter.RedactedVault;
import org.decamp.exporter.SelectedMessages;
import org.decamp.exporter.Selection;
import org.decamp.job.Finding;
import org.decamp.job.Problem;
import org.decamp.job.Progress;
import org.decamp.ledger.Adaptation;
import org.decamp.ledger.Ledger;
import org.decamp.ledger.Subject;
import org.decamp.model.Conversation;
import org.decamp.model.Message;
import org.decamp.people.PeopleDirectory;
import org.decamp.vault.VaultReader;

/**
 * Walks over the vault and foretells what the chats will hold. A conversation without a chosen
 * message becomes no chat.
 */
final class Forecast {

  private final Selection selection;
  private final VaultReader vault;
  private final ChatForm form;
  private final Progress progress;
  private final Ledger ledger = new Ledger();
  private final Fates fates = new Fates();
  private final List<ExportPlan.Part> parts = new ArrayList<>();
  private long entries;
  private long mediaBytes;

  Forecast(Selection selection, VaultReader vault, ChatForm form, Progress progress) {
    this.selection = selection;
    this.vault = vault;
    this.form = form;
    this.progress = progress;
  }

  ExportPlan plan() throws Problem {
    PeopleDirectory directory = PeopleDirectory.of(vault);
    for (Conversation conversation : vault.conversations()) {
      walk(conversation, new Authors(conversation, directory));
    }
    fates.enter(ledger);
    RedactedVault.enterKeptBack(vault, selection, ledger);
    tell();
    return new ExportPlan(
        selection,
        parts,
        ledger.balance(),
        mediaBytes,
        0,
        Optional.of(
            new ExportPlan.Expected(
                parts.size(),
                entries,
                fates.adaptedOf(Subject.REACTION),
                fates.keptOf(Subject.ATTACHMENT),
                fates.adaptedOf(Subject.ATTACHMENT, Adaptation.MEDIA_MISSING))));
  }

  private void walk(Conversation conversation, Authors authors) throws Problem {
    Narration narration = new Narration(form, authors, fates);
    Set<String> media = new HashSet<>();
    PartCount count = new PartCount(conversation.id());
    try (SelectedMessages messages =
        new SelectedMessages(selection, conversation, vault, ledger, progress)) {
      for (Optional<Message> m = messages.next(); m.isPresent(); m = messages.next()) {
        count.add(m.get());
        for (Entry entry : narration.tell(m.get(), messages.changes()).entries()) {
          entries++;
          mediaBytes +=
              entry
                  .file()
                  .filter(file -> media.add(file.name()))
                  .map(f -> f.media().size())
                  .orElse(0L);
        }
      }
    }
    ExportPlan.Part part = count.part();
    if (part.messages() > 0) {
      parts.add(part);
    }
  }

  private void tell() {
    String exactly = form.grammar() == ChatGrammar.ANDROID ? "minute" : "second";
    progress.report(
        new Progress.Event.Noticed(
            new Finding(
                Finding.Severity.INFO,
                "local-times",
                "",
                "Times are told to the "
                    + exactly
                    + ", as clocks showed them in "
                    + form.zone().getId()
                    + "; --time-zone takes another zone.")));
  }
}
