package org.decamp.exporter.deltachat;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.decamp.exporter.ExportPlan;
import org.decamp.exporter.Fates;
import org.decamp.exporter.PartCount;
import org.decamp.exporter.SelectedMessages;
import org.decamp.exporter.Selection;
import org.decamp.exporter.SubjectTally;
import org.decamp.exporter.deltachat.file.PassphraseKey;
import org.decamp.exporter.deltachat.file.Profile;
import org.decamp.exporter.deltachat.store.BackupOutput;
import org.decamp.exporter.deltachat.store.Rows;
import org.decamp.exporter.deltachat.store.WorkingDatabase;
import org.decamp.exporter.sqlite.working.FinishedDatabase;
import org.decamp.job.Problem;
import org.decamp.job.Progress;
import org.decamp.ledger.Ledger;
import org.decamp.ledger.LedgerReport;
import org.decamp.ledger.Omission;
import org.decamp.model.Conversation;
import org.decamp.model.ConversationId;
import org.decamp.model.Message;
import org.decamp.model.PrivateText;
import org.decamp.people.PeopleDirectory;
import org.decamp.vault.VaultReader;

/**
 * Puts conversations of a vault into a profile: one pass over the vault to foretell, a second one
 * to write.
 *
 * @param base what they come into
 * @param protection the key of the backup that is written; empty for one that anybody can read
 * @param secrets stay the caller's
 * @param now when it happens
 */
record Merge(
    Base base,
    Optional<PassphraseKey> protection,
    DeltaChatSecrets secrets,
    Instant now,
    SecureRandom random) {

  /** The name of the setting that lets old messages disappear, seconds. */
  static final String DELETE_AFTER = "delete_device_after";

  ExportPlan plan(Selection selection, VaultReader vault, Progress progress)
      throws IOException, Problem {
    ForecastRows rows = new ForecastRows();
    Pass pass = new Pass(selection, vault, progress, rows);
    List<ExportPlan.Part> parts = new ArrayList<>();
    for (Conversation conversation : vault.conversations()) {
      ExportPlan.Part part = pass.tell(conversation, PrivateText.EMPTY);
      if (part.messages() > 0) {
        parts.add(part);
      }
    }
    return new ExportPlan(
        selection,
        parts,
        pass.balance(),
        rows.mediaBytes(),
        base.bytes(),
        Optional.of(pass.scene.tally().with(base.profile().imported())));
  }

  LedgerReport write(ExportPlan plan, VaultReader vault, Path target, Progress progress)
      throws IOException, Problem {
    Map<ConversationId, ExportPlan.Part> planned = plan.byConversation();
    Path working = target.resolveSibling("working");
    try (BackupOutput output = BackupOutput.create(target);
        WorkingDatabase database = base.database(working, random)) {
      base.copyMedia(output);
      WrittenRows rows = new WrittenRows(vault, database, output, progress);
      Pass pass = new Pass(plan.selection(), vault, progress, rows);
      for (Conversation conversation : vault.conversations()) {
        Optional<ExportPlan.Part> part = Optional.ofNullable(planned.get(conversation.id()));
        pass.tell(
            conversation,
            part.map(p -> pass.scene.origin().notice(conversation.product(), p))
                .orElse(PrivateText.EMPTY));
      }
      FinishedDatabase finished = database.finish(protection, random);
      output.add(finished);
      output.finish();
      finished.remove();
      return pass.balance();
    }
  }

  /** One pass over the vault. */
  private final class Pass {

    private final Selection selection;
    private final VaultReader vault;
    private final Progress progress;
    private final Scene scene;
    private final Ledger ledger = new Ledger();

    Pass(Selection selection, VaultReader vault, Progress progress, Rows rows) throws Problem {
      this.selection = selection;
      this.vault = vault;
      this.progress = progress;
      Profile profile = base.profile();
      Numbers numbers = new Numbers(profile);
      Origin origin = new Origin(now);
      this.scene =
          new Scene(
              profile,
              new Cast(
                  PeopleDirectory.of(vault),
                  profile,
                  base.realChats(),
                  secrets,
                  numbers,
                  origin,
                  rows),
              secrets,
              numbers,
              origin,
              rows,
              new Fates(),
              new SubjectTally(),
              new Tally(),
              now,
              profile.setting(DELETE_AFTER) > 0);
    }

    /** Reads one of which nothing was chosen, too, for the ledger's sake. */
    ExportPlan.Part tell(Conversation conversation, PrivateText notice)
        throws IOException, Problem {
      scene.cast().enter(conversation);
      Narration narration = new Narration(conversation, notice, scene);
      PartCount count = new PartCount(conversation.id());
      try (SelectedMessages messages =
          new SelectedMessages(selection, conversation, vault, ledger, progress)) {
        for (Optional<Message> m = messages.next(); m.isPresent(); m = messages.next()) {
          narration.tell(m.get());
          count.add(m.get());
        }
      }
      return count.part();
    }

    LedgerReport balance() {
      scene.fates().enter(ledger);
      scene.duplicates().enter((subject, n) -> ledger.omitted(subject, Omission.DUPLICATE, n));
      return ledger.balance();
    }
  }

  @Override
  public String toString() {
    return "(merge)";
  }
}
