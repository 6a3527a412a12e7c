package org.decamp.app.device;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.decamp.signalcli.install.SignalCliVersion;
import org.decamp.signalcli.install.Surroundings;

/**
 * What of signal-cli is used, and where its device lives.
 *
 * @param program its folder or program; the usual places if none is named
 * @param java the Java runtime for it; the usual places if none is named
 * @param javaOptions for that runtime, such as a proxy. Never a secret: others can read them
 * @param oldest the oldest version that will do
 * @param folder of the device: keys, in clear. Private; made when it is needed
 * @param memory folders in memory for files on their way, the best first; may be empty
 * @param temporary where signal-cli unpacks its native code, and where files lie on their way if
 *     there is no room in memory
 * @param settling how long a new device may take to be told its contacts
 * @param machine where programs usually lie
 */
public record DeviceSetting(
    Optional<Path> program,
    Optional<Path> java,
    List<String> javaOptions,
    SignalCliVersion oldest,
    Path folder,
    List<Path> memory,
    Path temporary,
    Duration settling,
    Surroundings machine) {

  public DeviceSetting {
    javaOptions = List.copyOf(javaOptions);
    memory = List.copyOf(memory);
  }
}
