package org.decamp.vault.format;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Proves that the rows are those that were written last (document, section 6.6). */
final class Seals {

  private final Tables tables;
  private final Mac mac;

  Seals(Tables tables, byte[] recordKey) throws GeneralSecurityException {
    this.tables = tables;
    mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(recordKey, "HmacSHA256"));
  }

  /** What of the document's list of seals does not hold; empty if all is well. */
  List<String> broken() throws IOException, GeneralSecurityException {
    List<String> broken = new ArrayList<>();
    for (Row conversation : tables.rows("conversation")) {
      if (!Arrays.equals(digest(conversation), conversation.bytes("digest"))) {
        broken.add("conversation " + conversation.number("number"));
      }
    }
    for (Row fact : tables.rows("meta")) {
      String name = fact.text("name");
      if (name.startsWith("digest-")
          && !Arrays.equals(digest(name.substring(7).replace('-', '_')), fact.bytes("value"))) {
        broken.add(name);
      }
    }
    return broken;
  }

  private byte[] digest(String table) throws IOException, GeneralSecurityException {
    int kind =
        switch (table) {
          case "media" -> 4;
          case "source_file" -> 5;
          case "owner" -> 6;
          case "export" -> 7;
          case "file_export" -> 8;
          case "owner_name" -> 9;
          case "shown" -> 10;
          case "decisions" -> 11;
          case "text_sighting" -> 12;
          case "text_contradiction" -> 13;
          case "custody" -> 14;
          case "custody_list" -> 15;
          case "replay" -> 16;
          default -> throw new IllegalStateException("a seal of an unknown table");
        };
    byte[] digest = new byte[32];
    for (Row row : tables.rows(table)) {
      seal(digest, kind, 0, row, tables.columns(table));
    }
    return digest;
  }

  private byte[] digest(Row conversation) throws IOException, GeneralSecurityException {
    long number = conversation.number("number");
    byte[] digest = new byte[32];
    for (Row block : tables.rows("block")) {
      if (block.number("conversation") == number) {
        for (String column : List.of("conversation", "id", "first_ts", "last_ts", "count")) {
          number(block.number(column));
        }
        mac.update(block.bytes("body"));
        add(digest);
      }
    }
    seal(
        digest,
        0,
        number,
        conversation,
        List.of(
            "id",
            "product",
            "thread_key",
            "kind",
            "box",
            "participant",
            "image",
            "invite_link",
            "described_at"));
    if (conversation.number("layer", 0) != 0
        || conversation.has("image_at")
        || conversation.has("link_at")) {
      seal(digest, 36, number, conversation, List.of("layer", "image_at", "link_at"));
    }
    each(digest, 1, number, "title", "title", "seen_at");
    each(
        digest,
        2,
        number,
        "person",
        "number",
        "id",
        "position",
        "handle",
        "deleted",
        "member",
        "seen_at");
    each(digest, 3, number, "person_name", "number", "name", "seen_at", "position");
    each(digest, 37, number, "person", "number", "handle_at");
    each(digest, 38, number, "presence", "export", "coarse");
    each(digest, 39, number, "appearance", "export", "person");
    return digest;
  }

  private void each(byte[] digest, int kind, long conversation, String table, String... columns)
      throws IOException, GeneralSecurityException {
    for (Row row : tables.rows(table)) {
      if (row.number("conversation") == conversation && (kind != 37 || row.has("handle_at"))) {
        seal(digest, kind, conversation, row, List.of(columns));
      }
    }
  }

  private void seal(byte[] digest, int kind, long conversation, Row row, List<String> columns) {
    number(-1);
    number(kind);
    number(conversation);
    columns.forEach(column -> value(row.value(column)));
    add(digest);
  }

  private void value(Object value) {
    switch (value) {
      case Long number -> {
        number(1);
        number(number);
      }
      case String text -> {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        number(2);
        number(utf8.length);
        mac.update(utf8);
      }
      case byte[] bytes -> {
        number(3);
        number(bytes.length);
        mac.update(bytes);
      }
      default -> number(0);
    }
  }

  private void number(long value) {
    mac.update(ByteBuffer.allocate(8).putLong(0, value));
  }

  private void add(byte[] digest) {
    byte[] one = mac.doFinal();
    for (int i = 0; i < digest.length; i++) {
      digest[i] ^= one[i];
    }
  }
}
