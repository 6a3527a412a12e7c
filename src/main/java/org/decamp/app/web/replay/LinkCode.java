package org.decamp.app.web.replay;

/**
 * A code that links this computer to the account of whoever scans it.
 *
 * @param link shown as a picture only, never as text
 * @param number of the code, from 1
 */
record LinkCode(String link, int number) {
  @Override
  public String toString() {
    return "(code)";
  }
}
