package org.decamp.exporter.archive.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.decamp.exporter.ArchiveFiles;
import org.decamp.exporter.archive.ArchiveFormReader.Contents;
import org.decamp.job.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Reads back a form that has a file for each conversation and a list of them, knowing the published
 * layout and nothing of the writer: each file of the list is there and holds as many messages as
 * the list says.
 */
public final class ListedFiles {

  private final ArchiveFiles archive;
  private final String folder;
  private final String index;
  private final Pattern entry;
  private final Charset charset;
  private final Lines conversation;

  /** Reads a file line by line. */
  @FunctionalInterface
  public interface Lines {

    /**
     * Reads the file to its end.
     *
     * @param path names it in a report of damage
     * @return what it holds
     * @throws Problem.BadInput if it is not whole
     */
    Contents read(BufferedReader file, String path) throws IOException, Problem;
  }

  /**
   * @param folder of the form, without a slash
   * @param extension of the files, without a dot
   * @param charset in which the files are read
   * @param conversation reads one of them
   */
  public ListedFiles(
      ArchiveFiles archive, String folder, String extension, Charset charset, Lines conversation) {
    this.archive = archive;
    this.folder = folder;
    this.index = folder + "/index.txt";
    this.entry =
        Pattern.compile(
            "([0-9]{4,}[a-z0-9-]*\\." + extension + ")\\t([0-9]{1,18})\\t[^\\t]*\\t[^\\t]+");
    this.charset = charset;
    this.conversation = conversation;
  }

  /**
   * Reads the list and every file of it.
   *
   * @throws Problem.BadInput if one is missing or not whole
   */
  public Contents read() throws IOException, Problem {
    return read(index, StandardCharsets.UTF_8, this::list);
  }

  private Contents read(String path, Charset encoding, Lines lines) throws IOException, Problem {
    try (BufferedReader file =
        new BufferedReader(new InputStreamReader(archive.open(path), encoding.newDecoder()))) {
      return lines.read(file, path);
    } catch (CharacterCodingException | NoSuchFileException _) {
      throw broken(path);
    }
  }

  private Contents list(BufferedReader list, String path) throws IOException, Problem {
    Contents sum = Contents.NONE;
    for (@Nullable String line = list.readLine(); line != null; line = list.readLine()) {
      if (!line.startsWith("# ")) {
        sum = sum.plus(listed(line));
      }
    }
    return sum;
  }

  private Contents listed(String line) throws IOException, Problem {
    Matcher parts = entry.matcher(line);
    require(parts.matches(), index);
    String path = folder + '/' + parts.group(1);
    Contents there = read(path, charset, conversation);
    require(Long.parseLong(parts.group(2)) == there.messages(), path);
    return there;
  }

  /**
   * Makes sure of something that holds in every file as it was written.
   *
   * @throws Problem.BadInput if it does not hold
   */
  public static void require(boolean whole, String path) throws Problem.BadInput {
    if (!whole) {
      throw broken(path);
    }
  }

  private static Problem.BadInput broken(String path) {
    return new Problem.BadInput(
        "a file of the archive is not whole: " + path,
        "Do not rely on this archive; export it again from the vault.");
  }
}
