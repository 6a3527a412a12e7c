package org.decamp.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.decamp.app.Decamp;
import picocli.AutoComplete;
import picocli.CommandLine;

/**
 * What an installed Decamp tells about its commands outside of itself: a manual page of each, and
 * the script by which a shell completes them. The build runs it for the installers.
 */
final class CommandLineDocuments {

  private CommandLineDocuments() {}

  /**
   * Writes them.
   *
   * @param args the folder for the manual pages, the file for the script, the version of Decamp and
   *     its time, as in 2026-11-24T00:00:00Z
   */
  public static void main(String[] args) throws IOException {
    CommandLine commands = commands();
    Path pages = Files.createDirectories(Path.of(args[0]));
    write(commands, pages, "decamp " + args[2], args[3].substring(0, "yyyy-mm-dd".length()));
    Path completion = Path.of(args[1]);
    Files.createDirectories(completion.toAbsolutePath().getParent());
    Files.writeString(completion, completion(commands));
  }

  static CommandLine commands() {
    Cancellation cancellation = new Cancellation();
    Streams streams = Streams.ofProcess(cancellation::outputClosed);
    return CommandTree.of(
        new Session(Surroundings.ofProcess(streams), Decamp::installed, cancellation));
  }

  static String completion(CommandLine commands) {
    return AutoComplete.bash(commands.getCommandName(), commands);
  }

  private static void write(CommandLine command, Path folder, String version, String date)
      throws IOException {
    String name = ManualPage.name(command.getCommandSpec());
    Files.writeString(folder.resolve(name + ".1"), ManualPage.of(command, version, date));
    for (CommandLine subcommand : command.getSubcommands().values()) {
      write(subcommand, folder, version, date);
    }
  }
}
