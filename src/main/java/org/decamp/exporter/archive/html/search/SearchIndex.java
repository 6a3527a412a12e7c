package org.decamp.exporter.archive.html.search;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.decamp.exporter.ArchiveFolder;
import org.decamp.exporter.archive.html.search.Chunks.Script;
import org.decamp.exporter.archive.html.search.Document.State;
import org.decamp.exporter.archive.html.view.MessageView;
import org.decamp.job.InOrder;
import org.decamp.job.Problem;

/**
 * Writes the index of all messages. They come conversation by conversation; at the end they are put
 * into the order of time, which makes a filter by date a range and the newest hits the last ones,
 * and then their terms into the order of the alphabet. Memory does not grow with the number of
 * messages.
 */
public final class SearchIndex {

  /** The page that searches. */
  public static final String PAGE = "search.html";

  static final int VERSION = 1;

  private static final List<String> ASSETS =
      List.of(
          "search.css", "search-cut.js", "search-index.js", "search-query.js", "search-page.js");

  private static final int WAITING = 8;
  private static final int SORTED_MESSAGES = 8 << 20;
  private static final int SORTED_TERMS = 24 << 20;

  /** Hits show no more of a text than this; all of it is searched. */
  private static final int LONGEST_TEXT = 16_000;

  private final ArchiveFolder folder;
  private final int largestChunk;
  private final int largestTexts;
  private final int sortedTerms;
  private final DocumentSort messages;
  private final NameChunks names = new NameChunks();
  private final Places places = new Places();
  private final FilterTerms filters = new FilterTerms();
  private int conversation;

  /** An index with chunks of the standard size. */
  public SearchIndex(ArchiveFolder folder) {
    this(folder, Chunks.LARGEST, TextChunks.LARGEST, SORTED_MESSAGES, SORTED_TERMS);
  }

  /** An index with other sizes, in bytes: of chunks, and of what waits in memory to be sorted. */
  SearchIndex(
      ArchiveFolder folder,
      int largestChunk,
      int largestTexts,
      int sortedMessages,
      int sortedTerms) {
    this.folder = folder;
    this.largestChunk = largestChunk;
    this.largestTexts = largestTexts;
    this.sortedTerms = sortedTerms;
    this.messages = new DocumentSort(folder, sortedMessages);
  }

  /**
   * Begins a conversation.
   *
   * @param id names its folder
   */
  public void conversation(String id, String title) {
    conversation = names.conversation(id, title);
  }

  /**
   * Adds a message of the conversation.
   *
   * @param page the file that shows it
   * @param anchor its name there
   */
  public void message(String page, String anchor, Instant sentAt, MessageView message)
      throws IOException {
    String words = SearchText.words(message);
    String label = words.isBlank() ? SearchText.label(message) : "";
    message(page, anchor, sentAt, message.name(), words, label);
  }

  /** Adds a message of which only the label is shown if it has no words. */
  void message(
      String page, String anchor, Instant sentAt, String sender, String words, String label)
      throws IOException {
    boolean none = words.isBlank();
    messages.add(
        new Document(
            sentAt.toEpochMilli(),
            places.number(conversation, page),
            names.person(sender),
            none ? State.LABEL : State.WHOLE,
            anchor.getBytes(StandardCharsets.UTF_8),
            (none ? label : words).getBytes(StandardCharsets.UTF_8)));
  }

  /** Writes all chunks and the scripts that read them. */
  public void finish() throws IOException, Problem {
    for (String asset : ASSETS) {
      try (InputStream in = SearchIndex.class.getResourceAsStream(asset);
          OutputStream out = folder.create("assets/" + asset)) {
        Objects.requireNonNull(in, asset).transferTo(out);
      }
    }
    try (InOrder<Script> packing =
        new InOrder<>("search-index", WAITING, script -> script.writeTo(folder))) {
      write(packing);
      packing.finish();
    }
  }

  private void write(InOrder<Script> packing) throws IOException, Problem {
    Chunks chunks = new Chunks(packing, largestChunk);
    TextChunks texts = new TextChunks(new Chunks(packing, largestTexts), places);
    PostingSort postings = new PostingSort(folder, sortedTerms);
    int count = writeTexts(texts, postings);
    WordChunks words = new WordChunks(chunks);
    postings.merge(words::add);
    List<String> firstTerms = words.finish();
    Bytes map = new Bytes();
    map.number(VERSION);
    map.number(count);
    map.number(names.conversations());
    map.number(names.people());
    map.number(names.write(chunks));
    map.number(texts.finish());
    map.append(texts.directory());
    map.number(firstTerms.size());
    firstTerms.forEach(map::text);
    chunks.write("map", map);
  }

  private int writeTexts(TextChunks texts, PostingSort postings) throws IOException, Problem {
    TextCut cut = new TextCut();
    int[] number = {0};
    TextCut.Sink sink = (buffer, from, to) -> postings.add(buffer, from, to, number[0]);
    messages.merge(message -> {
      filters.conversation(places.conversation(message.place()), sink);
      filters.person(message.person(), sink);
      if (message.state() == State.LABEL) {
        texts.add(message);
      } else {
        String text = new String(message.text(), StandardCharsets.UTF_8);
        cut.run(text, sink);
        texts.add(shortened(message, text));
      }
      postings.endMessage();
      number[0]++;
    });
    return number[0];
  }

  private static Document shortened(Document m, String text) {
    if (text.length() <= LONGEST_TEXT) {
      return m;
    }
    int end =
        Character.isHighSurrogate(text.charAt(LONGEST_TEXT - 1)) ? LONGEST_TEXT - 1 : LONGEST_TEXT;
    byte[] beginning = text.substring(0, end).getBytes(StandardCharsets.UTF_8);
    return new Document(m.time(), m.place(), m.person(), State.CUT, m.anchor(), beginning);
  }
}
