package org.decamp.importer.meta;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.decamp.source.DamagedEntryException;
import org.decamp.source.SourceContainer;
import org.decamp.source.SourceEntry;
import org.decamp.source.SourceTree;

/** A source tree in memory: containers of named bytes, some of which break off while read. */
final class FakeTree implements SourceTree {

  private final List<SourceContainer> containers = new ArrayList<>();
  private final List<SourceEntry> entries = new ArrayList<>();

  FakeTree container(String name, SourceContainer.Refusal... refusals) {
    containers.add(
        new SourceContainer(
            containers.size(), name, SourceContainer.Kind.ZIP, false, List.of(refusals)));
    return this;
  }

  FakeTree file(String path, String content) {
    return file(path, content.getBytes(StandardCharsets.UTF_8));
  }

  FakeTree file(String path, byte[] content) {
    entries.add(new Entry(containers.getLast(), path, content, content.length));
    return this;
  }

  /** A file that fails after so many bytes. */
  FakeTree damaged(String path, byte[] content, int readable) {
    entries.add(new Entry(containers.getLast(), path, content, readable));
    return this;
  }

  /** All files of a folder, as one container. */
  static FakeTree of(Path folder) throws IOException {
    FakeTree tree = new FakeTree().container(folder.getFileName().toString());
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        tree.file(folder.relativize(file).toString(), Files.readAllBytes(file));
      }
    }
    return tree;
  }

  @Override
  public List<SourceContainer> containers() {
    return containers;
  }

  @Override
  public List<SourceEntry> entries() {
    return entries;
  }

  @Override
  public void close() {}

  private static final class Entry implements SourceEntry {
    private final SourceContainer container;
    private final String path;
    private final byte[] content;
    private final int readable;

    Entry(SourceContainer container, String path, byte[] content, int readable) {
      this.container = container;
      this.path = path;
      this.content = content;
      this.readable = readable;
    }

    @Override
    public SourceContainer container() {
      return container;
    }

    @Override
    public String path() {
      return path;
    }

    @Override
    public long size() {
      return content.length;
    }

    @Override
    public OptionalLong crc32() {
      CRC32 crc = new CRC32();
      crc.update(content);
      return OptionalLong.of(crc.getValue());
    }

    @Override
    public InputStream open() {
      return new Breaking(
          new ByteArrayInputStream(content, 0, readable), readable < content.length);
    }

    @Override
    public InputStream open(OutputStream deflatedCopy) throws IOException {
      if (readable == content.length) {
        Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
        DeflaterOutputStream out = new DeflaterOutputStream(deflatedCopy, deflater);
        out.write(content);
        out.finish();
        deflater.end();
      }
      return open();
    }
  }

  private static final class Breaking extends InputStream {
    private final InputStream in;
    private final boolean breaks;

    Breaking(InputStream in, boolean breaks) {
      this.in = in;
      this.breaks = breaks;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int n = in.read(bytes, offset, length);
      if (n < 0 && breaks) {
        throw new DamagedEntryException("damaged on purpose");
      }
      return n;
    }
  }
}
