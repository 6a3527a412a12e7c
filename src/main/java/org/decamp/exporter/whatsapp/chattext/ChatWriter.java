package org.decamp.exporter.whatsapp.chattext;

import java.io.IOException;
import java.io.Writer;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * Writes a chat line by line ({@code whatsapp}, section 7.2). The last line has no line break:
 * readers would put it to the last message.
 */
final class ChatWriter {

  private final Writer out;
  private final ChatForm form;
  private final DateTimeFormatter clock;

  ChatWriter(Writer out, ChatForm form) {
    this.out = out;
    this.form = form;
    this.clock = form.words().clock();
  }

  /** Begins the chat with something that nobody wrote. */
  void notice(LocalDateTime at, String words) throws IOException {
    out.write(
        switch (form.grammar()) {
          case ANDROID -> clock.format(at) + " - " + words;
          case IPHONE -> "[" + clock.format(at) + "] " + LineGuard.MARK + words;
        });
  }

  void add(LocalDateTime at, String author, Entry entry) throws IOException {
    out.write('\n');
    switch (form.grammar()) {
      case ANDROID -> out.write(clock.format(at) + " - " + author + ": ");
      case IPHONE -> {
        if (entry.file().isPresent()) {
          out.write(LineGuard.MARK);
        }
        out.write("[" + clock.format(at) + "] " + author + ": ");
      }
    }
    if (entry.file().isPresent()) {
      if (form.grammar() == ChatGrammar.IPHONE) {
        out.write(LineGuard.MARK);
      }
      out.write(form.words().attached(entry.file().get().name()));
    }
    lines(entry.lines(), entry.file().isPresent());
  }

  private void lines(List<String> lines, boolean below) throws IOException {
    boolean next = below;
    for (String line : lines) {
      if (next) {
        out.write('\n');
      }
      out.write(line);
      next = true;
    }
  }
}
