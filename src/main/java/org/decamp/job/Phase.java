package org.decamp.job;

/** A stretch of a job that a person would recognise. */
public enum Phase {
  LISTING("Looking through the export"),
  SURVEYING("Looking at the messages"),
  IMPORTING("Importing"),
  FINISHING("Finishing"),
  EXPORTING("Writing"),
  READING_BACK("Reading back"),
  CHECKING("Checking"),
  REPAIRING("Repairing"),
  COMPACTING("Compacting"),
  COPYING("Copying"),
  SENDING("Sending");

  private final String label;

  Phase(String label) {
    this.label = label;
  }

  /** The phase in words, for progress lines. */
  public String label() {
    return label;
  }
}
