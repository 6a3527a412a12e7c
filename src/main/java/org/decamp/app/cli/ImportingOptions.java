package org.decamp.app.cli;

import java.time.ZoneId;
import java.util.Optional;
import org.decamp.app.Joining;
import org.decamp.importer.ImportOptions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What the user may choose about reading an export. */
final class ImportingOptions {

  @Option(
      names = "--html-time-zone",
      paramLabel = "ZONE",
      description =
          "the zone of the times on HTML pages, such as Europe/Berlin; Meta does not say it, and"
              + " what is known so far is US Pacific time, the default")
  private @Nullable ZoneId htmlTimeZone;

  @Option(names = "--assistants", description = "import conversations with Meta's chatbots too")
  private boolean assistants;

  @Option(
      names = "--join",
      description =
          "join conversations of an encrypted download to the ordinary ones that they continue,"
              + " where only one fits; in doubt both are kept. Undo it with decamp people separate")
  private boolean join;

  /** Whether the user gave their word in advance. */
  Joining joining() {
    return join ? Joining.JOIN_WHAT_IS_CLEAR : Joining.KEEP_APART;
  }

  ImportOptions options() {
    return new ImportOptions(Optional.ofNullable(htmlTimeZone), assistants);
  }
}
