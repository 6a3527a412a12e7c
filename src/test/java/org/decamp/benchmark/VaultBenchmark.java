package org.decamp.benchmark;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.decamp.testing.export.ExportGenerator;
import org.decamp.testing.export.ExportShape;
import org.decamp.vault.media.MediaFigures;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/**
 * What the vault costs, as ratios within one run: an import with and without encryption by turns,
 * media against the JDK's cipher, and opening, searching and checking a large vault, each in a
 * fresh process. Prints Markdown tables; medians.
 */
@CommandLine.Command(
    name = "vault-benchmark",
    mixinStandardHelpOptions = true,
    description = "Measures what the vault costs.")
final class VaultBenchmark implements Callable<Integer> {

  @Option(names = "--import", defaultValue = "1000000", description = "messages of the import")
  private long imported = 1_000_000;

  @Option(names = "--vault", defaultValue = "5000000", description = "messages of the large vault")
  private int vaultMessages = 5_000_000;

  @Option(names = "--media", defaultValue = "1000", description = "media of 1 MB in it")
  private int media = 1_000;

  @Option(names = "--mebibytes", defaultValue = "256", description = "of the medium to encrypt")
  private int mebibytes = 256;

  @Option(names = "--runs", defaultValue = "3", description = "runs per figure")
  private int runs = 3;

  @Option(
      names = "--jvm",
      defaultValue =
          "-XX:+UseSerialGC -Xms48m -Xmn32m -Xmx200m -Xss512k"
              + " --enable-native-access=ALL-UNNAMED",
      description = "flags of the processes: those of the launcher (default: ${DEFAULT-VALUE})")
  private String jvmFlags = "";

  @Option(names = "--work", defaultValue = "target/benchmark", description = "working folder")
  private Path work = Path.of("target/benchmark");

  private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

  public static void main(String[] args) {
    System.exit(new CommandLine(new VaultBenchmark()).execute(args));
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    Path folder = work.resolve("vault-benchmark");
    delete(folder);
    Files.createDirectories(folder);
    imports(folder);
    media(folder);
    largeVault(folder);
    delete(folder);
    return 0;
  }

  private void imports(Path folder) throws IOException, InterruptedException {
    List<String> zips =
        ExportGenerator.generate(ExportShape.of(imported, 1), folder).parts().stream()
            .map(Path::toString)
            .toList();
    Path vault = folder.resolve("imported");
    Path passphrase = Files.writeString(folder.resolve("passphrase"), "correct horse battery");
    List<MeasuredProcess> sealed = new ArrayList<>();
    List<MeasuredProcess> plain = new ArrayList<>();
    for (int run = 0; run < runs; run++) {
      for (String how : List.of("plain", "sealed")) {
        List<String> command =
            new ArrayList<>(java(PlainClasses.class, how, "org.decamp.app.cli.Main"));
        command.addAll(List.of("--vault", vault.toString()));
        command.addAll(List.of("--passphrase-file", passphrase.toString(), "import"));
        command.addAll(zips);
        (how.equals("plain") ? plain : sealed).add(checked(command, folder, 1));
        delete(vault);
      }
    }
    double floor = median(plain, MeasuredProcess::cpuSeconds);
    double own = median(sealed, MeasuredProcess::cpuSeconds);
    out.printf(Locale.ROOT, "| import of %,d messages | CPU s | wall s |%n", imported);
    out.println("| --- | ---: | ---: |");
    String row = "| %s | %.2f | %.2f |%n";
    double wall = median(plain, MeasuredProcess::wallSeconds);
    out.printf(Locale.ROOT, row, "the same without encryption", floor, wall);
    double ownWall = median(sealed, MeasuredProcess::wallSeconds);
    out.printf(Locale.ROOT, row, "as it is", own, ownWall);
    out.printf(Locale.ROOT, "| **ratio** | **%.2f** | %.2f |%n%n", own / floor, ownWall / wall);
  }

  private void media(Path folder) throws IOException, InterruptedException {
    out.println("| media | against AES-256-GCM of the JDK | ratio |");
    out.println("| --- | --- | ---: |");
    Path directory = Files.createDirectories(folder.resolve("media"));
    // Twice the medium and what the process itself needs.
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC",
            "-Xmx" + (2 * mebibytes + 256) + "m",
            "-cp",
            System.getProperty("java.class.path"),
            MediaFigures.class.getName(),
            directory.toString(),
            Integer.toString(mebibytes),
            Integer.toString(runs));
    checked(command, folder, 0);
    out.println(Files.readString(log(folder)));
  }

  private void largeVault(Path folder) throws IOException, InterruptedException {
    String vault = folder.resolve("large").toString();
    String many = Integer.toString(vaultMessages);
    MeasuredProcess filling =
        checked(java(VaultFigures.class, vault, "fill", many, Integer.toString(media)), folder, 0);
    String word = Files.readString(log(folder)).strip();
    out.printf(Locale.ROOT, "| a vault of %,d messages and %,d media | |%n", vaultMessages, media);
    out.println("| --- | ---: |");
    memory("filling it", filling);
    memory("all this", step(folder, vault, "search", word));
    memory("the check", step(folder, vault, "check"));
    step(folder, vault, "read");
  }

  private MeasuredProcess step(Path folder, String... arguments)
      throws IOException, InterruptedException {
    MeasuredProcess process = checked(java(VaultFigures.class, arguments), folder, 0);
    out.print(Files.readString(log(folder)));
    return process;
  }

  private void memory(String what, MeasuredProcess process) {
    out.printf(Locale.ROOT, "| most memory of %s | %.0f MiB |%n", what, process.peakRssMiB());
  }

  private List<String> java(Class<?> main, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(jvmFlags.split(" ", -1)));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    command.addAll(List.of(arguments));
    return command;
  }

  private static Path log(Path folder) {
    return folder.resolve("log");
  }

  private static MeasuredProcess checked(List<String> command, Path folder, int highestExitCode)
      throws IOException, InterruptedException {
    MeasuredProcess process = MeasuredProcess.run(command, log(folder));
    if (process.exitCode() > highestExitCode) {
      throw new IOException(
          "exit code "
              + process.exitCode()
              + " of "
              + command
              + "\n"
              + Files.readString(log(folder)));
    }
    return process;
  }

  /** One of the figures of a process. */
  private interface Figure {
    double of(MeasuredProcess process);
  }

  private static double median(List<MeasuredProcess> processes, Figure figure) {
    List<Double> sorted = processes.stream().map(figure::of).sorted().toList();
    return sorted.get(sorted.size() / 2);
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
