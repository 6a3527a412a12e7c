package org.decamp.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.decamp.app.Decamp;
import org.decamp.app.Migrate;
import org.decamp.exporter.Exporter;
import org.decamp.exporter.deltachat.DeltaChatExporter;
import org.decamp.exporter.signal.SignalExporter;
import org.decamp.exporter.whatsapp.backup.WhatsAppBackupExporter;
import org.decamp.job.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code decamp migrate}. */
@Command(
    name = "migrate",
    description = "The whole way in one go: imports into the vault, then exports for a target.",
    footer = {"", "Example:", "  decamp migrate instagram-*.zip --to html -o my-archive"})
final class MigrateCommand extends BaseCommand {

  @Parameters(arity = "1..*", paramLabel = "PATH", description = "ZIPs, folders, files; any mix")
  private List<Path> paths = List.of();

  @Option(
      names = "--to",
      required = true,
      paramLabel = "TARGET",
      description = "html, jsonl, archive, text, mbox, telegram-json or whatsapp-text")
  private String target = "";

  @Option(
      names = {"-o", "--output"},
      required = true,
      paramLabel = "OUT",
      description = "where to write; must not exist yet")
  private Path output = Path.of("");

  @Mixin private final ImportingOptions importing = new ImportingOptions();

  @Mixin private final SelectionOptions selection = new SelectionOptions();

  @Mixin private final LanguageOption language = new LanguageOption();

  MigrateCommand(Session session) {
    super(session);
  }

  @Override
  ExitCode run() throws IOException, Problem {
    Decamp decamp = session().decamp();
    if (target.equals(SignalExporter.ID)) {
      throw new Problem.Usage(
          "into Signal it is two steps: between them you say who is who",
          "Run decamp import PATH..., then decamp people link, then decamp export signal.");
    }
    if (target.equals(DeltaChatExporter.ID)) {
      throw new Problem.Usage(
          "into Delta Chat it is two steps",
          "Run decamp import PATH..., then decamp export deltachat --backup FILE -o OUT.");
    }
    if (target.equals(WhatsAppBackupExporter.ID)) {
      throw new Problem.Usage(
          "into WhatsApp it is more than one step: between them you say who is who",
          "Run decamp import PATH..., then see docs/whatsapp.md.");
    }
    Exporter exporter = decamp.exporting().target(target).in(language.language());
    decamp.exporting().requireFree(output);
    session().announce(exporter, output);
    Migrate.Report report =
        decamp
            .migrating()
            .run(
                paths,
                importing.options(),
                importing.joining(),
                session().door(),
                exporter,
                selection.choice(),
                output,
                session().progress());
    session().results().imported(report.imported());
    session().results().exported(report.exported());
    session().tellReadableCopies(paths);
    return code(report.complete());
  }
}
