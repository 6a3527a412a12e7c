package org.decamp.app.cli;

import java.nio.file.Path;
import java.util.Arrays;
import org.decamp.app.VaultInfo;
import org.decamp.vault.BackedUp;
import org.decamp.vault.Compacted;
import org.decamp.vault.RecoveryKey;
import org.decamp.vault.Repaired;
import org.decamp.vault.VaultCheck;
import org.decamp.vault.custody.CustodyEntry;
import org.decamp.vault.custody.CustodyState;

/** Care of a vault, told to programs. */
final class JsonCareResults implements CareResults {

  private final JsonLines lines;

  JsonCareResults(JsonLines lines) {
    this.lines = lines;
  }

  @Override
  public void created(Path vault) {
    lines.write("vault", new JsonFields().with("vault", vault.toString()).map());
  }

  @Override
  public void checked(Path vault, VaultCheck check) {
    lines.write(
        "check",
        new JsonFields()
            .with("vault", vault.toString())
            .with("conversations", check.conversations())
            .with("messages", check.messages())
            .with("media", check.media())
            .with("sourceFiles", check.sourceFiles())
            .with("clean", check.clean())
            .with("findings", check.findings().stream().map(JsonProgress::finding).toList())
            .map());
  }

  @Override
  public void repaired(Path vault, Repaired repaired) {
    lines.write(
        "repair",
        new JsonFields()
            .with("vault", vault.toString())
            .with("repaired", repaired.changed())
            .with("kept", repaired.kept().map(Path::toString))
            .with("conversations", repaired.after().conversations())
            .with("messages", repaired.after().messages())
            .with("media", repaired.after().media())
            .with("sourceFiles", repaired.after().sourceFiles())
            .with("findings", repaired.findings().stream().map(JsonProgress::finding).toList())
            .map());
  }

  @Override
  public void compacted(Path vault, Compacted compacted) {
    lines.write(
        "compact",
        new JsonFields()
            .with("vault", vault.toString())
            .with("databaseBefore", compacted.databaseBefore())
            .with("databaseAfter", compacted.databaseAfter())
            .with("orphanFiles", compacted.orphanFiles())
            .with("orphanBytes", compacted.orphanBytes())
            .map());
  }

  @Override
  public void backedUp(Path vault, Path folder, BackedUp done) {
    lines.write(
        "backup",
        new JsonFields()
            .with("vault", vault.toString())
            .with("folder", folder.toString())
            .with("contents", done.contents())
            .with("bytes", done.bytes())
            .with("newPieces", done.newPieces())
            .with("newBytes", done.newBytes())
            .with("removedPieces", done.removedPieces())
            .map());
  }

  @Override
  public void restored(Path vault, VaultCheck check) {
    checked(vault, check);
  }

  @Override
  public void info(VaultInfo info) {
    lines.write("vault-info", JsonVaultInfo.of(info));
  }

  @Override
  public void custodyEntry(CustodyEntry entry) {
    lines.write("custody-entry", CustodyFields.json(entry));
  }

  @Override
  public void custody(Path vault, CustodyState state) {
    lines.write(
        "custody",
        new JsonFields()
            .with("vault", vault.toString())
            .with("entries", state.entries())
            .with("head", state.head())
            .with("whole", state.whole())
            .with("gaps", state.gaps())
            .with("broken", state.broken())
            .map());
  }

  @Override
  public void secretsChanged(SecretChange change) {
    lines.write("secrets", new JsonFields().with("change", change.code()).map());
  }

  @Override
  public void recoveryKey(RecoveryKey key) {
    char[] text = key.text();
    lines.write("recovery-key", new JsonFields().with("key", new String(text)).map());
    Arrays.fill(text, '\0');
  }

  @Override
  public void shredded(Path vault, boolean folderGone) {
    lines.write(
        "shred",
        new JsonFields().with("vault", vault.toString()).with("folderGone", folderGone).map());
  }
}
