package org.decamp.app.web;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The browser of the desktop that this runs on, started as the system does it.
 *
 * @param command what opens a file that is named after it
 */
public record DesktopBrowser(List<String> command) {

  public DesktopBrowser {
    command = List.copyOf(command);
  }

  /** That of this desktop; empty where there is none, as over a remote shell. */
  public static Optional<DesktopBrowser> find(String system, Map<String, String> environment) {
    String name = system.toLowerCase(Locale.ROOT);
    if (name.startsWith("mac")) {
      return Optional.of(new DesktopBrowser(List.of("open")));
    }
    if (name.startsWith("windows")) {
      return Optional.of(new DesktopBrowser(List.of("rundll32", "url.dll,FileProtocolHandler")));
    }
    return environment.containsKey("DISPLAY") || environment.containsKey("WAYLAND_DISPLAY")
        ? Optional.of(new DesktopBrowser(List.of("xdg-open")))
        : Optional.empty();
  }

  /** Opens a page; whether a program for it was found. */
  public boolean open(Path page) {
    List<String> all = new ArrayList<>(command);
    all.add(page.toString());
    try {
      new ProcessBuilder(all)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .redirectError(ProcessBuilder.Redirect.DISCARD)
          .start();
      return true;
    } catch (IOException _) {
      return false;
    }
  }
}
