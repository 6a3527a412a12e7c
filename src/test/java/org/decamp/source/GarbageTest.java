package org.decamp.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.decamp.job.Problem;
import org.decamp.source.HandmadeZip.Entry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whatever the bytes are: a tree, a problem or damage, soon, and never wrong content. */
class GarbageTest {

  private static final Limits LIMITS = new Limits(1000, 1 << 20, 200, 1 << 16);
  private static final byte[][] MARKS = {
    {'P', 'K', 3, 4}, {'P', 'K', 1, 2}, {'P', 'K', 5, 6}, {'P', 'K', 6, 6}, {'P', 'K', 7, 8}
  };

  @TempDir Path dir;

  @Test
  @Timeout(120)
  void randomBytesAreOurProblemOnly() throws Exception {
    Random random = new Random(1);
    for (int round = 0; round < 1000; round++) {
      byte[] bytes = new byte[random.nextInt(2000)];
      random.nextBytes(bytes);
      for (int k = random.nextInt(6); k > 0 && bytes.length > 100; k--) {
        byte[] mark = MARKS[random.nextInt(MARKS.length)];
        System.arraycopy(mark, 0, bytes, k == 1 ? 0 : random.nextInt(bytes.length - 4), 4);
      }
      readAll(bytes);
    }
  }

  @Test
  @Timeout(120)
  void brokenZipsNeverYieldWrongContent() throws Exception {
    Random random = new Random(2);
    Set<ByteBuffer> contents = new HashSet<>();
    HandmadeZip zip = new HandmadeZip().junk(new byte[7]).zip64End();
    for (int i = 0; i < 12; i++) {
      byte[] content = new byte[i * 60];
      random.nextBytes(content);
      contents.add(ByteBuffer.wrap(content));
      Entry entry = new Entry(("folder/f" + i).getBytes(UTF_8), content, i % 2 == 0);
      entry = i % 3 == 0 ? entry.wide() : entry;
      zip.add(i % 4 < 2 ? entry.described(i % 4 == 0) : entry);
    }
    byte[] whole = zip.bytes();
    int read = 0;
    for (int round = 0; round < 1000; round++) {
      Set<ByteBuffer> found = readAll(mutated(whole, random));
      assertThat(contents).containsAll(found);
      read += found.size();
    }
    assertThat(read).isGreaterThan(1000);
  }

  private static byte[] mutated(byte[] whole, Random random) {
    byte[] bytes =
        random.nextInt(4) == 0 ? Arrays.copyOf(whole, random.nextInt(whole.length)) : whole.clone();
    int start = random.nextBoolean() ? 0 : bytes.length * 2 / 3; // often in the directory
    for (int k = random.nextInt(8); k >= 0 && bytes.length > start; k--) {
      int at = start + random.nextInt(bytes.length - start);
      bytes[at] =
          switch (random.nextInt(3)) {
            case 0 -> (byte) random.nextInt();
            case 1 -> (byte) 0xff;
            default -> (byte) (bytes[at] ^ (1 << random.nextInt(8)));
          };
    }
    return bytes;
  }

  private Set<ByteBuffer> readAll(byte[] bytes) throws IOException {
    Set<ByteBuffer> contents = new HashSet<>();
    try (Opened opened = Opened.zip(dir, bytes, LIMITS)) {
      for (SourceEntry entry : opened.entries()) {
        try {
          contents.add(ByteBuffer.wrap(Opened.bytes(entry)));
        } catch (DamagedEntryException expected) {
          assertThat(expected).hasMessageContaining(entry.path());
        }
      }
    } catch (Problem.BadInput expected) {
      assertThat(expected.hint()).isNotEmpty();
    } catch (Problem other) {
      throw new AssertionError("garbage is bad input", other);
    }
    return contents;
  }
}
