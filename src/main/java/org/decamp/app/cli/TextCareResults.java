package org.decamp.app.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Arrays;
import org.decamp.app.VaultInfo;
import org.decamp.job.Finding;
import org.decamp.job.Quantity;
import org.decamp.vault.BackedUp;
import org.decamp.vault.Compacted;
import org.decamp.vault.RecoveryKey;
import org.decamp.vault.Repaired;
import org.decamp.vault.VaultCheck;
import org.decamp.vault.custody.CustodyEntry;
import org.decamp.vault.custody.CustodyState;

/** Care of a vault, told to people. */
final class TextCareResults implements CareResults {

  private final PrintWriter out;

  TextCareResults(PrintWriter out) {
    this.out = out;
  }

  @Override
  public void created(Path vault) {
    out.println("Created an empty vault: " + vault);
  }

  @Override
  public void checked(Path vault, VaultCheck check) {
    out.println(
        "Checked "
            + Quantity.of(check.conversations(), "conversation")
            + ", "
            + Quantity.of(check.messages(), "message")
            + ", "
            + Quantity.of(check.media(), "media file")
            + " and "
            + Quantity.of(check.sourceFiles(), "source file")
            + ".");
    out.println(check.clean() ? "The vault is whole." : "The vault is damaged:");
    for (Finding finding : check.findings()) {
      out.println("  " + TerminalText.line(finding.detail() + " " + finding.where()));
    }
  }

  @Override
  public void repaired(Path vault, Repaired repaired) {
    new CareText(out).repaired(repaired);
  }

  @Override
  public void compacted(Path vault, Compacted compacted) {
    new CareText(out).compacted(compacted);
  }

  @Override
  public void backedUp(Path vault, Path folder, BackedUp done) {
    new CareText(out).backedUp(folder, done);
  }

  @Override
  public void restored(Path vault, VaultCheck check) {
    checked(vault, check);
    out.println("It is in " + vault + " now; the passphrase is that of the backup.");
  }

  @Override
  public void info(VaultInfo info) {
    new VaultInfoText(out).print(info);
  }

  @Override
  public void custodyEntry(CustodyEntry entry) {
    new CustodyText(out).entry(entry);
  }

  @Override
  public void custody(Path vault, CustodyState state) {
    new CustodyText(out).state(state);
  }

  @Override
  public void secretsChanged(SecretChange change) {
    out.println(change.sentence);
    out.println(SecretChange.OLDER_COPIES);
  }

  @Override
  public void recoveryKey(RecoveryKey key) {
    char[] text = key.text();
    out.println("Write this on paper and keep it where only you find it; it is shown only now:");
    out.println();
    out.print("    ");
    out.write(text, 0, text.length);
    out.println();
    out.println();
    out.println("It opens the vault as the passphrase does: decamp --recovery-key list");
    out.println("An earlier recovery key no longer opens it. " + SecretChange.OLDER_COPIES);
    Arrays.fill(text, '\0');
  }

  @Override
  public void shredded(Path vault, boolean folderGone) {
    out.println("The keys of the vault are destroyed and its files are removed: " + vault);
    if (!folderGone) {
      out.println("The folder is still there, because other things lie in it.");
    }
    out.println("Not reached: what a solid-state drive or a snapshot still holds of the old keys,");
    out.println("backups, copies in a cloud, archives that you exported, and the ZIPs from Meta.");
  }
}
