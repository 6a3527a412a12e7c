package org.decamp.importer.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.decamp.job.Problem;
import org.decamp.model.MediaId;
import org.decamp.source.SourceContainer;
import org.decamp.source.SourceEntry;
import org.decamp.source.SourceTree;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The files of one archive inside what the user gave, by their path in the archive. */
final class ArchiveTree {

  private static final String MARKER = "decamp-archive.json";
  private static final int LONGEST_MARKER = 1 << 20;
  private static final JsonMapper JSON = new JsonMapper();

  private final SourceContainer container;
  private final Map<String, SourceEntry> entries;
  private final Set<String> used = new HashSet<>();
  private final Set<String> damaged = new HashSet<>();
  private final Map<String, MediaId> contents = new HashMap<>();
  private final Map<String, String> hashes = new HashMap<>();

  private ArchiveTree(SourceContainer container, Map<String, SourceEntry> entries) {
    this.container = container;
    this.entries = entries;
  }

  /** All archives with the form {@code jsonl}. */
  static List<ArchiveTree> in(SourceTree tree) throws IOException, Problem {
    List<ArchiveTree> archives = new ArrayList<>();
    for (SourceEntry entry : tree.entries()) {
      String path = entry.path();
      boolean inRoot = path.equals(MARKER) || path.endsWith('/' + MARKER);
      if (inRoot && hasJsonl(entry)) {
        archives.add(below(path.substring(0, path.length() - MARKER.length()), entry, tree));
      }
    }
    return archives;
  }

  private static boolean hasJsonl(SourceEntry marker) throws IOException, Problem {
    try (InputStream in = marker.open()) {
      Fields fields = Fields.of(JSON.readTree(in.readNBytes(LONGEST_MARKER)));
      if (!fields.string("format").equals("decamp-archive")) {
        return false;
      }
      ArchiveVersion.require(fields.number("version", 0, Integer.MAX_VALUE), marker.path());
      for (var form : fields.array("forms")) {
        if (form.isString() && form.stringValue().equals("jsonl")) {
          return true;
        }
      }
      return false;
    } catch (UnreadableLineException | JacksonException _) {
      return false;
    }
  }

  private static ArchiveTree below(String root, SourceEntry marker, SourceTree tree) {
    Map<String, SourceEntry> entries = new HashMap<>();
    for (SourceEntry entry : tree.entries()) {
      if (entry.container().number() == marker.container().number()
          && entry.path().startsWith(root)) {
        entries.put(entry.path().substring(root.length()), entry);
      }
    }
    ArchiveTree archive = new ArchiveTree(marker.container(), entries);
    archive.used.add(marker.path());
    return archive;
  }

  /** The file of that path in the archive; nothing outside the archive has a path. */
  Optional<SourceEntry> find(String path) {
    @Nullable SourceEntry entry = entries.get(path);
    if (entry != null) {
      used.add(entry.path());
    }
    return Optional.ofNullable(entry);
  }

  /** Like {@link #find}, for files without which there is no archive. */
  SourceEntry require(String path) throws Problem {
    Optional<SourceEntry> entry = find(path);
    if (entry.isEmpty()) {
      throw new Problem.BadInput(
          "the archive is not whole, a file is missing: " + path,
          "Run \"decamp verify\" on the archive.");
    }
    return entry.get();
  }

  /** Whether the file was asked for. */
  boolean used(SourceEntry entry) {
    return entry.container().number() == container.number() && used.contains(entry.path());
  }

  /** Notes that the file breaks off or is damaged. */
  void markDamaged(SourceEntry entry) {
    damaged.add(entry.path());
  }

  /** Whether the file breaks off or is damaged. */
  boolean isDamaged(SourceEntry entry) {
    return entry.container().number() == container.number() && damaged.contains(entry.path());
  }

  /** Notes the content that the file was stored as. */
  void markStored(SourceEntry entry, MediaId content) {
    contents.put(entry.path(), content);
  }

  /** The content that the file was stored as. */
  Optional<MediaId> content(SourceEntry entry) {
    return Optional.ofNullable(contents.get(entry.path()));
  }

  /** Notes the SHA-256 of a file that was read to its end. */
  void markRead(SourceEntry entry, byte[] sha256) {
    hashes.put(entry.path(), HexFormat.of().formatHex(sha256));
  }

  /** The SHA-256 of a file that was read to its end, hexadecimal. */
  Optional<String> sha256(SourceEntry entry) {
    return Optional.ofNullable(hashes.get(entry.path()));
  }

  /** How many files the archive has in that folder. */
  long count(String folder) {
    return entries.keySet().stream().filter(p -> p.startsWith(folder)).count();
  }

  /** Name of the ZIP or folder that holds the archive. */
  String container() {
    return container.name();
  }
}
