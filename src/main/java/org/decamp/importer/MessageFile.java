package org.decamp.importer;

import org.decamp.model.ConversationId;
import org.decamp.model.FileOrder;
import org.decamp.model.PrivateText;

/**
 * A message file about to be read.
 *
 * @param conversation to which its messages belong
 * @param product the service
 * @param threadKey what names the thread inside that service
 * @param container name of the ZIP or folder
 * @param path inside the export
 * @param generation the format, such as {@code instagram-g3}
 * @param order in which order the file lists its messages
 * @param export names the export that the file belongs to, the same for all its parts: names of
 *     people hold for all files of one export, and so does the zone of its clock
 * @param times what the times of its messages mean
 */
public record MessageFile(
    ConversationId conversation,
    String product,
    PrivateText threadKey,
    PrivateText container,
    PrivateText path,
    String generation,
    FileOrder order,
    PrivateText export,
    TimeBasis times) {}
