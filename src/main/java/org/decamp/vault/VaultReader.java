package org.decamp.vault;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.decamp.job.Problem;
import org.decamp.model.Conversation;
import org.decamp.model.ConversationId;
import org.decamp.model.Decisions;
import org.decamp.model.MediaId;
import org.decamp.model.Message;
import org.decamp.model.PrivateText;
import org.decamp.model.Provenance;
import org.decamp.model.SourceFile;
import org.decamp.vault.custody.CustodyRecord;

/** The read side of a vault: streams in time order, in constant memory. */
public interface VaultReader {

  /** All conversations, the one with the newest message first. */
  List<Conversation> conversations() throws Problem;

  /** One conversation. */
  Optional<Conversation> conversation(ConversationId id) throws Problem;

  /** The messages of a conversation inside a range, oldest first. */
  MessageCursor messages(ConversationId id, TimeRange range) throws Problem;

  /**
   * Opens a media content; bytes are handed out only after they proved authentic.
   *
   * @throws IOException if the content is missing or damaged
   */
  InputStream openMedia(MediaId id) throws IOException, Problem;

  /** The source files, by number. */
  List<SourceFile> sourceFiles() throws Problem;

  /** Opens the uncompressed bytes of a source file. */
  InputStream openSourceFile(int number) throws IOException, Problem;

  /** When the last import into this vault ended; empty if there was none. */
  Optional<Instant> lastImport() throws Problem;

  /** The name under which the owner writes in that service, if it is known. */
  Optional<PrivateText> owner(String product) throws Problem;

  /** What the user decided about people and conversations; {@link Decisions#NONE} if nothing. */
  Decisions decisions() throws Problem;

  /**
   * The conversations that are shown as part of another one, by the user's word or because messages
   * prove it, sorted by part.
   */
  List<Decisions.Joined> joined() throws Problem;

  /** The raw bytes of a message as its source file has them. */
  byte[] rawSource(Provenance provenance) throws IOException, Problem;

  /** What was brought into the vault, what was done with it and what left it. */
  default CustodyRecord custody() {
    return CustodyRecord.EMPTY;
  }

  /** A forward cursor over messages; must be closed. */
  interface MessageCursor extends AutoCloseable {

    /** The next message, or empty at the end. */
    Optional<Message> next() throws Problem;

    @Override
    void close();
  }
}
