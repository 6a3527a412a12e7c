package org.decamp.exporter.deltachat.file;

import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;

/**
 * What of a backup came from Decamp, in entries of chats. They are known by what they say of
 * themselves under "Message info".
 */
public final class Imported {

  final BitSet chats = new BitSet();
  final BitSet rows = new BitSet();
  final Set<String> files = new HashSet<>();
  long reactions;
  long attachments;
  long missing;

  /** The numbers of the chats that have such entries. */
  public BitSet chats() {
    return (BitSet) chats.clone();
  }

  /** How many entries there are. */
  public long messages() {
    return rows.cardinality();
  }

  /** How many reactions are on them. */
  public long reactions() {
    return reactions;
  }

  /** How many of them hold a file. */
  public long attachments() {
    return attachments;
  }

  /** How many files they say are missing. */
  public long missing() {
    return missing;
  }

  /** The names of the media that they and their chats show. */
  public Set<String> files() {
    return files;
  }
}
