package org.decamp.app.web.replay;

/**
 * What sending needs, and whose device this computer is.
 *
 * @param version of signal-cli; empty if something is lacking
 * @param stale whether Signal's service may refuse it as too old
 * @param lacking key of what is lacking; empty for nothing
 * @param detail the same as the program says it, in English
 * @param numberEnds how the number of the account ends; empty if it is linked to none
 * @param knows what the device was told; empty if it was not asked
 * @param alone whether the account has no other device
 * @param expired whether codes were shown and nobody scanned them
 * @param syncedBy who copies the folder of the device elsewhere; empty for nobody
 * @param uncertain messages of which nobody knows whether they were sent
 * @param forgotten whether the device was just deleted
 */
public record DeviceView(
    String version,
    boolean stale,
    String lacking,
    String detail,
    String numberEnds,
    String knows,
    boolean alone,
    boolean expired,
    String syncedBy,
    long uncertain,
    boolean forgotten) {

  /** Whether it was linked; says nothing of whether the phone still knows it. */
  public boolean linked() {
    return !numberEnds.isEmpty();
  }
}
