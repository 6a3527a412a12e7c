package org.decamp.app.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import org.decamp.exporter.signal.key.SignalRecoveryKey;
import org.decamp.job.Problem;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where a new recovery key of Signal goes, the only time: to a person, or where a script says. */
final class NewSignalKeyOptions {

  private static final int GROUP = 4;
  private static final int LINE = 16;

  @Option(
      names = "--new-key-file",
      paramLabel = "FILE",
      description = "with --from-scratch: write the new recovery key to FILE, which must not exist")
  private @Nullable Path file;

  @Option(
      names = "--new-key-fd",
      paramLabel = "N",
      description = "with --from-scratch: write it to the open file descriptor N (not on Windows)")
  private @Nullable Integer descriptor;

  boolean given() {
    return file != null || descriptor != null;
  }

  /**
   * Makes sure that the key has somewhere to go, before anything is made with it.
   *
   * @throws Problem.Usage if nobody would see it, or what reads the results would keep it
   * @throws Problem.CannotWrite if the file exists
   */
  void requireReady(Session session) throws Problem {
    Path wanted = file;
    if (wanted != null && Files.exists(wanted, LinkOption.NOFOLLOW_LINKS)) {
      throw new Problem.CannotWrite(
          wanted + " exists already", "Name another file, or move it away first.");
    }
    if (!given() && (session.options().json() || !session.surroundings().streams().resultsSeen())) {
      throw new Problem.Usage(
          "there is no terminal to show the new recovery key on",
          "Run this in a terminal, or use --new-key-fd N or --new-key-file FILE.");
    }
  }

  /**
   * Hands the key over.
   *
   * @throws Problem.InputOutput if nobody got it; what it belongs to is of no use then
   */
  void handOver(SignalRecoveryKey key, Session session) throws Problem {
    char[] text = key.text();
    try {
      Path wanted = file;
      if (wanted != null) {
        write(text, wanted, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      } else if (descriptor != null) {
        write(text, Path.of("/dev/fd/" + descriptor), StandardOpenOption.WRITE);
      } else {
        show(text, session.surroundings().streams().out());
      }
    } catch (IOException e) {
      throw new Problem.InputOutput(
          "the new recovery key could not be written, and nothing opens the backup without it",
          "Delete the backup and export again, with another --new-key-file or --new-key-fd.",
          e);
    } finally {
      Arrays.fill(text, '\0');
    }
  }

  private static void write(char[] text, Path to, OpenOption... how) throws IOException {
    byte[] line = new byte[text.length + 1];
    for (int at = 0; at < text.length; at++) {
      line[at] = (byte) text[at];
    }
    line[text.length] = '\n';
    try (OutputStream out = Files.newOutputStream(to, how)) {
      out.write(line);
    } finally {
      Arrays.fill(line, (byte) 0);
    }
  }

  private static void show(char[] text, PrintWriter out) {
    out.println("Write down this recovery key. It is shown only now, and nothing else opens it:");
    out.println();
    for (int at = 0; at < text.length; at += GROUP) {
      out.print(at % LINE == 0 ? "    " : " ");
      out.write(text, at, GROUP);
      if (at % LINE == LINE - GROUP) {
        out.println();
      }
    }
    out.println();
    out.println(
        "Signal itself shows such a key in capitals, with # for the letter o and = for zero.");
  }
}
