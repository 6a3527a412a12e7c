package org.decamp.app.cli;

import java.nio.file.Path;
import java.util.List;
import org.decamp.app.ConversationList;
import org.decamp.app.Demo;
import org.decamp.app.ExportReport;
import org.decamp.app.Exposure;
import org.decamp.app.ImportReport;
import org.decamp.app.Inspection;
import org.decamp.app.VaultInfo;
import org.decamp.exporter.ExportPlan;
import org.decamp.exporter.ReadBack;
import org.decamp.model.Conversation;
import org.decamp.model.Message;
import org.decamp.people.PeopleDirectory;
import org.decamp.vault.RecoveryKey;
import org.decamp.vault.VaultCheck;

/** Shows what the use cases return: to people ({@link TextResults}) or programs. */
interface Results {

  void inspection(Inspection inspection);

  void imported(ImportReport report);

  /** Where what was imported can still be read without a passphrase. */
  void readableCopies(List<Exposure> exports);

  void conversations(ConversationList list);

  /** Begins a conversation whose messages follow. */
  void heading(Conversation conversation);

  void message(Conversation conversation, Message message);

  void hit(String shortId, Conversation conversation, Message message);

  /**
   * Ends a search.
   *
   * @param shown how many hits were shown
   * @param more whether there are more
   */
  void searched(long shown, boolean more);

  void people(PeopleDirectory people);

  void ownerSet(String product);

  void plan(String target, ExportPlan plan);

  void exported(ExportReport report);

  void verified(Path artefact, ReadBack readBack);

  void vaultCreated(Path vault);

  void vaultChecked(Path vault, VaultCheck check);

  void vaultInfo(VaultInfo info);

  void secretsChanged(SecretChange change);

  /** Shows a recovery key, the only time; the caller wipes it. */
  void recoveryKey(RecoveryKey key);

  /**
   * The vault is destroyed.
   *
   * @param folderGone false if something else lies in its folder
   */
  void shredded(Path vault, boolean folderGone);

  void demonstrated(Demo.Report report);
}
