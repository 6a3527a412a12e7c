package org.decamp.signalcli.fake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import org.decamp.signalcli.failure.SignalCliException;
import org.decamp.signalcli.install.Installation;
import org.decamp.signalcli.install.SignalCliVersion;
import org.decamp.signalcli.install.Surroundings;
import org.decamp.signalcli.process.Launch;

/** Installs the stand-in like a signal-cli, so that it is started in the same way. */
public final class FakeInstallation {

  private FakeInstallation() {}

  /** Lays out a folder as the distribution does. Its JAR file has nothing but our class path. */
  public static Path lay(Path home, String version) throws IOException {
    Files.createDirectories(home.resolve("bin"));
    Files.createDirectories(home.resolve("lib"));
    Files.writeString(home.resolve("bin/signal-cli"), "#!/bin/sh\n");
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, classPath());
    Path jar = home.resolve("lib/signal-cli-" + version + ".jar");
    new JarOutputStream(Files.newOutputStream(jar), manifest).close();
    return home;
  }

  /** How to start the stand-in with a script. */
  public static Launch launch(Path folder, String... script)
      throws IOException, SignalCliException {
    Path home = lay(folder.resolve("signal-cli"), "0.13.19");
    Path lines = Files.write(folder.resolve("script"), List.of(script));
    Path temporary = Files.createDirectories(folder.resolve("temporary"));
    Installation installation =
        Installation.find(
            Optional.of(home),
            Optional.of(Path.of(System.getProperty("java.home"))),
            SignalCliVersion.OLDEST_KNOWN,
            Surroundings.ofThisMachine());
    return new Launch(
        installation, folder.resolve("data"), temporary, List.of("-Dfake.script=" + lines), false);
  }

  private static String classPath() {
    return Arrays.stream(
            System.getProperty("java.class.path").split(System.getProperty("path.separator"), -1))
        .map(entry -> Path.of(entry).toAbsolutePath().toUri().toString())
        .collect(Collectors.joining(" "));
  }
}
