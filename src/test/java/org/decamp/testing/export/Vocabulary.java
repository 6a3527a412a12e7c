package org.decamp.testing.export;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The words of one language, few of them common and many rare as in real texts, so that indexes and
 * compression meet what they meet in life.
 */
public final class Vocabulary {

  /** Languages with their commonest words; scripts of one, two and three bytes a letter. */
  public enum Language {
    ENGLISH(
        "the I you to a it that and of in is my was for me on do have just so be not with this are"
            + " what know like all at we tomorrow morning really think going back home maybe"
            + " dinner weekend train photo love see still never again because",
        " "),
    GERMAN(
        "ich du und die der das ist nicht ja wir ein auch so mal noch schon heute morgen für über"
            + " möchte könnte schön später vielleicht natürlich große Grüße straße fährt müde"
            + " genau danke zug abend zusammen immer wieder weiß",
        " "),
    SPANISH(
        "que de no la el y en lo un por me una te con se es mañana qué sí está también más después"
            + " niño corazón fin semana casa noche gracias bueno claro jajaja adiós hasta cuándo",
        " "),
    PORTUGUESE(
        "que não de o eu a e você um é para com uma se em mas foi também amanhã coração saudade"
            + " então são às avó irmã obrigada beijo praia fim ônibus kkkk tá né",
        " "),
    ARABIC(
        "في من على أن هذا مع يا كل بعد اليوم غدا شكرا حبيبي صباح الخير مساء نعم لا أين متى", " "),
    HINDI("है और का के में नहीं हाँ क्या मैं तुम आज कल अच्छा घर शाम चाय धन्यवाद कब कैसे बहुत", " "),
    JAPANESE("今日 明日 ありがとう おはよう 写真 電車 うん また 週末 楽しみ です ね 行く 食べた 本当に", "");

    private final String common;
    private final String gap;

    Language(String common, String gap) {
      this.common = common;
      this.gap = gap;
    }
  }

  private static final int RARE_WORDS = 6_000;
  private static final int RANKS = 1 << 13;

  private final byte[][] words;
  private final byte[] gap;
  private final int[] ranks = new int[RANKS];

  Vocabulary(Language language) {
    String[] common = language.common.split(" ", -1);
    SplittableRandom random = new SplittableRandom(language.common.hashCode());
    List<byte[]> all = new ArrayList<>();
    for (String word : common) {
      all.add(word.getBytes(StandardCharsets.UTF_8));
    }
    for (int i = 0; i < RARE_WORDS; i++) {
      String first = common[random.nextInt(common.length)];
      String second = common[random.nextInt(common.length)];
      String third = common[random.nextInt(common.length)];
      String blend = head(first, random) + head(second, random) + head(third, random);
      all.add(blend.getBytes(StandardCharsets.UTF_8));
    }
    this.words = all.toArray(byte[][]::new);
    this.gap = language.gap.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < RANKS; i++) {
      // Evenly spread logarithms: the n-th word is n times rarer than the first.
      ranks[i] = (int) StrictMath.exp(StrictMath.log(words.length) * i / RANKS) - 1;
    }
  }

  private static String head(String word, SplittableRandom random) {
    return word.substring(0, 1 + random.nextInt(word.length()));
  }

  /** Writes so many words into the buffer from an offset; returns the new offset. */
  int write(int count, byte[] buffer, int offset, SplittableRandom random) {
    int at = offset;
    for (int i = 0; i < count; i++) {
      byte[] word = words[ranks[random.nextInt(RANKS)]];
      if (at + gap.length + word.length > buffer.length) {
        return at;
      }
      if (i > 0) {
        System.arraycopy(gap, 0, buffer, at, gap.length);
        at += gap.length;
      }
      System.arraycopy(word, 0, buffer, at, word.length);
      at += word.length;
    }
    return at;
  }
}
