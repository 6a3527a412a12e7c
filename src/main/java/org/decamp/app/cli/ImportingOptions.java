package org.decamp.app.cli;

import java.time.ZoneId;
import java.util.Optional;
import org.decamp.importer.ImportOptions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What the user may choose about reading an export. */
final class ImportingOptions {

  @Option(
      names = "--html-time-zone",
      paramLabel = "ZONE",
      description = {
        "the zone of the times on HTML pages, such as Europe/Berlin; Meta does not say it,",
        "and what is known so far is US Pacific time, the default"
      })
  private @Nullable ZoneId htmlTimeZone;

  @Option(names = "--assistants", description = "import conversations with Meta's chatbots too")
  private boolean assistants;

  ImportOptions options() {
    return new ImportOptions(Optional.ofNullable(htmlTimeZone), assistants);
  }
}
