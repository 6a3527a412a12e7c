package org.decamp.exporter.archive.jsonl;

import java.io.IOException;
import java.io.OutputStream;
import java.util.BitSet;
import org.decamp.exporter.ArchiveFolder;
import org.decamp.exporter.Selection;
import org.decamp.exporter.SourceContents;
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

  private final WireNames<FileOrder> orders = new WireNames<>(FileOrder.class);
  private final VaultReader vault;
  private final SourceContents contents;
  private final boolean all;
  private final boolean none;
  private final BitSet referenced = new BitSet();

  CarriedSources(VaultReader vault, Selection selection) {
    this.vault = vault;
    this.contents = new SourceContents(vault);
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
          try (OutputStream out = folder.create(Layout.source(file))) {
            contents.copy(file, out);
          }
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
}
