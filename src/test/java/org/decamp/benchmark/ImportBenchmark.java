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
import org.decamp.benchmark.floor.EncryptFloor;
import org.decamp.benchmark.floor.FloorInput;
import org.decamp.benchmark.floor.InflateFloor;
import org.decamp.benchmark.floor.InsertFloor;
import org.decamp.benchmark.floor.ParseFloor;
import org.decamp.benchmark.floor.StartFloor;
import org.decamp.testing.export.ExportGenerator;
import org.decamp.testing.export.ExportShape;
import org.decamp.testing.export.GeneratedExport;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/**
 * Imports generated exports with the built image, a fresh process and a fresh vault each time, and
 * runs the floors beside it in the same way. Prints a Markdown table; medians.
 */
@CommandLine.Command(
    name = "import-benchmark",
    mixinStandardHelpOptions = true,
    description = "Measures whole imports against their floors.")
final class ImportBenchmark implements Callable<Integer> {

  @Option(
      names = "--sizes",
      split = ",",
      defaultValue = "100000,1000000,5000000",
      description = "messages (default: ${DEFAULT-VALUE})")
  private List<Long> sizes = List.of();

  @Option(names = "--runs", defaultValue = "3", description = "runs per figure")
  private int runs = 3;

  @Option(
      names = "--launcher",
      defaultValue = "target/decamp/decamp.sh",
      description = "the built image; without it only the floors are measured")
  private Path launcher = Path.of("target/decamp/decamp.sh");

  @Option(
      names = "--jvm",
      defaultValue = "-XX:+UseSerialGC -Xmx256m --enable-native-access=ALL-UNNAMED",
      description = "flags of the floors: those of the launcher (default: ${DEFAULT-VALUE})")
  private String jvmFlags = "";

  @Option(names = "--seed", defaultValue = "1", description = "of the generated exports")
  private long seed = 1;

  @Option(names = "--work", defaultValue = "target/benchmark", description = "working folder")
  private Path work = Path.of("target/benchmark");

  private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

  public static void main(String[] args) {
    System.exit(new CommandLine(new ImportBenchmark()).execute(args));
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    for (long size : sizes) {
      Path folder = work.resolve(Long.toString(size));
      delete(folder);
      Files.createDirectories(folder);
      GeneratedExport export = ExportGenerator.generate(ExportShape.of(size, seed), folder);
      measure(size, export.parts(), folder);
      delete(folder);
    }
    return 0;
  }

  private void measure(long size, List<Path> zips, Path folder)
      throws IOException, InterruptedException {
    FloorInput input = FloorInput.prepare(zips, folder);
    long zipBytes = 0;
    for (Path zip : zips) {
      zipBytes += Files.size(zip);
    }
    List<String> files = zips.stream().map(Path::toString).toList();
    out.printf(
        Locale.ROOT,
        "### %,d messages (%,d MB JSON, %,d MB ZIP)%n",
        size,
        input.jsonBytes() / 1_000_000,
        zipBytes / 1_000_000);
    out.println();
    out.printf(Locale.ROOT, "| what | CPU s | wall s | peak RSS MiB |%n");
    out.printf(Locale.ROOT, "| --- | ---: | ---: | ---: |%n");
    double start = row("an empty Java process", floor(StartFloor.class, List.of(), folder));
    double sum = start;
    sum += row("floor: inflate", floor(InflateFloor.class, files, folder)) - start;
    List<String> inflated = List.of(input.inflated().toString());
    sum += row("floor: Jackson token pass", floor(ParseFloor.class, inflated, folder)) - start;
    sum += row("floor: AES-256-GCM of the media", floor(EncryptFloor.class, files, folder)) - start;
    sum += row("floor: plain SQLite insert", insertFloor(input, folder)) - start;
    out.printf(
        Locale.ROOT, "| **sum of the floors, start-up counted once** | **%.2f** | | |%n", sum);
    if (Files.isExecutable(launcher)) {
      imports(files, folder, sum);
    } else {
      out.println();
      out.printf(Locale.ROOT, "The import was not measured: there is no %s.%n", launcher);
    }
    out.println();
  }

  private void imports(List<String> zips, Path folder, double floors)
      throws IOException, InterruptedException {
    Path vault = folder.resolve("vault");
    Path passphrase = folder.resolve("passphrase");
    Files.writeString(passphrase, "correct horse battery staple");
    List<String> command = new ArrayList<>();
    command.add(launcher.toAbsolutePath().toString());
    command.addAll(List.of("--vault", vault.toString()));
    command.addAll(List.of("--passphrase-file", passphrase.toString()));
    command.add("import");
    command.addAll(zips);
    List<MeasuredProcess> measured = new ArrayList<>();
    long vaultBytes = 0;
    for (int i = 0; i < runs; i++) {
      delete(vault);
      measured.add(checked(command, folder.resolve("import.log"), 1));
      vaultBytes = size(vault);
    }
    double cpu = row("**import**", measured);
    out.println();
    out.printf(
        Locale.ROOT,
        "Import / floors: **%.2f**. Vault: %,d MB.%n",
        cpu / floors,
        vaultBytes / 1_000_000);
  }

  private List<MeasuredProcess> floor(Class<?> main, List<String> arguments, Path folder)
      throws IOException, InterruptedException {
    List<MeasuredProcess> measured = new ArrayList<>();
    for (int i = 0; i < runs; i++) {
      measured.add(checked(java(main, arguments), folder.resolve("floor.log"), 0));
    }
    return measured;
  }

  private List<MeasuredProcess> insertFloor(FloorInput input, Path folder)
      throws IOException, InterruptedException {
    List<MeasuredProcess> measured = new ArrayList<>();
    for (int i = 0; i < runs; i++) {
      Path database = folder.resolve("plain-" + i + ".db");
      List<String> arguments = List.of(input.rows().toString(), database.toString());
      measured.add(checked(java(InsertFloor.class, arguments), folder.resolve("floor.log"), 0));
      Files.delete(database);
    }
    return measured;
  }

  private List<String> java(Class<?> main, List<String> arguments) {
    Path image = launcher.resolveSibling("runtime").resolve("bin").resolve("java");
    Path own = Path.of(System.getProperty("java.home"), "bin", "java");
    List<String> command = new ArrayList<>();
    command.add((Files.isExecutable(image) ? image : own).toString());
    command.addAll(List.of(jvmFlags.split(" ", -1)));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    command.addAll(arguments);
    return command;
  }

  /** Runs it; an exit code above the highest that counts as done ends the benchmark. */
  private static MeasuredProcess checked(List<String> command, Path log, int highestExitCode)
      throws IOException, InterruptedException {
    MeasuredProcess process = MeasuredProcess.run(command, log);
    if (process.exitCode() > highestExitCode) {
      throw new IOException(
          "exit code " + process.exitCode() + " of " + command + "\n" + Files.readString(log));
    }
    return process;
  }

  /** Prints the medians and returns that of CPU. */
  private double row(String name, List<MeasuredProcess> measured) {
    double cpu = median(measured.stream().map(MeasuredProcess::cpuSeconds).toList());
    double wall = median(measured.stream().map(MeasuredProcess::wallSeconds).toList());
    double rss = median(measured.stream().map(MeasuredProcess::peakRssMiB).toList());
    out.printf(Locale.ROOT, "| %s | %.2f | %.2f | %.0f |%n", name, cpu, wall, rss);
    return cpu;
  }

  private static double median(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    return sorted.get(sorted.size() / 2);
  }

  private static long size(Path folder) throws IOException {
    long size = 0;
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        size += Files.size(file);
      }
    }
    return size;
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
