package org.decamp.exporter.archive.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.decamp.exporter.ArchiveFolder;
import org.decamp.exporter.MemoryScratch;
import org.decamp.exporter.Scratch;
import org.decamp.model.Content;
import org.decamp.model.Message;
import org.decamp.model.StoredMedia;
import org.decamp.model.TextOrigin;
import org.junit.jupiter.api.Test;

/** However long a conversation or a list is, its pages stay small. */
class HtmlFormSizeTest {

  private static final int MESSAGES = 100_000;

  private final Map<String, Integer> files = new TreeMap<>();

  @Test
  void aHundredThousandMessagesBecomePagesOfBoundedSize() throws Exception {
    Sample sample = new Sample("long", "Long", "Ben");
    HtmlForm form = new HtmlForm();
    form.begin(sizes(), Sample.facts(1, MESSAGES));
    form.openConversation(sample.conversation(MESSAGES, Optional.empty()));
    for (int n = 0; n < MESSAGES; n++) {
      form.message(message(sample, n));
    }
    form.closeConversation();
    form.end();
    List<Integer> pages = sizesOf("conversations/" + sample.id.value() + "/[0-9]+[.]html");
    assertThat(pages).hasSizeGreaterThanOrEqualTo(MESSAGES / 500);
    assertThat(pages).allMatch(size -> size < 540 * 1024);
  }

  @Test
  void thousandsOfConversationsBecomeIndexPagesOfBoundedSize() throws Exception {
    HtmlForm form = new HtmlForm();
    form.begin(sizes(), Sample.facts(2500, 2500));
    for (int n = 0; n < 2500; n++) {
      Sample sample = new Sample("thread " + n, "Thread " + n, "Ben");
      HtmlFormTest.add(form, sample, List.of(sample.typed(sample.owner, "hello")));
    }
    form.end();
    assertThat(sizesOf("index(-[0-9]+)?[.]html")).hasSize(3).allMatch(size -> size < 1_000_000);
  }

  private List<Integer> sizesOf(String name) {
    List<Integer> sizes = new ArrayList<>();
    files.forEach((path, size) -> {
      if (path.matches(name)) {
        sizes.add(size);
      }
    });
    return sizes;
  }

  private static Message message(Sample sample, int n) {
    String words = "Message number " + n + (n % 50 == 0 ? " long".repeat(400) : " 😀 & so on");
    return sample.message(
        n % 3 == 0 ? sample.owner : sample.other,
        List.of(new Content.Text(Sample.text(words), TextOrigin.TYPED)),
        n % 8 == 0 ? List.of(sample.reaction(sample.owner, "❤")) : List.of());
  }

  private ArchiveFolder sizes() {
    return new ArchiveFolder() {
      @Override
      public OutputStream create(String path) {
        return new ByteArrayOutputStream() {
          @Override
          public void close() throws IOException {
            files.put(path, size());
          }
        };
      }

      @Override
      public String mediaPath(StoredMedia media) {
        throw new IllegalStateException("there are no media");
      }

      @Override
      public Scratch scratch() {
        return new MemoryScratch();
      }
    };
  }
}
