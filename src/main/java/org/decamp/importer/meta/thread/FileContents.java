package org.decamp.importer.meta.thread;

import java.util.Set;
import org.decamp.importer.meta.text.TextDecoder;
import org.decamp.model.ConversationId;

/** What one message file holds beside its messages, gathered while a format's parser reads it. */
public final class FileContents {

  private final TextDecoder decoder;
  private final FilePeople people;
  private final ThreadHeader header = new ThreadHeader();
  private final ObjectTally tally = new ObjectTally();
  private final UnknownKeys unknownKeys = new UnknownKeys();
  private String refusal = "";

  FileContents(ConversationId conversation, TextDecoder.Mode mode, Set<String> deletedNames) {
    this.decoder = new TextDecoder(mode);
    this.people = new FilePeople(conversation, decoder, deletedNames);
  }

  /** Decodes the strings of the file; what goes into a {@link MessageDraft} is not decoded yet. */
  public TextDecoder decoder() {
    return decoder;
  }

  /** Everybody who occurs. */
  public FilePeople people() {
    return people;
  }

  /** What the file says about the thread. */
  public ThreadHeader header() {
    return header;
  }

  /** Counts the objects as they are seen. */
  public ObjectTally tally() {
    return tally;
  }

  /** Counts the keys that no sheet knows. */
  public UnknownKeys unknownKeys() {
    return unknownKeys;
  }

  /**
   * Says why nothing of the file is taken.
   *
   * @param reason a part of a sentence about "it", without content
   */
  public void refuse(String reason) {
    refusal = reason;
  }

  /** Why nothing of the file is taken; empty if it is. */
  String refusal() {
    return refusal;
  }
}
