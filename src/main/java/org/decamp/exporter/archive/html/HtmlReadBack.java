package org.decamp.exporter.archive.html;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.decamp.exporter.ReadBack;
import org.decamp.exporter.archive.html.search.SearchIndex;
import org.decamp.exporter.archive.html.search.SearchReadBack;
import org.decamp.job.Problem;
import org.decamp.job.Progress;

/**
 * Reads an archive's pages back without sharing code with what wrote them: counts what they hold,
 * follows every link inside the folder, and refuses markup that could run or fetch something.
 */
public final class HtmlReadBack {

  // A single message may be large; a page of one is the largest there is.
  private static final long LARGEST_PAGE = 256L << 20;

  private final Path root;
  private final PageReader reader;
  private final Map<String, Long> listed = new HashMap<>();
  private long messages;
  private long reactions;
  private long shown;
  private long missing;
  private long tiles;
  private long wrote;
  private long pages;

  private HtmlReadBack(Path root) {
    this.root = root;
    this.reader = new PageReader(root);
  }

  /**
   * Reads an archive back.
   *
   * @throws Problem.BadInput if a page is missing, damaged or not as Decamp writes it
   */
  public static ReadBack read(Path archiveRoot, Progress progress) throws IOException, Problem {
    return contents(archiveRoot, progress).readBack();
  }

  /**
   * Reads an archive back and counts everything that can be counted.
   *
   * @throws Problem.BadInput if a page is missing, damaged or not as Decamp writes it
   */
  public static HtmlContents contents(Path archiveRoot, Progress progress)
      throws IOException, Problem {
    return new HtmlReadBack(archiveRoot).all(progress);
  }

  private HtmlContents all(Progress progress) throws IOException, Problem {
    if (!Files.isRegularFile(root.resolve("index.html"))) {
      throw bad("The archive has no index.html", "index.html");
    }
    for (Path page : htmlFiles(root)) {
      if (!page.endsWith(SearchIndex.PAGE)) {
        count(page, "", progress);
      }
    }
    Set<String> found = new HashSet<>();
    for (Path folder : folders(root.resolve("conversations"))) {
      String id = folder.getFileName().toString();
      found.add(id);
      long before = messages;
      for (Path page : htmlFiles(folder)) {
        count(page, id, progress);
      }
      if (!Long.valueOf(messages - before).equals(listed.get(id))) {
        throw bad("The index and the pages of a conversation disagree", "conversations/" + id);
      }
      if (tiles != shown) {
        throw bad("The media and the pages of a conversation disagree", "conversations/" + id);
      }
    }
    if (!found.equals(listed.keySet())) {
      throw bad("The index lists conversations that are not there", "index.html");
    }
    if (wrote != messages) {
      throw bad("The list of people and the pages disagree", "people.html");
    }
    search(progress);
    return new HtmlContents(
        found.size(), messages, reactions, shown, missing, reader.media().size(), pages);
  }

  private void search(Progress progress) throws IOException, Problem {
    try {
      SearchPageCheck.check(root, root.resolve(SearchIndex.PAGE));
    } catch (NoSuchFileException | IllegalArgumentException e) {
      throw new Problem.BadInput(
          "A page is not as Decamp writes it: " + SearchIndex.PAGE,
          "Write the archive again from the vault.",
          e);
    }
    SearchReadBack.check(root, reader.places(), progress);
  }

  private void count(Path page, String conversation, Progress progress)
      throws IOException, Problem {
    progress.checkCancelled();
    String where = root.relativize(page).toString();
    if (Files.size(page) > LARGEST_PAGE) {
      throw bad("A page is larger than Decamp writes", where);
    }
    try {
      PageReader.Counts counts = reader.read(page, conversation);
      for (Map.Entry<String, Long> entry : counts.listed().entrySet()) {
        if (listed.put(entry.getKey(), entry.getValue()) != null) {
          throw bad("The index lists a conversation twice", where);
        }
      }
      messages += counts.messages();
      reactions += counts.reactions();
      shown += counts.shown();
      missing += counts.missing();
      tiles += counts.tiles();
      wrote += counts.wrote();
      pages++;
      progress.report(new Progress.Event.Advanced(Files.size(page), counts.messages()));
    } catch (CharacterCodingException e) {
      throw bad("A page is not in UTF-8", where);
    } catch (IllegalArgumentException e) {
      throw new Problem.BadInput(
          "A page is not as Decamp writes it: " + where + " (" + e.getMessage() + ")",
          "Write the archive again from the vault.",
          e);
    }
  }

  private static List<Path> htmlFiles(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(f -> f.toString().endsWith(".html")).sorted().toList();
    }
  }

  private static List<Path> folders(Path parent) throws IOException {
    if (!Files.isDirectory(parent)) {
      return new ArrayList<>();
    }
    try (Stream<Path> folders = Files.list(parent)) {
      return folders.filter(Files::isDirectory).sorted().toList();
    }
  }

  private static Problem bad(String what, String where) {
    return new Problem.BadInput(what + ": " + where, "Write the archive again from the vault.");
  }
}
