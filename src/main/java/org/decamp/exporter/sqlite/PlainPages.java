package org.decamp.exporter.sqlite;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import org.decamp.job.Problem;

/**
 * The pages of a database that is not encrypted.
 *
 * @param span where it lies
 * @param size of a page, bytes
 * @param usable of that, bytes
 */
public record PlainPages(FileChannel channel, Span span, int size, int usable) implements Pages {

  @Override
  public long count() {
    return span.size() / size;
  }

  @Override
  public byte[] page(long number) throws IOException, Problem {
    if (number < 1 || number > count()) {
      throw DatabaseDamage.found();
    }
    ByteBuffer page = ByteBuffer.allocate(size);
    long from = span.offset() + (number - 1) * size;
    while (page.hasRemaining()) {
      if (channel.read(page, from + page.position()) < 0) {
        throw DatabaseDamage.found();
      }
    }
    return page.array();
  }
}
