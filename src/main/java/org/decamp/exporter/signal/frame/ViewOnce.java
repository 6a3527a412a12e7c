package org.decamp.exporter.signal.frame;

import java.util.List;
import org.decamp.exporter.signal.wire.WireWriter;

/** A medium to be seen once, which is gone. */
public record ViewOnce(List<ItemReaction> reactions) implements Item {

  public ViewOnce {
    reactions = List.copyOf(reactions);
  }

  WireWriter wire() {
    WireWriter viewOnce = new WireWriter();
    reactions.forEach(r -> viewOnce.message(2, r.wire()));
    return viewOnce;
  }
}
