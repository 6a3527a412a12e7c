package org.decamp.app.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The three standard streams, and whether a person is behind them.
 *
 * @param in standard input
 * @param out results
 * @param err notes, progress, questions and errors
 * @param terminal whether {@code err} is a terminal
 * @param resultsSeen whether {@code out} is a terminal, so that whoever runs this alone reads it
 */
record Streams(
    InputStream in, PrintWriter out, PrintWriter err, boolean terminal, boolean resultsSeen) {

  /**
   * Those of this process, in UTF-8 whatever the locale says: messages hold every script.
   *
   * @param outputClosed told when nobody reads the results any more, as after {@code | head}
   */
  static Streams ofProcess(Runnable outputClosed) {
    return new Streams(
        System.in,
        writer(new WatchedOutput(new FileOutputStream(FileDescriptor.out), outputClosed)),
        writer(new FileOutputStream(FileDescriptor.err)),
        isTerminal(Path.of("/proc/self/fd/2")) || InteractiveConsole.find().isPresent(),
        isTerminal(Path.of("/proc/self/fd/1")) || InteractiveConsole.find().isPresent());
  }

  private static PrintWriter writer(OutputStream stream) {
    return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), false);
  }

  /** Java can tell for input and output only; Linux shows where a descriptor leads. */
  private static boolean isTerminal(Path descriptor) {
    if (!Files.isSymbolicLink(descriptor)) {
      return false;
    }
    try {
      String target = Files.readSymbolicLink(descriptor).toString();
      return target.startsWith("/dev/pts/")
          || target.startsWith("/dev/tty")
          || target.equals("/dev/console");
    } catch (java.io.IOException e) {
      return false;
    }
  }

  void flush() {
    out.flush();
    err.flush();
  }
}
