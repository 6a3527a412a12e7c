package org.decamp.exporter.signal.merge;

/** What becomes of an insertion. */
public enum Placement {
  /** It is put in with its own time. */
  AS_SENT,
  /** It is put in with a later time, since its author has an entry of its own time in the chat. */
  SHIFTED,
  /** The original has it, put in before. */
  ALREADY_THERE;

  /** Is told what becomes of each insertion, in their order. */
  @FunctionalInterface
  public interface Listener {

    void placed(Insertion insertion, Placement placement);
  }
}
