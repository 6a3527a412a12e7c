package org.decamp.exporter.whatsapp.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.decamp.exporter.ExportPlan;
import org.decamp.exporter.Fates;
import org.decamp.exporter.FileMaker;
import org.decamp.exporter.Manifest;
import org.decamp.exporter.MediaContents;
import org.decamp.exporter.PartCount;
import org.decamp.exporter.PrivateFolder;
import org.decamp.exporter.SelectedMessages;
import org.decamp.exporter.Selection;
import org.decamp.exporter.SubjectTally;
import org.decamp.exporter.sqlite.working.FinishedDatabase;
import org.decamp.exporter.whatsapp.msgstore.Msgstore;
import org.decamp.exporter.whatsapp.store.WorkingMsgstore;
import org.decamp.job.Finding;
import org.decamp.job.Problem;
import org.decamp.job.Progress;
import org.decamp.ledger.Ledger;
import org.decamp.ledger.LedgerReport;
import org.decamp.ledger.Omission;
import org.decamp.mapping.WhatsAppChats;
import org.decamp.model.Conversation;
import org.decamp.model.ConversationId;
import org.decamp.model.Digests;
import org.decamp.model.Message;
import org.decamp.model.PrivateText;
import org.decamp.people.PeopleDirectory;
import org.decamp.vault.VaultReader;

/**
 * Puts conversations of a vault into a backup: one pass over the vault to foretell, a second one to
 * write.
 *
 * @param original what they come into; stays the caller's
 * @param origin says where things come from
 */
record Merge(OpenBackup original, Origin origin, SecureRandom random) {

  private static final String STEPS = "STEPS.txt";
  private static final String WORDS = "en-GB";
  private static final String NEW_CHAT = "new-chat";
  private static final String NEW_CHAT_DETAIL =
      "The backup has no chat with this person, so one was made up. It is safer to exchange a"
          + " message in WhatsApp first, and to make the backup after that.";

  ExportPlan plan(Selection selection, VaultReader vault, Progress progress)
      throws IOException, Problem {
    ForecastRows rows = new ForecastRows();
    Pass pass = new Pass(selection, vault, progress, rows);
    List<ExportPlan.Part> parts = new ArrayList<>();
    for (Conversation conversation : vault.conversations()) {
      Place place = pass.scene.cast().place(conversation);
      ExportPlan.Part part = pass.tell(conversation, place, PrivateText.EMPTY);
      if (part.messages() > 0) {
        switch (place) {
          case Place.Goes _ -> parts.add(part);
          case Place.Stays(var why) -> notice(why.code(), why.detail(), conversation, progress);
        }
      }
    }
    for (Conversation conversation : pass.scene.chats().begun()) {
      notice(NEW_CHAT, NEW_CHAT_DETAIL, conversation, progress);
    }
    return new ExportPlan(
        selection,
        parts,
        pass.balance(),
        rows.mediaBytes(),
        2 * original.bytes(),
        Optional.of(pass.scene.tally().with(original.there().imported())));
  }

  private static void notice(
      String code, String detail, Conversation conversation, Progress progress) {
    progress.report(
        new Progress.Event.Noticed(
            new Finding(Finding.Severity.INFO, code, conversation.id().value(), detail)));
  }

  LedgerReport write(ExportPlan plan, VaultReader vault, Path target, Progress progress)
      throws IOException, Problem {
    PrivateFolder.create(target);
    Path working = target.resolve("working");
    Files.createDirectory(target.resolve(BackupFolder.DATABASES));
    original.copyTo(working);
    Msgstore there = original.there();
    try (WorkingMsgstore database =
        WorkingMsgstore.open(working, original.seal(), there.last("message"))) {
      Manifest manifest = new Manifest();
      MediaFiles files =
          new MediaFiles(
              target,
              there.business(),
              BackupFolder.namesBeside(original.file(), there.names()),
              new MediaContents(vault, progress),
              manifest);
      LedgerReport report = tell(plan, vault, progress, new WrittenRows(database, files));
      finish(target, database.finish(), manifest);
      return report;
    }
  }

  private LedgerReport tell(ExportPlan plan, VaultReader vault, Progress progress, Rows rows)
      throws IOException, Problem {
    Map<ConversationId, ExportPlan.Part> planned = plan.byConversation();
    Pass pass = new Pass(plan.selection(), vault, progress, rows);
    for (Conversation conversation : vault.conversations()) {
      pass.tell(
          conversation,
          pass.scene.cast().place(conversation),
          Optional.ofNullable(planned.get(conversation.id()))
              .map(part -> origin.notice(conversation.product(), part))
              .orElse(PrivateText.EMPTY));
    }
    return pass.balance();
  }

  private void finish(Path target, FinishedDatabase finished, Manifest manifest)
      throws IOException {
    byte[] sum = original.write(finished, target.resolve(BackupFolder.DATABASE), random);
    finished.remove();
    manifest.add(BackupFolder.DATABASE, sum);
    byte[] steps = steps();
    Files.write(target.resolve(STEPS), steps);
    manifest.add(STEPS, Digests.sha256(steps));
    manifest.write(FileMaker.ON_DISK.create(target.resolve(Manifest.NAME)));
  }

  private static byte[] steps() throws IOException {
    try (InputStream in = Objects.requireNonNull(Merge.class.getResourceAsStream(STEPS))) {
      return in.readAllBytes();
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
      Numbers numbers = new Numbers(original.there());
      this.scene =
          new Scene(
              original.there(),
              new Cast(PeopleDirectory.of(vault)),
              new Chats(original.there(), numbers, rows),
              numbers,
              origin,
              WhatsAppChats.builtIn().of(WORDS).orElseThrow(),
              rows,
              new Fates(),
              new SubjectTally(),
              new SubjectTally(),
              new Tally());
    }

    /** Reads one that stays, or of which nothing was chosen, too, for the ledger's sake. */
    ExportPlan.Part tell(Conversation conversation, Place place, PrivateText notice)
        throws IOException, Problem {
      Optional<Narration> narration =
          place instanceof Place.Goes goes
              ? Optional.of(new Narration(conversation, goes, notice, scene))
              : Optional.empty();
      PartCount count = new PartCount(conversation.id());
      try (SelectedMessages messages =
          new SelectedMessages(selection, conversation, vault, ledger, progress)) {
        for (Optional<Message> m = messages.next(); m.isPresent(); m = messages.next()) {
          if (narration.isPresent()) {
            narration.get().tell(m.get());
          } else {
            scene.homeless().add(m.get());
          }
          count.add(m.get());
        }
      }
      return count.part();
    }

    LedgerReport balance() {
      scene.fates().enter(ledger);
      scene.duplicates().enter((subject, n) -> ledger.omitted(subject, Omission.DUPLICATE, n));
      scene.homeless().enter((subject, n) -> ledger.omitted(subject, Omission.NO_RECIPIENT, n));
      return ledger.balance();
    }
  }

  @Override
  public String toString() {
    return "(merge)";
  }
}
