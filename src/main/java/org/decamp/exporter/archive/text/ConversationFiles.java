package org.decamp.exporter.archive.text;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.decamp.exporter.ArchiveFolder;
import org.decamp.exporter.archive.html.view.PersonViews;
import org.decamp.exporter.archive.html.view.Times;
import org.decamp.exporter.archive.html.view.Words;
import org.decamp.model.Conversation;

/**
 * Names the files of conversations, {@code 0001-anna-smith.txt}, and writes down which is which: a
 * line per file with its name, the number of messages, from when to when and the title, with tabs
 * between.
 */
public final class ConversationFiles {

  /** The list's name in the folder of the form. */
  public static final String INDEX = "index.txt";

  private static final int LONGEST = 40;

  private final String folder;
  private final String extension;
  private final PersonViews persons;
  private final Words words;
  private final Times times;
  private final List<String> entries = new ArrayList<>();

  /**
   * @param folder of the form, without a slash
   * @param extension without a dot
   */
  public ConversationFiles(String folder, String extension, Words words) {
    this.folder = folder;
    this.extension = extension;
    this.words = words;
    this.times = new Times(words);
    this.persons = new PersonViews(words);
  }

  /** The path of the next conversation's file; its counts are those of what is written. */
  public String add(Conversation conversation) {
    String title = persons.title(conversation);
    String file =
        String.format(Locale.ROOT, "%04d", entries.size() + 1) + slug(title) + '.' + extension;
    String range =
        conversation.first().isPresent() && conversation.last().isPresent()
            ? times.range(conversation.first().get(), conversation.last().get())
            : words.say("notice.none");
    entries.add(
        String.join(
            "\t", file, Long.toString(conversation.messageCount()), range, Isolation.of(title)));
    return folder + '/' + file;
  }

  /** Latin letters and digits of a title, for people to find the file by. */
  private static String slug(String title) {
    String plain =
        Normalizer.normalize(title, Normalizer.Form.NFKD)
            .toLowerCase(Locale.ROOT)
            .replaceAll("\\p{M}+", "")
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-|-$", "");
    String cut = plain.substring(0, Math.min(LONGEST, plain.length())).replaceAll("-$", "");
    return cut.isEmpty() ? "" : '-' + cut;
  }

  /**
   * Writes the list.
   *
   * @param head lines that say what all this is
   */
  public void write(ArchiveFolder archive, List<String> head) throws IOException {
    try (OutputStream out = archive.create(folder + '/' + INDEX);
        Writer lines = new OutputStreamWriter(out, StandardCharsets.UTF_8)) {
      for (String line : head) {
        lines.write("# " + line + '\n');
      }
      for (String entry : entries) {
        lines.write(entry + '\n');
      }
    }
  }
}
