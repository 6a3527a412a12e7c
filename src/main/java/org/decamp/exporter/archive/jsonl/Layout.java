package org.decamp.exporter.archive.jsonl;

import java.util.Locale;
import org.decamp.model.ConversationId;
import org.decamp.model.SourceFile;

/** Where the files of the form lie, relative to the archive, and how they name themselves. */
final class Layout {

  /** The version of the published schema that this Decamp writes. */
  static final int VERSION = 1;

  static final String CONVERSATIONS = "jsonl/conversations.jsonl";
  static final String CONVERSATIONS_FORMAT = "decamp-conversations";
  static final String MESSAGES_FORMAT = "decamp-messages";
  static final String OWNERS = "jsonl/owners.jsonl";
  static final String OWNERS_FORMAT = "decamp-owners";
  static final String SOURCES = "jsonl/sources.jsonl";
  static final String SOURCES_FORMAT = "decamp-sources";

  private Layout() {}

  static String messages(ConversationId conversation) {
    return "jsonl/messages/" + conversation.value() + ".jsonl";
  }

  static String source(SourceFile file) {
    String path = file.path().value().toLowerCase(Locale.ROOT);
    String extension = path.endsWith(".json") ? "json" : path.endsWith(".html") ? "html" : "bin";
    return "jsonl/sources/" + file.number() + '.' + extension;
  }
}
