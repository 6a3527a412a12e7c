package org.decamp.exporter.archive;

import java.io.IOException;
import org.decamp.exporter.ArchiveFacts;
import org.decamp.exporter.ArchiveFolder;
import org.decamp.job.Problem;
import org.decamp.model.Conversation;
import org.decamp.model.Message;

/**
 * One form of an archive, fed by a single pass over the vault: {@code begin}, then for each
 * conversation {@code openConversation}, its messages oldest first, {@code closeConversation}, and
 * at last {@code end}.
 *
 * <p>A form holds at most one page of messages in memory.
 */
public interface ArchiveForm {

  /** The name of the form, {@code html} or {@code jsonl}. */
  String id();

  /** Starts the archive. */
  void begin(ArchiveFolder folder, ArchiveFacts facts) throws IOException, Problem;

  /**
   * Starts a conversation; only messages of the selection follow.
   *
   * @param conversation its counts and times are those of the selection
   */
  void openConversation(Conversation conversation) throws IOException, Problem;

  /** Adds a message. Its stored media lie at {@link ArchiveFolder#mediaPath}. */
  void message(Message message) throws IOException, Problem;

  /** Ends the conversation. */
  void closeConversation() throws IOException, Problem;

  /** Ends the archive: indexes and whatever needs to have seen everything. */
  void end() throws IOException, Problem;
}
