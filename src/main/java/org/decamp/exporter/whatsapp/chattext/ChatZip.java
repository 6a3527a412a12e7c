package org.decamp.exporter.whatsapp.chattext;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.decamp.exporter.MediaContents;
import org.decamp.job.Problem;
import org.decamp.model.StoredMedia;

/**
 * The ZIP of one chat: the text, then the media that it refers to, each read from the vault once
 * and as it is, because media do not get smaller. About 200 bytes of memory for each of them.
 */
final class ChatZip implements AutoCloseable {

  private final ZipOutputStream zip;
  private final MediaContents contents;
  private final Writer text;
  private final ChatWriter chat;
  private final Map<String, Referred> media = new LinkedHashMap<>();

  private record Referred(StoredMedia media, LocalDateTime at) {}

  /**
   * Begins the ZIP.
   *
   * @param out closed with this
   * @param name of the text
   * @param at time of the first message
   */
  @SuppressWarnings("MustBeClosedChecker")
  ChatZip(OutputStream out, String name, LocalDateTime at, ChatForm form, MediaContents contents)
      throws IOException {
    this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    this.contents = contents;
    this.text = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8));
    this.chat = new ChatWriter(text, form);
    zip.putNextEntry(entry(name, at));
  }

  /** By the clock of the chat, so that the same chat has the same bytes everywhere. */
  private static ZipEntry entry(String name, LocalDateTime at) {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(at);
    return entry;
  }

  void notice(LocalDateTime at, String words) throws IOException {
    chat.notice(at, words);
  }

  void add(Narration.Told told) throws IOException {
    for (Entry entry : told.entries()) {
      chat.add(told.at(), told.author(), entry);
      entry
          .file()
          .ifPresent(file -> media.putIfAbsent(file.name(), new Referred(file.media(), told.at())));
    }
  }

  /** Writes the media; the ZIP is whole then. */
  void finish() throws IOException, Problem {
    text.flush();
    zip.closeEntry();
    zip.setLevel(Deflater.NO_COMPRESSION);
    for (Map.Entry<String, Referred> file : media.entrySet()) {
      zip.putNextEntry(entry(file.getKey(), file.getValue().at()));
      contents.copy(file.getValue().media(), zip);
      zip.closeEntry();
    }
    zip.finish();
  }

  /** Number of media. */
  int mediaFiles() {
    return media.size();
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
