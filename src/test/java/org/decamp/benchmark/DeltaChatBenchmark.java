package org.decamp.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.decamp.exporter.deltachat.CoreComparison;
import org.decamp.exporter.deltachat.DeltaChatCore;
import org.decamp.exporter.deltachat.DeltaChatScene;
import org.decamp.testing.export.ExportGenerator;
import org.decamp.testing.export.ExportShape;
import org.decamp.vault.Passphrase;
import org.decamp.vault.Vault;

/**
 * Imports an export, measures {@code decamp export deltachat} into a backup of the core's as the
 * user runs it, from outside, and has the newest core show everything. Prints a line of a Markdown
 * table.
 *
 * <p>Arguments: an empty directory, how many messages the export has, how many media of 20 kB.
 */
public final class DeltaChatBenchmark {

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

  private final Path directory;
  private final Path vault;
  private final Path passphrase;

  private DeltaChatBenchmark(Path directory) throws IOException {
    this.directory = directory;
    vault = directory.resolve("vault");
    passphrase = Files.writeString(directory.resolve("passphrase"), PASSPHRASE);
  }

  @SuppressWarnings("SystemOut")
  public static void main(String[] arguments) throws Exception {
    int messages = Integer.parseInt(arguments[1]);
    DeltaChatBenchmark benchmark = new DeltaChatBenchmark(Path.of(arguments[0]));
    List<String> importing = new ArrayList<>(List.of("import"));
    ExportShape shape =
        ExportShape.of(messages, 1).withMedia(Integer.parseInt(arguments[2]), 20_000);
    for (Path zip : ExportGenerator.generate(shape, benchmark.directory).parts()) {
      importing.add(zip.toString());
    }
    benchmark.run(importing);
    Path backup = DeltaChatScene.backup(DeltaChatCore.USUAL, benchmark.directory, null);
    Path out = benchmark.directory.resolve("delta-chat-backup-new.tar");
    MeasuredProcess measured =
        benchmark.run(
            List.of(
                "export", "deltachat", "--backup", backup.toString(), "-o", out.toString()));
    System.out.printf(
        Locale.ROOT,
        "| %,d | %.1f s | %.1f s | %.0f MiB | %.1f MB |%n",
        messages,
        measured.cpuSeconds(),
        measured.wallSeconds(),
        measured.peakRssMiB(),
        Files.size(out) / 1e6);
    benchmark.compare(out);
  }

  @SuppressWarnings("SystemOut")
  private void compare(Path out) throws Exception {
    try (Vault opened = Vault.open(vault, new Passphrase(PASSPHRASE.toCharArray()));
        DeltaChatCore core = DeltaChatCore.start(DeltaChatCore.NEWEST, directory.resolve("judge"))) {
      long start = System.nanoTime();
      int account = core.restored(out, null);
      System.out.printf(Locale.ROOT, "restored in %.1f s%n", (System.nanoTime() - start) / 1e9);
      CoreComparison comparison = new CoreComparison(core, account);
      comparison.compare(opened.reader());
      System.out.printf(
          Locale.ROOT,
          "shown as in the vault: %,d files, %,d reactions, %,d notices%n",
          comparison.files,
          comparison.reactions,
          comparison.notices);
    }
  }

  private MeasuredProcess run(List<String> arguments) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(JVM);
    command.addAll(
        List.of("-cp", System.getProperty("java.class.path"), "org.decamp.app.cli.Main"));
    command.addAll(List.of("--vault", vault.toString()));
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
