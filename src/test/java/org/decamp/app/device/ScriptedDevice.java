package org.decamp.app.device;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.decamp.signalcli.fake.FakeInstallation;
import org.decamp.signalcli.fake.LinkedScript;
import org.decamp.signalcli.install.SignalCliVersion;
import org.decamp.signalcli.install.Surroundings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An installed stand-in for signal-cli that is told what to answer, and tells what it heard. */
public final class ScriptedDevice {

  private final Path home;
  private final Path script;
  private final Path heard;
  private final Path temporary;

  public ScriptedDevice(Path folder) throws IOException {
    this.home = FakeInstallation.lay(folder.resolve("signal-cli"), "0.13.19");
    this.script = folder.resolve("script");
    this.heard = folder.resolve("heard");
    this.temporary = Files.createDirectories(folder.resolve("temporary"));
  }

  /** Where it is installed. */
  public Path home() {
    return home;
  }

  /** Where files lie on their way if there is no room in memory. */
  public Path temporary() {
    return temporary;
  }

  /** For its Java runtime. */
  public List<String> javaOptions() {
    return List.of("-Dfake.script=" + script, "-Dfake.heard=" + heard);
  }

  /** What of it is used, with the device in that folder. */
  public DeviceSetting setting(Path device, List<Path> memory) {
    return setting(Optional.of(home), SignalCliVersion.OLDEST_KNOWN, device, memory);
  }

  /** The same of another program or version. */
  public DeviceSetting setting(
      Optional<Path> program, SignalCliVersion oldest, Path device, List<Path> memory) {
    return new DeviceSetting(
        program,
        Optional.of(Path.of(System.getProperty("java.home"))),
        javaOptions(),
        oldest,
        device,
        memory,
        temporary,
        Duration.ZERO,
        Surroundings.ofThisMachine());
  }

  /** A setting without any signal-cli. */
  public static DeviceSetting none(Path folder) {
    return new DeviceSetting(
        Optional.of(folder.resolve("no-signal-cli")),
        Optional.empty(),
        List.of(),
        SignalCliVersion.OLDEST_KNOWN,
        folder.resolve("device"),
        List.of(),
        folder,
        Duration.ZERO,
        Surroundings.ofThisMachine());
  }

  /** What the next signal-cli answers beside what it does anyway. */
  public void told(List<String> lines) throws IOException {
    Files.write(script, lines);
  }

  /** The same of one that is linked. */
  public void linked(String... lines) throws IOException {
    told(LinkedScript.linked(lines));
  }

  /** The parameters of every request of a method, in order. */
  public List<JsonNode> heard(String method) throws IOException {
    if (!Files.exists(heard)) {
      return List.of();
    }
    JsonMapper mapper = new JsonMapper();
    return Files.readAllLines(heard).stream()
        .map(mapper::readTree)
        .filter(request -> request.path("method").asString("").equals(method))
        .map(request -> request.path("params"))
        .toList();
  }
}
