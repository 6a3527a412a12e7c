package org.decamp.importer.meta;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.decamp.importer.meta.html.PageProbe;
import org.decamp.ledger.Omission;
import org.decamp.ledger.Subject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages that nobody meant to be read: nothing throws, hangs or fills the memory. */
class HostilePagesTest {

  private static final String PATH = "your_instagram_activity/messages/inbox/kim_17/message_1.html";
  private static final String HEAD = "<html><head><title>Kim</title></head><body><div>";
  private static final String TAIL = "</div></body></html>";

  private static String card(int number, String text) {
    return "<div><h2>Kim</h2><div><div><div></div><div>%s</div><div><a href=\"photos/%d.jpg\"><img src=\"photos/%d.jpg\"/></a></div><div></div><div><ul><li><span>❤Me<span> (Sep 08, 2025 5:58 am)</span></span></li></ul></div></div></div><div>Sep %02d, 2025 5:57 am</div></div>"
        .formatted(text, number, number, 1 + number % 28);
  }

  private static Imported read(byte[] page) throws Exception {
    return Imported.tree(new FakeTree().container("x").file(PATH, page));
  }

  private static Imported read(String page) throws Exception {
    return read(page.getBytes(StandardCharsets.UTF_8));
  }

  /** An import that does not balance, throws or loses a message without a word fails here. */
  private static void bookkeep(Imported imported) {
    boolean quiet =
        imported.findings().stream()
            .noneMatch(f -> f.code().startsWith("page-not") || f.code().startsWith("message-"));
    if (quiet) {
      assertThat(imported.report().hasLoss() && imported.messages().isEmpty()).isFalse();
    }
    assertThat(imported.findings())
        .allMatch(f -> !f.detail().contains("words") && !f.detail().contains("Kim"));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void noMutationBreaksTheImport(long seed) throws Exception {
    SplittableRandom random = new SplittableRandom(seed);
    String page =
        HEAD
            + IntStream.range(0, 12)
                .mapToObj(i -> card(i, "words &amp; <br />\n" + i))
                .collect(Collectors.joining("\n"))
            + TAIL;
    for (int i = 0; i < 150; i++) {
      byte[] mutated = mutate(page, random).getBytes(StandardCharsets.UTF_8);
      if (random.nextInt(4) == 0) {
        for (int j = 0; j < 5; j++) {
          mutated[random.nextInt(mutated.length)] = (byte) random.nextInt(256);
        }
      }
      bookkeep(read(mutated));
    }
  }

  /** Cuts, doubles, moves and breaks tags and texts. */
  private static String mutate(String page, SplittableRandom random) {
    List<String> pieces = new ArrayList<>(List.of(page.split("(?=<)|(?<=>)", -1)));
    int changes = 1 + random.nextInt(4);
    for (int i = 0; i < changes; i++) {
      int at = random.nextInt(pieces.size());
      int other = random.nextInt(pieces.size());
      String piece = pieces.get(at);
      switch (random.nextInt(9)) {
        case 0 -> pieces.set(at, "");
        case 1 -> pieces.add(at, piece);
        case 2 -> pieces.set(at, pieces.get(other));
        case 3 -> pieces.set(at, piece.substring(0, random.nextInt(piece.length() + 1)));
        case 4 -> pieces.add(at, "Sep 08, 2025 5:57 am");
        case 5 -> pieces.add(at, "<div>Sep 08, 2025 5:57 am</div>");
        case 6 -> pieces.add(at, "<!-- <script> &#x110000; <![CDATA[ <a href='" + piece);
        case 7 -> pieces.subList(Math.min(at, other), Math.max(at, other)).clear();
        default -> pieces.set(at, piece.replace("Sep", random.nextBoolean() ? "lis" : "Foo"));
      }
      if (pieces.isEmpty()) {
        pieces.add("");
      }
    }
    return String.join("", pieces);
  }

  @Test
  void aTextBeyondAnyMessageCostsOnlyItsOwnMessage() throws Exception {
    String long20 = "x".repeat(20 << 20);
    Imported imported = read(HEAD + card(1, "a") + card(2, long20) + card(3, "c") + TAIL);
    assertThat(imported.messages()).hasSize(2);
    assertThat(imported.line(Subject.MESSAGE).omitted()).containsEntry(Omission.UNREADABLE, 1L);
    assertThat(imported.codes()).contains("message-unreadable");
    Imported first = read(HEAD + card(2, long20) + card(1, "a") + card(3, "c") + TAIL);
    assertThat(first.messages()).hasSize(2);
    assertThat(first.line(Subject.MESSAGE).omitted()).containsEntry(Omission.UNREADABLE, 1L);
  }

  @Test
  void depthWithoutEndIsNoPageOfMessages() throws Exception {
    assertThat(read(HEAD + "<div>".repeat(1_000_000)).messages()).isEmpty();
    Imported inside =
        read(
            HEAD
                + card(1, "a")
                + card(2, "<b>".repeat(5_000) + "</b>".repeat(5_000))
                + card(3, "c")
                + TAIL);
    assertThat(inside.messages()).hasSize(2);
    assertThat(inside.line(Subject.MESSAGE).omitted()).containsEntry(Omission.UNREADABLE, 1L);
  }

  @Test
  void cardsThatNeverCloseAreLeftOut() throws Exception {
    String unclosed =
        IntStream.range(0, 3000)
            .mapToObj(i -> card(i, "words").replaceFirst("</div>$", ""))
            .collect(Collectors.joining());
    Imported imported = read(HEAD + unclosed + TAIL);
    assertThat(imported.messages()).isEmpty();
    bookkeep(imported);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"card", "text", "<div>", "<div></div>", "<p a='1' ", "<!--", "<style>", "&amp;"})
  void theMemoryDoesNotGrowWithThePage(String what) throws Exception {
    byte[] one =
        (what.equals("card") ? card(1, "words") : what.equals("text") ? "word " : what)
            .getBytes(StandardCharsets.UTF_8);
    byte[] unit = repeated(one, 1000);
    long bytes = 100L << 20;
    Runtime runtime = Runtime.getRuntime();
    System.gc();
    long before = runtime.totalMemory() - runtime.freeMemory();
    long messages =
        PageProbe.messages(new Endless(HEAD.getBytes(StandardCharsets.UTF_8), unit, bytes));
    System.gc();
    long held = runtime.totalMemory() - runtime.freeMemory() - before;
    assertThat(held).isLessThan(80L << 20);
    assertThat(messages).isEqualTo(what.equals("card") ? bytes / unit.length * 1000 : 0);
  }

  private static byte[] repeated(byte[] one, int times) {
    byte[] all = new byte[one.length * times];
    for (int i = 0; i < times; i++) {
      System.arraycopy(one, 0, all, i * one.length, one.length);
    }
    return all;
  }

  /** A head, then whole repetitions of the same bytes. */
  private static final class Endless extends InputStream {
    private final byte[] head;
    private final byte[] unit;
    private final long length;
    private long at;

    Endless(byte[] head, byte[] unit, long most) {
      this.head = head;
      this.unit = unit;
      this.length = head.length + most / unit.length * unit.length;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int count) {
      if (at >= length) {
        return -1;
      }
      int n = (int) Math.min(count, length - at);
      int done = 0;
      while (done < n) {
        long place = at + done;
        byte[] from = place < head.length ? head : unit;
        int start = (int) (place < head.length ? place : (place - head.length) % unit.length);
        int copied = Math.min(n - done, from.length - start);
        System.arraycopy(from, start, bytes, offset + done, copied);
        done += copied;
      }
      at += n;
      return n;
    }
  }
}
