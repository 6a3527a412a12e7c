package org.decamp.exporter.signal.validator;

import static org.decamp.exporter.signal.validator.Variants.ACCEPTED;
import static org.decamp.exporter.signal.validator.Variants.TIME;
import static org.decamp.exporter.signal.validator.Variants.filled;
import static org.decamp.exporter.signal.validator.Variants.w;
import static org.decamp.exporter.signal.validator.Variants.words;

import java.util.stream.Stream;
import org.decamp.exporter.signal.wire.WireWriter;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What the validator says of messages: texts, quotations, reactions, files. */
class MessageTableTest {

  private static final int MESSAGE = 11;

  @TestFactory
  Stream<DynamicTest> texts() {
    WireWriter style = w().number(2, 3).number(4, 1);
    return new Variants()
        .item(
            "neither text nor files",
            "StandardMessage has neither text nor attachments",
            MESSAGE,
            w())
        .item("an empty text", ACCEPTED, MESSAGE, w().message(2, w()))
        .item(
            "an empty text with a style",
            "body was empty",
            MESSAGE,
            w().message(2, w().message(2, style)))
        .item("131,072 bytes", ACCEPTED, MESSAGE, words("x".repeat(131_072)))
        .item("more than that", ACCEPTED, MESSAGE, words("x".repeat(131_073)))
        .item(
            "more than that with a style",
            "(too long)",
            MESSAGE,
            w().message(2, w().text(1, "x".repeat(131_073)).message(2, style)))
        .item(
            "2,049 bytes and a long text",
            "body was 2049 bytes (too long to also have a long text attachment)",
            MESSAGE,
            words("x".repeat(2049)).message(5, pointer(w())))
        .item(
            "a long text without a text",
            "StandardMessage has longText but no body text",
            MESSAGE,
            w().message(3, file(w(), 0)).message(5, pointer(w())))
        .item(
            "a style outside the text",
            ACCEPTED,
            MESSAGE,
            w().message(2, w().text(1, "x").message(2, style)))
        .item(
            "a range without a style",
            "BodyRange.associatedValue is a oneof but has no value",
            MESSAGE,
            w().message(2, w().text(1, "x").message(2, w().number(2, 1))))
        .item("NUL in a text", ACCEPTED, MESSAGE, words("a\0b"))
        .tests();
  }

  @TestFactory
  Stream<DynamicTest> quotations() {
    return new Variants()
        .item(
            "no type",
            "\"type\" is unknown",
            MESSAGE,
            quoting(w().number(2, 3).message(3, w().text(1, "q"))))
        .item(
            "empty",
            "quoted message is NORMAL but has no text or attachments",
            MESSAGE,
            quoting(w().number(2, 3).number(5, 1)))
        .item(
            "2,049 bytes",
            "body was 2049 bytes (too long to be in a quote)",
            MESSAGE,
            quoting(w().number(2, 3).message(3, w().text(1, "q".repeat(2049))).number(5, 1)))
        .item(
            "of a group",
            "is a Group",
            MESSAGE,
            quoting(w().number(2, 5).message(3, w().text(1, "q")).number(5, 1)))
        .item(
            "of a file",
            ACCEPTED,
            MESSAGE,
            quoting(w().number(2, 3).message(4, w().text(1, "image/jpeg")).number(5, 1)))
        .item(
            "of a message that is nowhere",
            ACCEPTED,
            MESSAGE,
            quoting(w().number(1, 7).number(2, 3).message(3, w().text(1, "q")).number(5, 1)))
        .item(
            "of no message",
            ACCEPTED,
            MESSAGE,
            quoting(w().number(2, 3).message(3, w().text(1, "q")).number(5, 1)))
        .tests();
  }

  @TestFactory
  Stream<DynamicTest> reactions() {
    return new Variants()
        .item(
            "two of one author",
            "multiple reactions from R",
            MESSAGE,
            words("x").message(6, reaction("a", 1)).message(6, reaction("b", 1)))
        .item(
            "an empty one",
            "\"emoji\" is an empty string",
            MESSAGE,
            words("x").message(6, reaction("", 1)))
        .item(
            "of nobody known",
            "unknown author R",
            MESSAGE,
            words("x").message(6, reaction("a", 99)))
        .item("words", ACCEPTED, MESSAGE, words("x").message(6, reaction("LOL", 1)))
        .item(
            "of somebody outside the chat",
            ACCEPTED,
            MESSAGE,
            words("x").message(6, reaction("a", 4)))
        .tests();
  }

  @TestFactory
  Stream<DynamicTest> files() {
    WireWriter voice = file(w(), 1);
    WireWriter hundred = w();
    for (int i = 0; i < 100; i++) {
      hundred.message(3, file(w(), 0));
    }
    return new Variants()
        .item("no pointer", "missing file pointer", MESSAGE, w().message(3, w()))
        .item(
            "no locator",
            "FilePointer.locatorInfo is missing",
            MESSAGE,
            w().message(3, w().message(1, w())))
        .item("an empty locator", ACCEPTED, MESSAGE, w().message(3, file(w(), 0)))
        .item(
            "a hash without a key",
            "Missing key",
            MESSAGE,
            w().message(3, file(w().bytes(10, filled(32, 1)), 0)))
        .item(
            "a key without a hash",
            "Missing integrity check (digest or plaintextHash)",
            MESSAGE,
            w().message(3, file(w().bytes(1, filled(64, 1)), 0)))
        .item(
            "a key of the folder without a hash",
            "Missing integrity check (digest or plaintextHash)",
            MESSAGE,
            w().message(3, file(w().bytes(1, filled(64, 1)).bytes(9, filled(64, 1)), 0)))
        .item(
            "a key and a hash of one byte",
            ACCEPTED,
            MESSAGE,
            w().message(3, file(w().bytes(1, filled(1, 1)).bytes(10, filled(1, 1)), 0)))
        .item(
            "a voice message with words",
            "voice message: has unexpected field text",
            MESSAGE,
            words("x").message(3, voice))
        .item(
            "a voice message beside a file",
            ACCEPTED,
            MESSAGE,
            w().message(3, voice).message(3, file(w(), 0)))
        .item("a hundred", ACCEPTED, MESSAGE, hundred)
        .item(
            "an id of 15 bytes",
            "clientUuid is present but invalid",
            MESSAGE,
            w().message(3, file(w(), 0).bytes(4, filled(15, 1))))
        .item(
            "a link without an address",
            "missing url",
            MESSAGE,
            words("x").message(4, w().text(2, "title")))
        .item(
            "a link that is not in the text",
            ACCEPTED,
            MESSAGE,
            words("x").message(4, w().text(1, "https://example.org")))
        .item(
            "a sticker with a short key",
            "pack key is invalid",
            13,
            w().message(
                    1,
                    w().bytes(1, filled(16, 1)).bytes(2, filled(31, 1)).message(5, pointer(w()))))
        .tests();
  }

  private static WireWriter pointer(WireWriter locator) {
    return w().message(13, locator);
  }

  private static WireWriter file(WireWriter locator, int flag) {
    return w().message(1, pointer(locator)).number(2, flag);
  }

  private static WireWriter quoting(WireWriter quote) {
    return words("x").message(1, quote);
  }

  private static WireWriter reaction(String emoji, long author) {
    return w().text(1, emoji).number(2, author).number(3, TIME).number(4, TIME);
  }
}
