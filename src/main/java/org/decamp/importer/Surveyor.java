package org.decamp.importer;

import java.io.IOException;
import java.io.OutputStream;
import org.decamp.job.Problem;
import org.decamp.job.Progress;
import org.decamp.source.SourceEntry;
import org.decamp.source.SourceTree;

/** Looks into the exports of one service without taking anything over. */
public interface Surveyor {

  /** Reads every message file once and says what is there and what seems missing. */
  Survey survey(SourceTree tree, Progress progress) throws IOException, Problem;

  /**
   * Writes a twin of one file: the same structure, lengths and timing, none of its content.
   *
   * @param entry one of the tree's
   * @throws Problem.BadInput if there can be none of a file of this kind
   */
  void writeTwin(SourceEntry entry, OutputStream out, Progress progress)
      throws IOException, Problem;
}
