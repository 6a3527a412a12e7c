package org.decamp.vault.key;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.decamp.job.Problem;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Reads line 1 of a header whose checksum fits; what it does not know in a slot, it keeps. */
final class HeaderParser {

  private final byte[] line;
  private final List<HeaderSlot> slots = new ArrayList<>();
  private final Map<String, String> fields = new HashMap<>();

  private HeaderParser(byte[] line) {
    this.line = line;
  }

  /**
   * The header.
   *
   * @throws Problem.BadInput if it is of a later version or not a header at all
   */
  static VaultHeader parse(byte[] line) throws Problem.BadInput {
    return new HeaderParser(line).header();
  }

  private VaultHeader header() throws Problem.BadInput {
    try (JsonParser json = new JsonFactory().createParser(ObjectReadContext.empty(), line)) {
      expect(json.nextToken() == JsonToken.START_OBJECT);
      while (json.nextToken() == JsonToken.PROPERTY_NAME) {
        String name = json.currentName();
        JsonToken value = json.nextToken();
        if (name.equals("slots")) {
          expect(value == JsonToken.START_ARRAY);
          readSlots(json);
        } else {
          keep(json, name, fields);
        }
      }
      expect(json.nextToken() == null);
    } catch (JacksonException _) {
      throw foreign();
    }
    expect(VaultHeader.FORMAT.equals(fields.get("format")));
    if (!Integer.toString(VaultHeader.VERSION).equals(fields.get("version"))
        || !VaultHeader.DATABASE.equals(fields.get("db"))
        || !VaultHeader.BLOB.equals(fields.get("blob"))) {
      throw new Problem.BadInput(
          "the vault was made by a later version of Decamp", "Update Decamp and try again.");
    }
    expect(!slots.isEmpty());
    return new VaultHeader(bytes(fields, "id", 16), slots);
  }

  private void readSlots(JsonParser json) throws Problem.BadInput {
    while (json.nextToken() == JsonToken.START_OBJECT) {
      int from = Math.toIntExact(json.currentTokenLocation().getByteOffset());
      Map<String, String> slot = new HashMap<>();
      while (json.nextToken() == JsonToken.PROPERTY_NAME) {
        String name = json.currentName();
        json.nextToken();
        keep(json, name, slot);
      }
      int to = Math.toIntExact(json.currentLocation().getByteOffset());
      slots.add(slot(slot, new String(line, from, to - from, StandardCharsets.UTF_8)));
    }
    expect(json.currentToken() == JsonToken.END_ARRAY);
  }

  private static void keep(JsonParser json, String name, Map<String, String> into)
      throws Problem.BadInput {
    if (json.currentToken().isStructStart()) {
      json.skipChildren();
    } else {
      expect(into.put(name, json.getString()) == null);
    }
  }

  private static HeaderSlot slot(Map<String, String> slot, String exact) throws Problem.BadInput {
    Optional<KeySlot.Type> type = KeySlot.Type.of(slot.getOrDefault("type", ""));
    if (type.isEmpty()) {
      return new HeaderSlot.Foreign(exact);
    }
    expect(type.get().kdf.equals(slot.get("kdf")));
    String id = slot.getOrDefault("id", "");
    expect(id.matches("[0-9a-f]{8}"));
    int memoryKib = integer(slot, "m");
    int passes = integer(slot, "t");
    int lanes = integer(slot, "p");
    expect(
        switch (type.get()) {
          case PASSPHRASE -> KdfCost.acceptable(memoryKib, passes, lanes);
          case RECOVERY -> memoryKib == 0 && passes == 0 && lanes == 0;
        });
    return new KeySlot(
        id,
        type.get(),
        memoryKib,
        passes,
        lanes,
        bytes(slot, "salt", 16),
        bytes(slot, "check", 16),
        bytes(slot, "nonce", 12),
        bytes(slot, "ct", 48));
  }

  private static int integer(Map<String, String> from, String name) throws Problem.BadInput {
    String text = from.getOrDefault(name, "");
    expect(text.matches("[0-9]{1,9}"));
    return Integer.parseInt(text);
  }

  private static byte[] bytes(Map<String, String> from, String name, int length)
      throws Problem.BadInput {
    byte[] bytes;
    try {
      bytes = Base64.getUrlDecoder().decode(from.getOrDefault(name, ""));
    } catch (IllegalArgumentException _) {
      throw foreign();
    }
    expect(bytes.length == length);
    return bytes;
  }

  private static void expect(boolean fits) throws Problem.BadInput {
    if (!fits) {
      throw foreign();
    }
  }

  /** The checksum fits, so this is no damage: something else wrote that file. */
  private static Problem.BadInput foreign() {
    return new Problem.BadInput(
        "vault.header is not the header of a vault that this version understands",
        "Update Decamp, or put vault.header and vault.header.bak of a backup in place.");
  }
}
