package org.decamp.exporter.archive.jsonl;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.BitSet;
import org.decamp.exporter.ArchiveFolder;
import org.decamp.exporter.Selection;
import org.decamp.job.Problem;
import org.decamp.model.FileOrder;
import org.decamp.model.SourceFile;
import org.decamp.vault.VaultReader;

/**
 * Copies Meta's own files into the archive, so that nothing unknown is lost, as far as they hold
 * nothing that was not chosen: all of them with the whole vault; with some conversations those that
 * their messages come from, because a source file belongs to one conversation; none when something
 * inside a conversation was left out or people have pseudonyms.
 */
final class CarriedSources {

  private static final int CHUNK = 1 << 16;

  private final WireNames<FileOrder> orders = new WireNames<>(FileOrder.class);
  private final VaultReader vault;
  private final boolean all;
  private final boolean none;
  private final BitSet referenced = new BitSet();

  CarriedSources(VaultReader vault, Selection selection) {
    this.vault = vault;
    this.all = selection.takesEverything() && !selection.pseudonyms();
    this.none = !selection.takesWholeConversations() || selection.pseudonyms();
  }

  /** Whether the source file goes along; a message that asks comes from it. */
  boolean carry(int sourceFile) {
    referenced.set(sourceFile);
    return !none;
  }

  /** Writes the files and their list. */
  void write(ArchiveFolder folder) throws IOException, Problem {
    try (JsonLines lines = new JsonLines(folder.create(Layout.SOURCES), Layout.SOURCES_FORMAT)) {
      for (SourceFile file : vault.sourceFiles()) {
        if (all || (!none && referenced.get(file.number()))) {
          copy(file, folder);
          lines.add(json -> {
            json.writeNumberProperty("number", file.number());
            Properties.text(json, "container", file.container());
            Properties.text(json, "path", file.path());
            json.writeStringProperty("sha256", file.sha256());
            json.writeNumberProperty("size", file.size());
            json.writeStringProperty("generation", file.generation());
            orders.write(json, "order", file.order());
            json.writeStringProperty("file", Layout.source(file));
          });
        }
      }
    }
  }

  private void copy(SourceFile file, ArchiveFolder folder) throws IOException, Problem {
    byte[] chunk = new byte[CHUNK];
    try (InputStream in = open(file);
        OutputStream out = folder.create(Layout.source(file))) {
      for (int n = read(in, chunk); n >= 0; n = read(in, chunk)) {
        out.write(chunk, 0, n);
      }
    }
  }

  private InputStream open(SourceFile file) throws Problem {
    try {
      return vault.openSourceFile(file.number());
    } catch (IOException e) {
      throw damaged(e);
    }
  }

  private static int read(InputStream in, byte[] chunk) throws Problem {
    try {
      return in.read(chunk);
    } catch (IOException e) {
      throw damaged(e);
    }
  }

  private static Problem damaged(IOException cause) {
    return new Problem.BadInput(
        "a source file of the vault is missing or damaged",
        "Run \"decamp vault check\" to see what is damaged; importing the export again restores"
            + " it.",
        cause);
  }
}
