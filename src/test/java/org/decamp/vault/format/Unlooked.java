package org.decamp.vault.format;

import java.util.Optional;
import org.decamp.importer.ImportSink.MediaFacts;
import org.decamp.importer.ImportSink.MediaProbe;

/** Tells nothing of a content. */
final class Unlooked implements MediaProbe {

  @Override
  public void update(byte[] bytes, int offset, int length) {}

  @Override
  public MediaFacts facts() {
    return new MediaFacts("application/octet-stream", Optional.empty(), Optional.empty());
  }
}
