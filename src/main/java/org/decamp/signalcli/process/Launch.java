package org.decamp.signalcli.process;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.decamp.signalcli.install.Installation;
import org.decamp.signalcli.install.SignalCliVersion.Feature;

/**
 * How to start signal-cli ({@code signal-cli}, section 3.1).
 *
 * @param dataFolder where it keeps accounts and their keys, in clear; made private if it is not
 *     there. It should hold one account only
 * @param temporaryFolder in which it gets a private folder, deleted when it ends
 * @param javaOptions for its Java runtime, beside those it always gets, such as a proxy. Never a
 *     secret: other users of the machine can read them
 * @param keepsSendLog whether it may keep what it sends, in clear, for a day, so that somebody
 *     whose app could not read it can ask for it again
 */
public record Launch(
    Installation installation,
    Path dataFolder,
    Path temporaryFolder,
    List<String> javaOptions,
    boolean keepsSendLog) {

  private static final String MAIN_CLASS = "org.asamk.signal.Main";

  public Launch {
    javaOptions = List.copyOf(javaOptions);
  }

  /** With no proxy and no log of what is sent, in the machine's temporary folder. */
  public Launch(Installation installation, Path dataFolder) {
    this(installation, dataFolder, Path.of(System.getProperty("java.io.tmpdir")), List.of(), false);
  }

  /** The whole command: no number, no key, no text of anybody. */
  List<String> command(Path privateFolder) {
    List<String> command = new ArrayList<>();
    command.add(installation.java().program().toString());
    command.add("-Djava.io.tmpdir=" + privateFolder);
    command.add("-Duser.home=" + privateFolder);
    command.add("-Xmx512m");
    command.add("--enable-native-access=ALL-UNNAMED");
    command.addAll(javaOptions);
    command.add("-cp");
    command.add(installation.libraries().resolve("*").toString());
    command.add(MAIN_CLASS);
    command.addAll(List.of("--scrub-log", "--config", dataFolder.toAbsolutePath().toString()));
    if (!keepsSendLog) {
      command.add("--disable-send-log");
    }
    command.addAll(
        List.of("jsonRpc", "--receive-mode", "manual", "--ignore-attachments", "--ignore-stories"));
    if (installation.version().supports(Feature.IGNORE_AVATARS)) {
      command.addAll(List.of("--ignore-avatars", "--ignore-stickers"));
    }
    return command;
  }
}
