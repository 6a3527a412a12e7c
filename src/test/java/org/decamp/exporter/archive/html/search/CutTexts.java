package org.decamp.exporter.archive.html.search;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Texts and the terms that they are cut into, in Java and in the browser. */
final class CutTexts {

  /** Texts whose terms are known by heart. */
  static final Map<String, List<String>> TABLE = table();

  private CutTexts() {}

  private static Map<String, List<String>> table() {
    Map<String, List<String>> t = new LinkedHashMap<>();
    t.put("", List.of());
    t.put(" .,;!? \n", List.of());
    t.put("Hello, World! It's 10:45", List.of("hello", "world", "it", "s", "10", "45"));
    t.put("Crème BRÛLÉE", List.of("creme", "brulee"));
    t.put("cre\u0300me", List.of("creme"));
    t.put("Straße STRASSE", List.of("strasse", "strasse"));
    t.put("ΣΊΣΥΦΟΣ σίσυφος", List.of("σισυφοσ", "σισυφοσ"));
    t.put("ＦＵＬＬ ｗｉｄｔｈ ﬁn", List.of("full", "width", "fin"));
    t.put("İstanbul ıstanbul ISTANBUL", List.of("istanbul", "istanbul", "istanbul"));
    t.put("Привет, Ёлка", List.of("привет", "елка"));
    t.put("مَرْحَبًا مرحبا", List.of("مرحبا", "مرحبا"));
    t.put("أهلاً وسـهلا", List.of("اهلا", "وسهلا"));
    t.put("می\u200cخواهم", List.of("میخواهم"));
    t.put("שָׁלוֹם", List.of("שלום"));
    t.put("東京都", List.of("東京", "京都", "都"));
    t.put("東、京", List.of("東", "京"));
    t.put("ラーメン", List.of("ラー", "ーメ", "メン", "ン"));
    t.put("ﾗｰﾒﾝ ｶﾞ", List.of("ラー", "ーメ", "メン", "ン", "ガ"));
    t.put("iPhone買った", List.of("iphone", "買っ", "った", "た"));
    t.put("第3回", List.of("第", "3", "回"));
    t.put("สวัสดี", List.of("สว", "วั", "ัส", "สด", "ดี", "ี"));
    t.put("한국어 \u1112\u1161\u11ab", List.of("한국어", "한"));
    t.put("नमस्ते", List.of("नमस्ते"));
    t.put("ok👍🏽👍 ❤️❤", List.of("ok", "👍", "👍", "❤", "❤"));
    t.put("🇩🇪🇫🇷", List.of("🇩🇪", "🇫🇷"));
    t.put("👩‍👩‍👧", List.of("👩", "👩", "👧"));
    t.put("½ ㎏ Ⅻ x²", List.of("1", "2", "kg", "xii", "x2"));
    t.put("x".repeat(40), List.of("x".repeat(32)));
    t.put("𝒳".repeat(40), List.of("x".repeat(32)));
    t.put("𐐀".repeat(40), List.of("𐐨".repeat(16)));
    t.put("a" + "𐐀".repeat(40), List.of("a" + "𐐨".repeat(15)));
    t.put("a\u0000b\uD800c\uDC00\uFFFFd", List.of("a", "b", "c", "d"));
    t.put("<script>alert(\"x\")</script>", List.of("script", "alert", "x", "script"));
    return t;
  }
}
