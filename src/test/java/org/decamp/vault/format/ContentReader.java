package org.decamp.vault.format;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** Reads the contents of one message, a line for each (document, section 5.3). */
final class ContentReader {

  private final List<String> people;
  private final BlockBytes search;
  private final BlockBytes in;
  private final List<String> origins = new ArrayList<>();

  ContentReader(List<String> people, BlockBytes search, BlockBytes in) {
    this.people = people;
    this.search = search;
    this.in = in;
  }

  /** Who wrote the texts so far. */
  List<String> origins() {
    return List.copyOf(origins);
  }

  String next() {
    int tag = in.u8();
    int code = tag >> 4;
    return switch (tag & 15) {
      case 0 -> {
        origins.add(StoredNames.name(StoredNames.TEXT, code));
        yield "text " + line(in.count());
      }
      case 1 -> "media " + attachment(in);
      case 2 ->
          "share %s %s %s %s %s"
              .formatted(
                  StoredNames.name(StoredNames.SHARE, code),
                  in.optionalText(),
                  optionalLine(),
                  optionalLine(),
                  optionalLine());
      case 3 -> {
        String place = "place " + degrees() + " " + degrees();
        yield place + " " + optionalLine() + " " + in.optionalText();
      }
      case 4 -> {
        String medium = StoredNames.name(StoredNames.CALL, code & 7);
        yield "call " + medium + " " + (code >= 8) + " " + in.seconds() + " " + optionalLine();
      }
      case 5 -> {
        List<String> concerned = new ArrayList<>();
        for (long n = in.varint(); n > 0; n--) {
          concerned.add(people.get(in.count()));
        }
        String type = StoredNames.name(StoredNames.EVENT, code);
        yield "event " + type + " " + concerned + " " + optionalLine() + " " + optionalLine();
      }
      case 6 -> "unsent";
      case 7 -> "withheld " + StoredNames.name(StoredNames.WITHHELD, code);
      case 8 -> "unknown " + in.text();
      default -> throw new IllegalStateException("an unknown kind of content");
    };
  }

  private String line(int length) {
    String text = search.utf8(length);
    if (search.u8() != '\n') {
      throw new IllegalStateException("a searchable text does not end with its line");
    }
    return text;
  }

  private Optional<String> optionalLine() {
    int length = in.count();
    return length == 0 ? Optional.empty() : Optional.of(line(length - 1));
  }

  private String degrees() {
    return in.u8() == 0 ? "?" : String.valueOf(Double.longBitsToDouble(in.big(8)));
  }

  /** An attachment; the picture of a group is stored in the same form. */
  static String attachment(BlockBytes in) {
    int head = in.u8();
    String content =
        (head & 1) == 0 ? "missing " + StoredNames.name(StoredNames.MISSING, in.u8()) : stored(in);
    String kind = StoredNames.name(StoredNames.ATTACHMENT, head >> 1);
    return kind + " " + content + " " + in.text() + " " + in.optionalText();
  }

  private static String stored(BlockBytes in) {
    String id = HexFormat.of().formatHex(in.take(32));
    String mime = in.text();
    long size = in.varint();
    String dimensions = in.u8() == 0 ? "" : " " + in.varint() + "x" + in.varint();
    return id + " " + mime + " " + size + dimensions + " " + in.optionalSeconds();
  }
}
