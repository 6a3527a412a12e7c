package org.decamp.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.decamp.job.Problem;
import org.decamp.testing.export.ExportGenerator;
import org.decamp.testing.export.ExportShape;
import org.decamp.vault.Passphrase;
import org.decamp.vault.Vault;

/**
 * Commands with a vault of their own, run as the user runs them and measured from outside.
 *
 * @param directory holds everything
 * @param passphrase the file with that of the vault
 */
record MeasuredDecamp(Path directory, Path passphrase) {

  /** Those of the launcher. */
  private static final List<String> JVM =
      List.of(
          "-XX:+UseSerialGC",
          "-Xms48m",
          "-Xmn32m",
          "-Xmx200m",
          "-Xss512k",
          "--enable-native-access=ALL-UNNAMED");

  private static final String PASSPHRASE = "correct horse battery";

  /**
   * Makes everything ready.
   *
   * @param directory is empty
   */
  static MeasuredDecamp in(Path directory) throws IOException {
    return new MeasuredDecamp(
        directory, Files.writeString(directory.resolve("passphrase"), PASSPHRASE));
  }

  private Path vault() {
    return directory.resolve("vault");
  }

  /** Opens the vault; the caller closes it. */
  Vault open() throws IOException, Problem {
    return Vault.open(vault(), new Passphrase(PASSPHRASE.toCharArray()));
  }

  /** Imports a made-up export. */
  void importing(ExportShape shape) throws IOException, InterruptedException {
    List<String> arguments = new ArrayList<>(List.of("import"));
    for (Path zip : ExportGenerator.generate(shape, directory).parts()) {
      arguments.add(zip.toString());
    }
    run(arguments);
  }

  /** Runs a command, which must succeed. */
  MeasuredProcess run(List<String> arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(JVM);
    command.addAll(
        List.of("-cp", System.getProperty("java.class.path"), "org.decamp.app.cli.Main"));
    command.addAll(List.of("--vault", vault().toString()));
    command.addAll(List.of("--passphrase-file", passphrase.toString()));
    command.addAll(arguments);
    Path log = directory.resolve("log");
    MeasuredProcess measured = MeasuredProcess.run(command, log);
    if (measured.exitCode() > 1) {
      throw new IllegalStateException(Files.readString(log));
    }
    return measured;
  }
}
