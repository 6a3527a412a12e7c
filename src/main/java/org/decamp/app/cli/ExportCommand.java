package org.decamp.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.decamp.app.Export;
import org.decamp.app.ExportReport;
import org.decamp.app.OpenVault;
import org.decamp.exporter.Exporter;
import org.decamp.job.Problem;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code decamp export}. */
@Command(
    name = "export",
    description = {
      "Writes what is in the vault for a target, reads it back and compares.",
      "Targets: html (pages for any browser), jsonl (for programs; can be imported again),",
      "archive (both). None of these is encrypted: on a terminal you are asked whether",
      "that is meant, unless --yes stands before the command; scripts are told, not asked."
    },
    footer = {
      "",
      "Example:",
      "  decamp export html --conversation Anna --since 2023-01-01 -o anna-archive"
    })
final class ExportCommand extends BaseCommand {

  @Parameters(paramLabel = "TARGET", description = "html, jsonl or archive")
  private String target = "";

  @Option(
      names = {"-o", "--output"},
      paramLabel = "OUT",
      description = "where to write; must not exist yet")
  private @Nullable Path output;

  @Option(names = "--dry-run", description = "say what would be written, and write nothing")
  private boolean dryRun;

  @Mixin private final SelectionOptions selection = new SelectionOptions();

  ExportCommand(Session session) {
    super(session);
  }

  @Override
  ExitCode run() throws IOException, Problem {
    Export export = session().decamp().exporting();
    Exporter exporter = export.target(target);
    if (dryRun) {
      return plan(export, exporter);
    }
    Path destination = output;
    if (destination == null) {
      throw new Problem.Usage("it is not said where to write", "Add -o OUT, or --dry-run.");
    }
    export.requireFree(destination);
    session().announce(exporter, destination);
    try (OpenVault vault = session().door().open()) {
      ExportReport report =
          export.run(
              exporter, vault.reader(), selection.choice(), destination, session().progress());
      session().results().exported(report);
      return code(report.complete());
    }
  }

  private ExitCode plan(Export export, Exporter exporter) throws IOException, Problem {
    try (OpenVault vault = session().door().open()) {
      session()
          .results()
          .plan(
              exporter.id(),
              export.plan(exporter, vault.reader(), selection.choice(), session().progress()));
    }
    return ExitCode.DONE;
  }
}
