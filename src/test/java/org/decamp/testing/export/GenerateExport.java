package org.decamp.testing.export;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** Makes an export of any size from the command line and prints what it holds. */
@CommandLine.Command(
    name = "generate-export",
    mixinStandardHelpOptions = true,
    description = "Makes an invented export of any size.")
final class GenerateExport implements Callable<Integer> {

  @Option(names = "-m", description = "messages (default: ${DEFAULT-VALUE})")
  private long messages = 10_000;

  @Option(names = "-c", description = "conversations (default: one per 2,500 messages)")
  private int conversations;

  @Option(names = "--giant", description = "messages of the first conversation")
  private long giant;

  @Option(names = "--media", description = "media files (default: one per 250 messages)")
  private int media = -1;

  @Option(names = "--media-bytes", description = "their average size (default: 12000)")
  private int mediaBytes = 12_000;

  @Option(names = "--parts", description = "ZIPs (default: 2)")
  private int parts = 2;

  @Option(names = "--seed", description = "the same seed gives the same bytes (default: 1)")
  private long seed = 1;

  @Option(names = "-o", required = true, description = "folder for the ZIPs")
  private Path folder = Path.of(".");

  public static void main(String[] args) {
    System.exit(new CommandLine(new GenerateExport()).execute(args));
  }

  @Override
  public Integer call() throws IOException {
    ExportShape shape = ExportShape.of(messages, seed);
    shape =
        shape
            .withConversations(conversations > 0 ? conversations : shape.conversations(), giant)
            .withMedia(media >= 0 ? media : shape.media(), mediaBytes)
            .withParts(parts);
    GeneratedExport export = ExportGenerator.generate(shape, folder);
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    export.parts().forEach(out::println);
    out.println(export.truth().total());
    return 0;
  }
}
