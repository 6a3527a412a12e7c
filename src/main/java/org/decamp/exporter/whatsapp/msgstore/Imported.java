package org.decamp.exporter.whatsapp.msgstore;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;

/** What of a database came from Decamp, by its ids. */
public final class Imported {

  final BitSet chats = new BitSet();
  final BitSet rows = new BitSet();
  final Map<String, String> files = new LinkedHashMap<>();
  long reactions;
  long attachments;

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

  /** The files that they hold, by path: the SHA-256 of each, in Base64. */
  public Map<String, String> files() {
    return files;
  }
}
