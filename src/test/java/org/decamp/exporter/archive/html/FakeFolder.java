package org.decamp.exporter.archive.html;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.decamp.exporter.ArchiveFolder;
import org.decamp.exporter.MemoryScratch;
import org.decamp.exporter.Scratch;
import org.decamp.model.MediaId;
import org.decamp.model.StoredMedia;

/** An archive folder on disk without checksums; media are whatever the test put in. */
final class FakeFolder implements ArchiveFolder {

  private final Path root;
  private final Map<MediaId, byte[]> media = new HashMap<>();

  FakeFolder(Path root) {
    this.root = root;
  }

  void put(StoredMedia stored, byte[] bytes) {
    media.put(stored.id(), bytes);
  }

  @Override
  public OutputStream create(String path) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    return Files.newOutputStream(file);
  }

  @Override
  public String mediaPath(StoredMedia stored) throws IOException {
    String suffix = stored.mimeType().substring(stored.mimeType().indexOf('/') + 1);
    String path = "media/" + stored.id().value() + "." + suffix.replaceAll("[^a-z0-9]", "");
    if (Files.notExists(root.resolve(path))) {
      try (OutputStream out = create(path)) {
        out.write(media.getOrDefault(stored.id(), new byte[] {1}));
      }
    }
    return path;
  }

  @Override
  public Scratch scratch() {
    return new MemoryScratch();
  }
}
