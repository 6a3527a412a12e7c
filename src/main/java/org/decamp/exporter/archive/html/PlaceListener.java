package org.decamp.exporter.archive.html;

import java.io.IOException;
import org.decamp.exporter.archive.html.view.MessageView;
import org.decamp.model.Message;

/** Is told where each message stands, in the order of the pages. */
@FunctionalInterface
interface PlaceListener {

  /**
   * A message has its place.
   *
   * @param page name of the file in the folder of its conversation; {@link MessageView#anchor}
   *     names the message on it
   */
  void message(String page, Message message, MessageView shown) throws IOException;
}
