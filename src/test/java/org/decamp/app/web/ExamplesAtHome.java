package org.decamp.app.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.decamp.exporter.signal.AddressBookBackup;
import org.decamp.exporter.signal.frame.BodyText;
import org.decamp.exporter.signal.frame.Chat;
import org.decamp.exporter.signal.frame.ChatItem;
import org.decamp.exporter.signal.frame.Direction;
import org.decamp.exporter.signal.frame.StandardMessage;
import org.decamp.model.PrivateText;

/** A home folder with the example exports among its downloads, and a small backup of Signal. */
final class ExamplesAtHome {

  final Path home;
  final Path downloads;
  final Path signal;

  private ExamplesAtHome(Path home) {
    this.home = home;
    this.downloads = home.resolve("Downloads");
    this.signal = home.resolve("Documents/SignalBackups");
  }

  static ExamplesAtHome in(Path home) throws Exception {
    ExamplesAtHome scene = new ExamplesAtHome(home);
    Files.createDirectories(scene.downloads);
    for (Path zip : scene.zips(Path.of("examples"))) {
      Files.copy(zip, scene.downloads.resolve(zip.getFileName()));
    }
    Files.createDirectories(scene.signal);
    Instant old = Instant.parse("2022-03-01T12:00:00Z");
    new AddressBookBackup()
        .contact(AddressBookBackup.person(1).number(4, 12_025_550_143L).text(11, "Jonas Brandt"))
        .contact(AddressBookBackup.person(2).text(11, "<b>Priya & \"co\"</b>"))
        .group(7, "Azulejo crew 🟦")
        .frame(new Chat(1, 3).toFrame())
        .frame(
            new ChatItem(
                    1,
                    3,
                    old,
                    new Direction.Incoming(old),
                    StandardMessage.of(BodyText.plain(new PrivateText("already in Signal"))))
                .toFrame())
        .write(scene.signal);
    return scene;
  }

  private List<Path> zips(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(f -> f.toString().endsWith(".zip")).sorted().toList();
    }
  }
}
