package org.decamp.exporter.archive.html.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.decamp.exporter.ArchiveFiles;

/**
 * The map of an index and its names, as read back.
 *
 * @param messages how many there are
 * @param folders of the conversations
 * @param people how many names of senders there are
 * @param nameChunks chunks of names
 * @param texts the chunks of messages
 * @param words the first term of each chunk of terms
 */
record IndexMap(
    int messages,
    List<String> folders,
    int people,
    int nameChunks,
    List<Texts> texts,
    List<String> words) {

  IndexMap {
    folders = List.copyOf(folders);
    texts = List.copyOf(texts);
    words = List.copyOf(words);
  }

  /**
   * A chunk of messages.
   *
   * @param count how many
   * @param time second of the first since 1970
   */
  record Texts(int count, long time) {}

  /**
   * Reads it.
   *
   * @throws IllegalArgumentException if it is not one
   */
  static IndexMap read(ArchiveFiles archive) throws IOException {
    ChunkReader in = ChunkReader.open(archive, "map");
    if (in.number() != 1) {
      throw new IllegalArgumentException("an index of another version");
    }
    int messages = in.below(Integer.MAX_VALUE);
    int conversations = in.below(Integer.MAX_VALUE);
    int people = in.below(Integer.MAX_VALUE);
    int nameChunks = in.below(Integer.MAX_VALUE);
    List<Texts> texts = new ArrayList<>();
    long time = 0;
    for (int n = in.count(); n > 0; n--) {
      int count = in.below(Integer.MAX_VALUE);
      time += in.signed();
      texts.add(new Texts(count, time));
    }
    List<String> words = new ArrayList<>();
    for (int n = in.count(); n > 0; n--) {
      words.add(in.text());
    }
    in.requireEnd();
    List<String> folders = new ArrayList<>();
    ChunkReader names = ChunkReader.joined(archive, "names-", nameChunks);
    for (int n = 0; n < conversations; n++) {
      folders.add(names.text());
      names.text();
    }
    for (int n = 0; n < people; n++) {
      names.text();
    }
    names.requireEnd();
    return new IndexMap(messages, folders, people, nameChunks, texts, words);
  }
}
