package org.decamp.exporter.signal.frame;

import java.util.Optional;
import org.decamp.exporter.signal.wire.WireWriter;
import org.decamp.model.PrivateText;

/**
 * The card below a message with a link.
 *
 * @param url not empty
 */
public record LinkPreview(
    PrivateText url, Optional<PrivateText> title, Optional<PrivateText> description) {

  WireWriter wire() {
    WireWriter preview = new WireWriter().text(1, Cleaned.text(url));
    title.ifPresent(t -> preview.text(2, Cleaned.text(t)));
    description.ifPresent(d -> preview.text(4, Cleaned.text(d)));
    return preview;
  }
}
