package org.decamp.exporter.archive.html;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.decamp.exporter.ArchiveFiles;
import org.decamp.exporter.ArchivePath;
import org.decamp.exporter.ReadBack;
import org.decamp.exporter.archive.html.search.PlaceSum;
import org.decamp.exporter.archive.html.search.SearchIndex;
import org.decamp.exporter.archive.html.search.SearchReadBack;
import org.decamp.job.InOrder;
import org.decamp.job.Problem;
import org.decamp.job.Progress;
import org.jspecify.annotations.Nullable;

/**
 * Reads an archive's pages back without sharing code with what wrote them: counts what they hold,
 * follows every link inside the folder, and refuses markup that could run or fetch something.
 */
public final class HtmlReadBack {

  // A single message may be large; a page of one is the largest there is.
  private static final long LARGEST_PAGE = 256L << 20;

  private static final int WAITING = 8;
  private static final int KNOWN_FILES = 10_000;

  private final ArchiveFiles archive;
  private final Progress progress;
  private final Map<String, Long> listed = new HashMap<>();
  private final Map<String, Map<String, Long>> lists = new HashMap<>();
  private final Map<String, Tally> tallies = new HashMap<>();
  private final Set<String> media = new HashSet<>();
  private final Set<String> knownFiles = new HashSet<>();
  private final PlaceSum places = new PlaceSum();
  private long messages;
  private long reactions;
  private long shown;
  private long missing;
  private long wrote;
  private long pages;

  /** What the pages of a conversation hold. */
  private record Tally(long messages, long shown, long tiles) {

    private static final Tally NONE = new Tally(0, 0, 0);

    Tally and(Tally other) {
      return new Tally(messages + other.messages, shown + other.shown, tiles + other.tiles);
    }
  }

  private HtmlReadBack(ArchiveFiles archive, Progress progress) {
    this.archive = archive;
    this.progress = progress;
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
    return new HtmlReadBack(archive, progress).all();
  }

  private HtmlContents all() throws IOException, Problem {
    if (!archive.has("index.html")) {
      throw bad("The archive has no index.html", "index.html");
    }
    List<String> found = new ArrayList<>();
    try (InOrder<PageFacts> reading = new InOrder<>("read-back", WAITING, this::take)) {
      for (String page : pages("")) {
        if (!page.equals(SearchIndex.PAGE)) {
          hand(page, "", reading);
        }
      }
      for (String folder : folders()) {
        String id = ArchivePath.name(folder.substring(0, folder.length() - 1));
        found.add(id);
        for (String page : pages(folder)) {
          hand(page, id, reading);
        }
      }
      reading.finish();
    }
    for (String id : found) {
      Tally there = tallies.getOrDefault(id, Tally.NONE);
      if (!Long.valueOf(there.messages()).equals(listed.get(id))) {
        throw bad("The index and the pages of a conversation disagree", "conversations/" + id);
      }
      if (there.tiles() != there.shown()) {
        throw bad("The media and the pages of a conversation disagree", "conversations/" + id);
      }
    }
    if (listed.size() != found.size()) {
      throw bad("The index lists conversations that are not there", "index.html");
    }
    if (wrote != messages) {
      throw bad("The list of people and the pages disagree", "people.html");
    }
    lists();
    search();
    return new HtmlContents(found.size(), messages, reactions, shown, missing, media.size(), pages);
  }

  private void lists() throws IOException, Problem {
    List<Map<String, Long>> inOrder = new ArrayList<>();
    @Nullable Map<String, Long> page = lists.get("index.html");
    while (page != null) {
      inOrder.add(page);
      page = lists.get("index-" + (inOrder.size() + 1) + ".html");
    }
    try {
      new ListCheck(archive).check(inOrder);
    } catch (IllegalArgumentException e) {
      throw notOurs("list/", e);
    }
  }

  private void search() throws IOException, Problem {
    try {
      SearchPageCheck.check(archive, SearchIndex.PAGE);
    } catch (NoSuchFileException | CharacterCodingException | IllegalArgumentException e) {
      throw new Problem.BadInput(
          "A page is not as Decamp writes it: " + SearchIndex.PAGE,
          "Write the archive again from the vault.",
          e);
    }
    SearchReadBack.check(archive, places, progress);
  }

  /** Reads a page here, and has it looked through beside. */
  private void hand(String page, String conversation, InOrder<PageFacts> reading)
      throws IOException, Problem {
    progress.checkCancelled();
    long size = archive.size(page).orElseThrow(() -> bad("A page is no file", page));
    if (size > LARGEST_PAGE) {
      throw bad("A page is larger than Decamp writes", page);
    }
    byte[] bytes;
    try (InputStream in = archive.open(page)) {
      bytes = in.readAllBytes();
    }
    reading.hand(() -> facts(bytes, page, conversation));
  }

  private static PageFacts facts(byte[] bytes, String page, String conversation) throws Problem {
    try {
      return PageReader.read(bytes, page, conversation);
    } catch (CharacterCodingException e) {
      throw bad("A page is not in UTF-8", page);
    } catch (IllegalArgumentException e) {
      throw notOurs(page, e);
    }
  }

  private void take(PageFacts facts) throws IOException, Problem {
    try {
      for (String file : facts.files()) {
        require(isThere(file), "a link leads nowhere");
      }
      for (String path : facts.media()) {
        require(!media.add(path) || archive.has(path), "a media file is not there");
      }
    } catch (IllegalArgumentException e) {
      throw notOurs(facts.page(), e);
    }
    if (!facts.listed().isEmpty()) {
      lists.put(facts.page(), facts.listed());
    }
    for (Map.Entry<String, Long> entry : facts.listed().entrySet()) {
      if (listed.put(entry.getKey(), entry.getValue()) != null) {
        throw bad("The index lists a conversation twice", facts.page());
      }
    }
    messages += facts.messages();
    reactions += facts.reactions();
    shown += facts.shown();
    missing += facts.missing();
    wrote += facts.wrote();
    pages++;
    places.add(facts.places());
    tallies.merge(
        facts.conversation(),
        new Tally(facts.messages(), facts.shown(), facts.tiles()),
        Tally::and);
    progress.report(new Progress.Event.Advanced(facts.size(), facts.messages()));
  }

  private static void require(boolean condition, String otherwise) {
    if (!condition) {
      throw new IllegalArgumentException(otherwise);
    }
  }

  /** Whether the file is there; of many links to it only the first looks. */
  private boolean isThere(String file) throws IOException {
    if (knownFiles.contains(file)) {
      return true;
    }
    if (knownFiles.size() >= KNOWN_FILES) {
      knownFiles.clear();
    }
    return archive.has(file) && knownFiles.add(file);
  }

  private List<String> pages(String folder) throws IOException {
    return archive.list(folder).stream().filter(path -> path.endsWith(".html")).toList();
  }

  private List<String> folders() throws IOException {
    return archive.list("conversations/").stream().filter(path -> path.endsWith("/")).toList();
  }

  private static Problem notOurs(String page, IllegalArgumentException e) {
    return new Problem.BadInput(
        "A page is not as Decamp writes it: " + page + " (" + e.getMessage() + ")",
        "Write the archive again from the vault.",
        e);
  }

  private static Problem bad(String what, String where) {
    return new Problem.BadInput(what + ": " + where, "Write the archive again from the vault.");
  }
}
