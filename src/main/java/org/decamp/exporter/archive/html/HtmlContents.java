package org.decamp.exporter.archive.html;

import org.decamp.exporter.ReadBack;
import org.decamp.exporter.archive.ArchiveFormReader;

/**
 * What the pages of an archive hold, counted by reading them.
 *
 * @param conversations folders of conversations that the index lists
 * @param messages articles with a message
 * @param reactions under the messages
 * @param attachmentsShown attachments whose file is there
 * @param attachmentsMissing attachments shown as missing
 * @param mediaFiles distinct files among those shown
 * @param pages HTML files read, that of the search aside
 */
public record HtmlContents(
    long conversations,
    long messages,
    long reactions,
    long attachmentsShown,
    long attachmentsMissing,
    long mediaFiles,
    long pages) {

  /** What is compared with the archive's own statement. */
  ArchiveFormReader.Contents form() {
    return new ArchiveFormReader.Contents(
        conversations, messages, reactions, attachmentsShown, attachmentsMissing);
  }

  /** The same as the contract of exporters has it. */
  public ReadBack readBack() {
    return new ReadBack(
        "html",
        conversations,
        messages,
        reactions,
        attachmentsShown,
        attachmentsMissing,
        mediaFiles,
        pages);
  }
}
