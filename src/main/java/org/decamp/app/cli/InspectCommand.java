package org.decamp.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.decamp.app.InspectOutputs;
import org.decamp.app.Inspection;
import org.decamp.job.Problem;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code decamp inspect}. */
@Command(
    name = "inspect",
    description = {
      "Says what an export is, what seems missing from it and what is unknown in it, without",
      "showing any content. Writes nothing, unless you ask for one of two files that hold no",
      "content either and are meant for reports of problems."
    },
    footer = {
      "",
      "Example:",
      "  decamp inspect instagram-part1.zip instagram-part2.zip",
      "  decamp inspect instagram-*.zip --anonymous-report structure.json",
      "  decamp inspect export.zip --synthetic-twin twin.json --of inbox/anna_123/message_1.json"
    })
final class InspectCommand extends BaseCommand {

  @Parameters(arity = "1..*", paramLabel = "PATH", description = "ZIPs, folders, files; any mix")
  private List<Path> paths = List.of();

  @Option(
      names = "--anonymous-report",
      paramLabel = "FILE",
      description =
          "write how the export is built to FILE, as JSON: shapes of paths, names of keys, types,"
              + " counts; no name, text, time or exact size")
  private @Nullable Path report;

  @Option(
      names = "--synthetic-twin",
      paramLabel = "FILE",
      description =
          "write a twin of the JSON file that --of names to FILE: the same keys, order, lengths,"
              + " sorts of characters and stretches between times, and other content throughout;"
              + " made with a random secret that is forgotten")
  private @Nullable Path twin;

  @Option(
      names = "--of",
      paramLabel = "ENTRY",
      description = "the path of that file inside the export, or the end of its path")
  private @Nullable String original;

  InspectCommand(Session session) {
    super(session);
  }

  @Override
  ExitCode run() throws IOException, Problem {
    InspectOutputs outputs = new InspectOutputs(Optional.ofNullable(report), twin());
    Inspection inspection = session().decamp().inspect().run(paths, outputs, session().progress());
    session().results().inspection(inspection);
    session().surroundings().streams().out().flush();
    outputs.report().ifPresent(f -> session().note("Written, without content: " + f));
    outputs.twin().ifPresent(t -> session().note("Written, without content: " + t.file()));
    return inspection.recognised() ? ExitCode.DONE : ExitCode.BAD_INPUT;
  }

  private Optional<InspectOutputs.Twin> twin() throws Problem.Usage {
    Path file = twin;
    String of = original;
    if ((file == null) != (of == null)) {
      throw new Problem.Usage(
          "--synthetic-twin and --of belong together",
          "Say where the twin goes and which file it is of.");
    }
    return file == null || of == null
        ? Optional.empty()
        : Optional.of(new InspectOutputs.Twin(file, of));
  }
}
