package org.decamp.exporter.deltachat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.decamp.exporter.ExportMismatch;
import org.decamp.exporter.ExportPlan;
import org.decamp.exporter.Exporter;
import org.decamp.exporter.ReadBack;
import org.decamp.exporter.Selection;
import org.decamp.exporter.deltachat.file.PassphraseKey;
import org.decamp.job.Finding;
import org.decamp.job.Problem;
import org.decamp.job.Progress;
import org.decamp.job.Quantity;
import org.decamp.ledger.LedgerReport;
import org.decamp.model.Conversation;
import org.decamp.model.Person;
import org.decamp.vault.VaultReader;

/**
 * The target {@code deltachat}: a whole backup, beside the one that it is made from. As it is found
 * it reads backups back; to write one it must be told into what.
 */
public final class DeltaChatExporter implements Exporter {

  /** The name of the target. */
  public static final String ID = "deltachat";

  private final Optional<Merge> merge;
  private final PassphraseSource passphrases;

  /** Found by {@link java.util.ServiceLoader}. */
  public DeltaChatExporter() {
    this(new Nobody());
  }

  /**
   * One that only reads back.
   *
   * @param passphrases asked for that of a protected backup
   */
  public DeltaChatExporter(PassphraseSource passphrases) {
    this.merge = Optional.empty();
    this.passphrases = passphrases;
  }

  /**
   * One that writes.
   *
   * @param base what conversations are put into
   * @param protection the key of the backup that is written; empty for that of the base, if it has
   *     one; stays the caller's
   * @param secrets stay the caller's
   * @param now no entry is later
   */
  public DeltaChatExporter(
      Base base,
      Optional<PassphraseKey> protection,
      DeltaChatSecrets secrets,
      Instant now,
      SecureRandom random) {
    this.merge =
        Optional.of(new Merge(base, protection.or(base::protection), secrets, now, random));
    this.passphrases = new Nobody();
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public String description() {
    return "a backup of Delta Chat, with the conversations in it";
  }

  @Override
  public boolean plaintext() {
    return merge.map(m -> m.protection().isEmpty()).orElse(true);
  }

  private Merge merge() throws Problem {
    return merge.orElseThrow(() ->
        new Problem.Usage(
            "it is not said into which backup of Delta Chat",
            "Run decamp export deltachat with --backup FILE, or with --from-scratch."));
  }

  @Override
  public ExportPlan plan(Selection selection, VaultReader vault, Progress progress)
      throws IOException, Problem {
    Merge merging = merge();
    if (merging.base() instanceof Base.Existing existing) {
      existing.backup().requireMergeable();
    }
    ExportPlan plan = merging.plan(selection, vault, progress);
    warn(merging, plan, vault, progress);
    return plan;
  }

  private static void warn(Merge merging, ExportPlan plan, VaultReader vault, Progress progress)
      throws Problem {
    long seconds = merging.base().profile().setting(Merge.DELETE_AFTER);
    if (seconds > 0) {
      notice(
          progress,
          "will-disappear",
          ID,
          "This profile deletes messages from the device after "
              + Quantity.of(Math.ceilDiv(seconds, 86_400), "day")
              + "; what is imported goes with them. Switch that off in the app, and export"
              + " the backup again.");
    }
    for (ExportPlan.Part part : plan.parts()) {
      if (merging.base().realChats().of(part.conversation()).isPresent()) {
        notice(
            progress,
            "into-real-chat",
            part.conversation().value(),
            "It goes into your own chat with the contact whom you named; everything else goes into"
                + " chats that can only be read, or where its earlier part is.");
      }
      Optional<Conversation> conversation = vault.conversation(part.conversation());
      if (conversation.filter(c -> c.people().stream().noneMatch(Person::owner)).isPresent()) {
        notice(
            progress,
            "owner-unknown",
            part.conversation().value(),
            "It is not known who of them is you; say so with \"decamp people owner\", or what you"
                + " wrote counts as somebody else's.");
      }
    }
  }

  private static void notice(Progress progress, String code, String where, String detail) {
    progress.report(
        new Progress.Event.Noticed(new Finding(Finding.Severity.INFO, code, where, detail)));
  }

  @Override
  public LedgerReport write(ExportPlan plan, VaultReader vault, Path target, Progress progress)
      throws IOException, Problem {
    return merge().write(plan, vault, target, progress);
  }

  @Override
  public ReadBack readBack(Path artefact, Progress progress) throws IOException, Problem {
    try (DeltaChatBackup backup = written(artefact, progress)) {
      if (merge.isPresent() && !merge.get().base().keptBy(backup.database())) {
        throw new ExportMismatch("something of the profile is not as it was");
      }
      if (merge.isEmpty() && backup.profile().imported().messages() == 0) {
        throw new Problem.BadInput(
            "nothing in " + artefact + " is from Decamp",
            "Give the backup that decamp export wrote.");
      }
      return BackupCheck.of(backup, progress);
    }
  }

  private DeltaChatBackup written(Path artefact, Progress progress) throws IOException, Problem {
    Optional<PassphraseKey> key = merge.flatMap(Merge::protection);
    return key.isPresent()
        ? DeltaChatBackup.open(artefact, key.get(), progress)
        : DeltaChatBackup.open(artefact, passphrases, progress);
  }

  /** By its name, so that a damaged one is said to be that. */
  @Override
  public boolean recognises(Path artefact) {
    return Files.isRegularFile(artefact)
        && String.valueOf(artefact.getFileName()).toLowerCase(Locale.ROOT).endsWith(".tar");
  }

  /** Nobody who could be asked. */
  private record Nobody() implements PassphraseSource {

    @Override
    public char[] next() throws Problem {
      throw new Problem.Usage(
          "the backup is protected by a passphrase", "Add --backup-passphrase-file FILE.");
    }

    @Override
    public int attempts() {
      return 1;
    }
  }
}
