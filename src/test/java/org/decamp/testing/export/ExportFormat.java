package org.decamp.testing.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.decamp.testing.export.ExportMessage.Media;

/** One way in which the service hands out conversations: where files lie and what they can say. */
public interface ExportFormat {

  /** Begins the name of the ZIPs, such as {@code instagram-}. */
  String zipPrefix();

  /** How many messages a file holds at most. */
  default int messagesPerFile() {
    return ThreadWriter.MESSAGES_PER_FILE;
  }

  /** Where a message file lies, by its number from 1. */
  String messagePath(ThreadHeader thread, int number);

  /** Where a file that a message names lies. */
  String mediaPath(ThreadHeader thread, Media media);

  /** The bytes of a file in this format. */
  default byte[] media(Media media, byte[] ordinary) {
    return ordinary;
  }

  /** Begins a message file. */
  MessageSink open(ThreadHeader thread, OutputStream out) throws IOException;

  /**
   * What remains of a message in this format: nothing in it that the format cannot say. Most often
   * one message, two where the format keeps words and files apart.
   */
  List<ExportMessage> told(ExportMessage message);

  /** What names the thread in the ground truth. */
  default String threadKey(ThreadHeader thread) {
    return thread.digits();
  }

  /** Writes the files that belong to an account and hold no messages. */
  void writeAccount(ZipPart part, Account account) throws IOException;
}
