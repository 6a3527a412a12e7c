package org.decamp.exporter;

/** An artefact that is not what was planned: a bug in Decamp, never the user's fault. */
public final class ExportMismatch extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  ExportMismatch(String what, long planned, long actual) {
    super("the export is not as planned: %d %s planned, %d there".formatted(planned, what, actual));
  }

  /**
   * @param what is wrong, without content
   */
  public ExportMismatch(String what) {
    super("the export is not as planned: " + what);
  }
}
