package org.decamp.app.cli;

import java.nio.file.Path;
import java.util.List;
import org.decamp.app.ConversationList;
import org.decamp.app.Decided;
import org.decamp.app.Demo;
import org.decamp.app.ExportReport;
import org.decamp.app.Exposure;
import org.decamp.app.ImportReport;
import org.decamp.app.Inspection;
import org.decamp.app.LinkSuggestions;
import org.decamp.app.PeopleInFile;
import org.decamp.app.Search;
import org.decamp.app.VaultInfo;
import org.decamp.app.WhatsAppBackup;
import org.decamp.exporter.ExportPlan;
import org.decamp.exporter.ReadBack;
import org.decamp.exporter.redaction.Pseudonyms;
import org.decamp.exporter.signal.Place;
import org.decamp.model.Conversation;
import org.decamp.model.Message;
import org.decamp.people.PeopleDirectory;
import org.decamp.people.Suggestions;
import org.decamp.vault.BackedUp;
import org.decamp.vault.Compacted;
import org.decamp.vault.RecoveryKey;
import org.decamp.vault.Repaired;
import org.decamp.vault.VaultCheck;
import org.decamp.vault.custody.CustodyEntry;
import org.decamp.vault.custody.CustodyState;

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
   * Ends a conversation.
   *
   * @param hidden how many messages were left out because the service generated them
   */
  void shown(long hidden);

  /** Ends a search. */
  void searched(Search.Found found);

  void people(PeopleDirectory people);

  /** Who is who in copies that call people by pseudonyms. */
  void pseudonyms(List<Pseudonyms.Pseudonym> pseudonyms);

  void ownerSet(String product);

  void decided(Decided decided);

  void suggestions(Suggestions suggestions, SuggestedCommands commands);

  /**
   * Who may be who in Signal.
   *
   * @param contacts whether to list everybody of the backup
   */
  void linkSuggestions(LinkSuggestions suggestions, LinkWording wording, boolean contacts);

  void peopleExported(Path file);

  void peopleImported(PeopleInFile.Imported imported);

  /** Where each chosen conversation goes in a backup of Signal. */
  void places(List<Place> places);

  void plan(String target, ExportPlan plan);

  void exported(ExportReport report);

  void verified(Path artefact, ReadBack readBack);

  /**
   * An archive can be looked at.
   *
   * @param link lets one browser in, once
   */
  void opened(Path artefact, String link);

  void whatsAppBackup(Path file, WhatsAppBackup backup);

  void vaultCreated(Path vault);

  void vaultChecked(Path vault, VaultCheck check);

  void vaultRepaired(Path vault, Repaired repaired);

  void vaultCompacted(Path vault, Compacted compacted);

  void vaultBackedUp(Path vault, Path folder, BackedUp done);

  void vaultRestored(Path vault, VaultCheck check);

  void vaultInfo(VaultInfo info);

  void custodyEntry(CustodyEntry entry);

  /** Ends the custody record. */
  void custody(Path vault, CustodyState state);

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
