package org.decamp.app;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.decamp.source.SourceContainer;
import org.decamp.source.SourceEntry;
import org.decamp.source.SourceTree;

/** A source tree of empty files. */
public record TreeOfNames(List<SourceEntry> entries) implements SourceTree {

  private static final SourceContainer FOLDER =
      new SourceContainer(0, "export", SourceContainer.Kind.FOLDER, false, List.of());

  public static TreeOfNames of(String... paths) {
    return new TreeOfNames(Stream.of(paths).<SourceEntry>map(Entry::new).toList());
  }

  @Override
  public List<SourceContainer> containers() {
    return List.of(FOLDER);
  }

  @Override
  public void close() {}

  private record Entry(String path) implements SourceEntry {
    @Override
    public SourceContainer container() {
      return FOLDER;
    }

    @Override
    public long size() {
      return 0;
    }

    @Override
    public OptionalLong crc32() {
      return OptionalLong.empty();
    }

    @Override
    public InputStream open() {
      return new ByteArrayInputStream(new byte[0]);
    }

    @Override
    public InputStream open(OutputStream deflatedCopy) {
      return open();
    }
  }
}
