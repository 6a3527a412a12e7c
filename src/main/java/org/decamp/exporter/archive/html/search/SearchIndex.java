package org.decamp.exporter.archive.html.search;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.decamp.exporter.ArchiveFolder;
import org.decamp.exporter.archive.html.search.Document.State;
import org.decamp.exporter.archive.html.view.MessageView;

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

  // Before these, a term is the number of a conversation or of a sender.
  static final char CONVERSATION = '\u0001';
  static final char PERSON = '\u0002';

  private static final int SORTED_MESSAGES = 8 << 20;
  private static final int SORTED_TERMS = 16 << 20;

  /** Hits show no more of a text than this; all of it is searched. */
  private static final int LONGEST_TEXT = 16_000;

  private final ArchiveFolder folder;
  private final int largestChunk;
  private final int largestTexts;
  private final int sortedTerms;
  private final DocumentSort messages;
  private final NameChunks names = new NameChunks();
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
            conversation,
            names.person(sender),
            page,
            anchor,
            none ? State.LABEL : State.WHOLE,
            none ? label : words));
  }

  /** Writes all chunks and the scripts that read them. */
  public void finish() throws IOException {
    for (String asset : ASSETS) {
      try (InputStream in = SearchIndex.class.getResourceAsStream(asset);
          OutputStream out = folder.create("assets/" + asset)) {
        Objects.requireNonNull(in, asset).transferTo(out);
      }
    }
    Chunks chunks = new Chunks(folder, largestChunk);
    TextChunks texts = new TextChunks(new Chunks(folder, largestTexts));
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

  private int writeTexts(TextChunks texts, PostingSort postings) throws IOException {
    TextCut cut = new TextCut();
    int[] number = {0};
    messages.merge(message -> {
      int n = number[0]++;
      filter(CONVERSATION, message.conversation(), n, postings);
      filter(PERSON, message.person(), n, postings);
      if (message.state() != State.LABEL) {
        cut.run(message.text(), (buffer, from, to) -> postings.add(buffer, from, to, n));
      }
      postings.endMessage();
      texts.add(shortened(message));
    });
    return number[0];
  }

  private static void filter(char kind, int number, int message, PostingSort postings) {
    char[] term = (kind + Integer.toString(number)).toCharArray();
    postings.add(term, 0, term.length, message);
  }

  private static Document shortened(Document m) {
    if (m.text().length() <= LONGEST_TEXT) {
      return m;
    }
    int end =
        Character.isHighSurrogate(m.text().charAt(LONGEST_TEXT - 1))
            ? LONGEST_TEXT - 1
            : LONGEST_TEXT;
    State state = m.state() == State.LABEL ? State.LABEL : State.CUT;
    return new Document(
        m.time(),
        m.conversation(),
        m.person(),
        m.page(),
        m.anchor(),
        state,
        m.text().substring(0, end));
  }
}
