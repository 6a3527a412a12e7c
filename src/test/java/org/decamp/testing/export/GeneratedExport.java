package org.decamp.testing.export;

import java.nio.file.Path;
import java.util.List;

/**
 * An export on disk and what it holds.
 *
 * @param parts the ZIPs
 * @param truth what an import must find
 */
public record GeneratedExport(List<Path> parts, GroundTruth truth) {
  public GeneratedExport {
    parts = List.copyOf(parts);
  }
}
