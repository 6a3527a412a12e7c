package org.decamp.app;

import java.util.List;
import org.decamp.importer.Recognition;
import org.decamp.importer.Survey;
import org.decamp.source.SourceContainer;

/**
 * What an export is, without content: safe to attach to a bug report, names of refused entries
 * aside, which stay out of machine output.
 *
 * @param containers what the user gave
 * @param files number of files in it
 * @param bytes their size, uncompressed
 * @param recognitions what each importer that recognised something says
 * @param surveys what each of them finds inside, if it can look inside
 * @param hint what to do when nothing was recognised, otherwise empty
 */
public record Inspection(
    List<SourceContainer> containers,
    long files,
    long bytes,
    List<Recognition> recognitions,
    List<Survey> surveys,
    String hint) {

  public Inspection {
    containers = List.copyOf(containers);
    recognitions = List.copyOf(recognitions);
    surveys = List.copyOf(surveys);
  }

  /** Whether there is something to import. */
  public boolean recognised() {
    return !recognitions.isEmpty();
  }
}
