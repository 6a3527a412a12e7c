package org.decamp.app.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where this platform keeps data and state of programs.
 *
 * @param data where the default vault lies
 * @param state where notes about crashes go
 */
record PlatformFolders(Path data, Path state) {

  /**
   * Finds the folders.
   *
   * @param environment the environment variables
   * @param system the name of the operating system as Java gives it
   * @param home the user's home folder
   */
  static PlatformFolders of(Map<String, String> environment, String system, Path home) {
    String name = system.toLowerCase(Locale.ROOT);
    if (name.startsWith("windows")) {
      Path base = absolute(environment.get("LOCALAPPDATA"), home.resolve("AppData/Local"));
      return new PlatformFolders(base.resolve("decamp"), base.resolve("decamp"));
    }
    if (name.startsWith("mac")) {
      Path library = home.resolve("Library");
      return new PlatformFolders(
          library.resolve("Application Support/decamp"), library.resolve("Logs/decamp"));
    }
    return new PlatformFolders(
        absolute(environment.get("XDG_DATA_HOME"), home.resolve(".local/share")).resolve("decamp"),
        absolute(environment.get("XDG_STATE_HOME"), home.resolve(".local/state"))
            .resolve("decamp"));
  }

  /** The vault that is used when none is named. */
  Path defaultVault() {
    return data.resolve("vault");
  }

  /** Where the linked device lives when no other place is named. */
  Path device() {
    return data.resolve("device");
  }

  /** The XDG rules say that a relative path must be ignored. */
  private static Path absolute(@Nullable String value, Path fallback) {
    if (value == null || value.isEmpty()) {
      return fallback;
    }
    Path path = Path.of(value);
    return path.isAbsolute() ? path : fallback;
  }
}
