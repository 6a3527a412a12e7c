package org.decamp.exporter.archive.html;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.NoSuchFileException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.decamp.exporter.ArchiveFiles;
import org.decamp.exporter.ArchivePath;
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

  private final ArchiveFiles archive;
  private final PageReader reader;
  private final Map<String, Long> listed = new HashMap<>();
  private long messages;
  private long reactions;
  private long shown;
  private long missing;
  private long tiles;
  private long wrote;
  private long pages;

  private HtmlReadBack(ArchiveFiles archive) {
    this.archive = archive;
    this.reader = new PageReader(archive);
  }

  /**
   * Reads an archive back.
   *
   * @throws Problem.BadInput if a page is missing, damaged or not as Decamp writes it
   */
  public static ReadBack read(ArchiveFiles archive, Progress progress) throws IOException, Problem {
    return contents(archive, progress).readBack();
  }

  /**
   * Reads an archive back and counts everything that can be counted.
   *
   * @throws Problem.BadInput if a page is missing, damaged or not as Decamp writes it
   */
  public static HtmlContents contents(ArchiveFiles archive, Progress progress)
      throws IOException, Problem {
    return new HtmlReadBack(archive).all(progress);
  }

  private HtmlContents all(Progress progress) throws IOException, Problem {
    if (!archive.has("index.html")) {
      throw bad("The archive has no index.html", "index.html");
    }
    for (String page : pages("")) {
      if (!page.equals(SearchIndex.PAGE)) {
        count(page, "", progress);
      }
    }
    Set<String> found = new HashSet<>();
    for (String folder : folders()) {
      String id = ArchivePath.name(folder.substring(0, folder.length() - 1));
      found.add(id);
      long before = messages;
      for (String page : pages(folder)) {
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
      SearchPageCheck.check(archive, SearchIndex.PAGE);
    } catch (NoSuchFileException | IllegalArgumentException e) {
      throw new Problem.BadInput(
          "A page is not as Decamp writes it: " + SearchIndex.PAGE,
          "Write the archive again from the vault.",
          e);
    }
    SearchReadBack.check(archive, reader.places(), progress);
  }

  private void count(String page, String conversation, Progress progress)
      throws IOException, Problem {
    progress.checkCancelled();
    long size = archive.size(page).orElseThrow(() -> bad("A page is no file", page));
    if (size > LARGEST_PAGE) {
      throw bad("A page is larger than Decamp writes", page);
    }
    try {
      PageReader.Counts counts = reader.read(page, conversation);
      for (Map.Entry<String, Long> entry : counts.listed().entrySet()) {
        if (listed.put(entry.getKey(), entry.getValue()) != null) {
          throw bad("The index lists a conversation twice", page);
        }
      }
      messages += counts.messages();
      reactions += counts.reactions();
      shown += counts.shown();
      missing += counts.missing();
      tiles += counts.tiles();
      wrote += counts.wrote();
      pages++;
      progress.report(new Progress.Event.Advanced(size, counts.messages()));
    } catch (CharacterCodingException e) {
      throw bad("A page is not in UTF-8", page);
    } catch (IllegalArgumentException e) {
      throw new Problem.BadInput(
          "A page is not as Decamp writes it: " + page + " (" + e.getMessage() + ")",
          "Write the archive again from the vault.",
          e);
    }
  }

  private List<String> pages(String folder) throws IOException {
    return archive.list(folder).stream().filter(path -> path.endsWith(".html")).toList();
  }

  private List<String> folders() throws IOException {
    return archive.list("conversations/").stream().filter(path -> path.endsWith("/")).toList();
  }

  private static Problem bad(String what, String where) {
    return new Problem.BadInput(what + ": " + where, "Write the archive again from the vault.");
  }
}
