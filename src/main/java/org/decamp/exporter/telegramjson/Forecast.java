package org.decamp.exporter.telegramjson;

import java.time.Instant;
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
import org.decamp.ledger.Ledger;
import org.decamp.model.Conversation;
import org.decamp.model.MediaId;
import org.decamp.model.Message;
import org.decamp.people.PeopleDirectory;
import org.decamp.vault.VaultReader;

/**
 * Walks over the vault and foretells what the document will hold. A conversation without a chosen
 * message becomes no chat: readers insist on a contact for every chat.
 */
final class Forecast {

  private final Selection selection;
  private final VaultReader vault;
  private final Progress progress;
  private final Ledger ledger = new Ledger();
  private final Fates fates = new Fates();
  private final Set<MediaId> media = new HashSet<>();
  private final List<ExportPlan.Part> parts = new ArrayList<>();
  private final List<Conversation> told = new ArrayList<>();
  private long mediaBytes;

  Forecast(Selection selection, VaultReader vault, Progress progress) {
    this.selection = selection;
    this.vault = vault;
    this.progress = progress;
  }

  ExportPlan plan() throws Problem {
    PeopleDirectory directory = PeopleDirectory.of(vault);
    List<Conversation> conversations = vault.conversations();
    Roster roster = new Roster(directory, conversations);
    for (Conversation conversation : conversations) {
      walk(conversation, roster);
    }
    warn(new Roster(directory, told));
    fates.enter(ledger);
    RedactedVault.enterKeptBack(vault, selection, ledger);
    return new ExportPlan(selection, parts, ledger.balance(), mediaBytes);
  }

  private void walk(Conversation conversation, Roster roster) throws Problem {
    PartCount count = new PartCount(conversation.id());
    try (SelectedMessages messages =
        new SelectedMessages(selection, conversation, vault, ledger, progress)) {
      Optional<Narration> narration = Optional.empty();
      for (Optional<Message> m = messages.next(); m.isPresent(); m = messages.next()) {
        Instant at = m.get().sentAt();
        narration =
            narration.isPresent()
                ? narration
                : Optional.of(new Narration(conversation, at, roster, fates));
        count.add(m.get());
        for (Post post : narration.get().tell(m.get(), messages.changes())) {
          post.entry().file().ifPresent(file -> measure(file, conversation));
        }
      }
    }
    ExportPlan.Part part = count.part();
    if (part.messages() > 0) {
      told.add(conversation);
      parts.add(part);
    }
  }

  private void measure(Entry.File file, Conversation conversation) {
    if (media.add(file.media().id())) {
      mediaBytes += file.media().size();
    }
    if (file.huge()) {
      notice(
          "over-100-mib",
          conversation.id().value(),
          "A file has more than 100 MiB: signalbackup-tools skips it unless it is told"
              + " --allowhugeattachments.");
    }
  }

  private void warn(Roster roster) {
    told.stream()
        .filter(roster::withoutOwner)
        .map(Conversation::product)
        .distinct()
        .forEach(product ->
            notice(
                "owner-unknown",
                product,
                "It is not known who of them is you; say so with \"decamp people owner\", or what"
                    + " you wrote counts as somebody else's."));
    if (roster.sharedNames() > 0) {
      notice(
          "names-shared",
          Contacts.NAME,
          "Several people or groups go by one name and have a number after it; if two are one"
              + " human being, say so with \"decamp people merge\".");
    }
  }

  private void notice(String code, String where, String detail) {
    progress.report(
        new Progress.Event.Noticed(new Finding(Finding.Severity.INFO, code, where, detail)));
  }
}
