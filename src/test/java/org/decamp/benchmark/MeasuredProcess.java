package org.decamp.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Runs a command as a process of its own and measures it from outside (Linux only).
 *
 * <p>CPU is what the kernel adds to this process's account of waited-for children (user and system,
 * {@code /proc/self/stat}, fields 16 and 17, ticks of 10 ms), so nothing of the child is missed and
 * only one may run at a time. Peak memory is {@code VmHWM}, polled, of the process or its largest
 * descendant.
 *
 * @param cpuSeconds user and system
 * @param wallSeconds from start to end
 * @param peakRssMiB most resident memory
 * @param exitCode of the command
 */
record MeasuredProcess(double cpuSeconds, double wallSeconds, double peakRssMiB, int exitCode) {

  private static final double TICKS_PER_SECOND = 100;
  private static final long POLL_MS = 10;

  /** Runs the command; what it prints goes to the log file. */
  static MeasuredProcess run(List<String> command, Path log)
      throws IOException, InterruptedException {
    long ticksBefore = childTicks();
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.to(log.toFile()))
            .start();
    process.getOutputStream().close();
    long peakKiB = 0;
    do {
      peakKiB = Math.max(peakKiB, peak(process.pid()));
      peakKiB =
          Math.max(
              peakKiB, process.descendants().mapToLong(child -> peak(child.pid())).max().orElse(0));
    } while (!process.waitFor(POLL_MS, TimeUnit.MILLISECONDS));
    double wall = (System.nanoTime() - start) / 1e9;
    double cpu = (childTicks() - ticksBefore) / TICKS_PER_SECOND;
    return new MeasuredProcess(cpu, wall, peakKiB / 1024.0, process.exitValue());
  }

  private static long childTicks() throws IOException {
    String stat = Files.readString(Path.of("/proc/self/stat"), StandardCharsets.ISO_8859_1);
    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
    return Long.parseLong(fields[13]) + Long.parseLong(fields[14]);
  }

  /** KiB; 0 once the process is gone. */
  private static long peak(long pid) {
    try {
      for (String line : Files.readAllLines(Path.of("/proc/" + pid + "/status"))) {
        if (line.startsWith("VmHWM:")) {
          return Long.parseLong(line.replaceAll("\\D", ""));
        }
      }
    } catch (IOException e) {
      return 0;
    }
    return 0;
  }
}
