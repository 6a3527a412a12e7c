package org.decamp.app.cli;

import java.nio.file.Path;
import java.util.List;
import org.decamp.app.ConversationList;
import org.decamp.app.Demo;
import org.decamp.app.ExportReport;
import org.decamp.app.Exposure;
import org.decamp.app.FindingGroup;
import org.decamp.app.ImportReport;
import org.decamp.app.Inspection;
import org.decamp.app.Search;
import org.decamp.app.WhatsAppBackup;
import org.decamp.exporter.ExportPlan;
import org.decamp.exporter.ReadBack;
import org.decamp.exporter.signal.Place;
import org.decamp.model.Conversation;
import org.decamp.model.Message;

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

  /** Where each chosen conversation goes in a backup of Signal. */
  void places(List<Place> places);

  void plan(String target, ExportPlan plan);

  /** What else was noticed; programs were told while it happened. */
  default void noticed(List<FindingGroup> groups) {}

  void exported(ExportReport report);

  void verified(Path artefact, ReadBack readBack);

  /**
   * An archive can be looked at.
   *
   * @param link lets one browser in, once
   */
  void opened(Path artefact, String link);

  /**
   * The pages of the program can be used.
   *
   * @param link lets one browser in, once
   */
  void served(String link);

  void whatsAppBackup(Path file, WhatsAppBackup backup);

  void demonstrated(Demo.Report report);

  /** What is said of messages that are sent anew. */
  ReplayResults replay();

  /** What is said of the linked device. */
  DeviceResults device();

  /** What is said of the vault as such. */
  CareResults care();

  /** What is said of people. */
  PeopleResults people();
}
