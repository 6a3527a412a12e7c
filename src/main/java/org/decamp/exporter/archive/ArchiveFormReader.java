package org.decamp.exporter.archive;

import java.io.IOException;
import org.decamp.exporter.ArchiveFiles;
import org.decamp.job.Problem;
import org.decamp.job.Progress;

/** Reads one form of an archive back, without code of its writer. */
@FunctionalInterface
public interface ArchiveFormReader {

  /**
   * Reads the form to its end. Checksums were verified before.
   *
   * @throws Problem.BadInput if the form is not whole
   */
  Contents read(ArchiveFiles archive, Progress progress) throws IOException, Problem;

  /**
   * What a form holds.
   *
   * @param conversations number of conversations
   * @param messages number of messages
   * @param reactions number of reactions
   * @param attachments number of attachments whose file is there, without pictures of conversations
   * @param missingAttachments number of attachments that are said to be missing
   */
  record Contents(
      long conversations,
      long messages,
      long reactions,
      long attachments,
      long missingAttachments) {

    /** Nothing at all. */
    public static final Contents NONE = new Contents(0, 0, 0, 0, 0);

    /** What both hold. */
    public Contents plus(Contents other) {
      return new Contents(
          conversations + other.conversations,
          messages + other.messages,
          reactions + other.reactions,
          attachments + other.attachments,
          missingAttachments + other.missingAttachments);
    }
  }
}
