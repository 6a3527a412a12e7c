package org.decamp.app.cli;

import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Asks on the terminal with the echo off.
 *
 * <p>Java's console is gone as soon as input or output is redirected ({@code java-engineering},
 * section 4.3); on Unix the terminal is still there as {@code /dev/tty}.
 */
final class TerminalInput implements HiddenInput {

  private static final Path TERMINAL = Path.of("/dev/tty");
  private static final int LONGEST = 4096;

  @Override
  public Optional<char[]> ask(String question) throws IOException {
    Optional<Console> console = InteractiveConsole.find();
    if (console.isPresent()) {
      return Optional.ofNullable(console.get().readPassword("%s", question));
    }
    if (!Files.isReadable(TERMINAL)) {
      throw new IOException("no terminal");
    }
    return askTerminal(question);
  }

  private static Optional<char[]> askTerminal(String question) throws IOException {
    try (OutputStream out = Files.newOutputStream(TERMINAL);
        InputStream in = Files.newInputStream(TERMINAL)) {
      // A Ctrl-C at the question must not leave the user's terminal without echo.
      Thread restore = new Thread(TerminalInput::echoOn, "terminal-echo");
      Runtime.getRuntime().addShutdownHook(restore);
      try {
        stty("-echo");
        out.write(question.getBytes(Charset.defaultCharset()));
        out.flush();
        Optional<char[]> answer = readLine(new InputStreamReader(in, StandardCharsets.UTF_8));
        out.write('\n');
        return answer;
      } finally {
        echoOn();
        forget(restore);
      }
    }
  }

  private static Optional<char[]> readLine(Reader in) throws IOException {
    char[] line = new char[LONGEST];
    try {
      int length = 0;
      int c = in.read();
      if (c < 0) {
        return Optional.empty();
      }
      for (; c >= 0 && c != '\n' && c != '\r' && length < LONGEST; c = in.read()) {
        line[length++] = (char) c;
      }
      return Optional.of(Arrays.copyOf(line, length));
    } finally {
      Arrays.fill(line, '\0');
    }
  }

  private static void forget(Thread restore) {
    try {
      Runtime.getRuntime().removeShutdownHook(restore);
    } catch (IllegalStateException e) {
      // The program is ending; the hook runs and does the same once more.
      return;
    }
  }

  private static void echoOn() {
    try {
      stty("echo");
    } catch (IOException e) {
      // There is no terminal any more whose echo could be off.
      return;
    }
  }

  private static void stty(String mode) throws IOException {
    Process process =
        new ProcessBuilder(List.of("sh", "-c", "stty " + mode + " < " + TERMINAL))
            .redirectErrorStream(true)
            .start();
    try {
      if (process.waitFor() != 0) {
        throw new IOException("stty failed");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }
}
