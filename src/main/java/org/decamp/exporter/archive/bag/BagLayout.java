package org.decamp.exporter.archive.bag;

/** Names of the files of a bag, and what stands in the fixed one (RFC 8493, section 2). */
final class BagLayout {

  static final String DECLARATION = "bagit.txt";
  static final String DECLARATION_TEXT = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n";
  static final String INFO = "bag-info.txt";
  static final String MANIFEST = "manifest-sha512.txt";
  static final String TAG_MANIFEST = "tagmanifest-sha512.txt";

  /** Would name files that lie elsewhere; Decamp's bags hold all of theirs. */
  static final String FETCH = "fetch.txt";

  static final String PAYLOAD = "data/";

  /** The archive, as the target of its forms writes it. */
  static final String ARCHIVE = PAYLOAD + "archive/";

  static final String CUSTODY = PAYLOAD + "custody/";
  static final String RECORD = CUSTODY + "custody.jsonl";
  static final String IMPORTS = CUSTODY + "imports.jsonl";
  static final String LISTS = CUSTODY + "files/";
  static final String SOURCES = CUSTODY + "sources/";
  static final String SOURCE_LIST = CUSTODY + "sources.jsonl";
  static final String README = CUSTODY + "README.txt";

  private BagLayout() {}
}
