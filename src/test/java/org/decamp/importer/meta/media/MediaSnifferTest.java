package org.decamp.importer.meta.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.decamp.importer.ImportSink.MediaFacts;
import org.decamp.job.Problem;
import org.decamp.mapping.Mappings;
import org.decamp.mapping.MediaTypes;
import org.decamp.model.StoredMedia.Dimensions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Types, dimensions and durations are read from headers made by hand after the formats. */
class MediaSnifferTest {

  private static final MediaTypes TYPES = types();

  /**
   * A file and what it is.
   *
   * @param name for reports
   * @param hex the file
   * @param facts what the sniffer must find
   */
  record Sample(String name, String hex, MediaFacts facts) {
    byte[] bytes() {
      return HexFormat.of().parseHex(hex.replace(" ", ""));
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Sample> samples() {
    return Stream.of(
        sample(
            "JPEG with an EXIF segment before its frame",
            "ffd8 ffe10008455849460000 ffdb0004ffff ffc0001108 0438 03c0 03012200021101031101"
                + "ffda000c03010002110311003f00 1234",
            "image/jpeg",
            960,
            1080),
        sample(
            "progressive JPEG",
            "ffd8 ffe000104a46494600010100000100010000 ffc2001108 0010 0020 03012200021101031101",
            "image/jpeg",
            32,
            16),
        sample(
            "PNG",
            "89504e470d0a1a0a 0000000d49484452 00000280 000001e0 0806000000",
            "image/png",
            640,
            480),
        sample("GIF", ascii("GIF89a") + "4001 c800 f70000", "image/gif", 320, 200),
        sample(
            "lossy WebP",
            ascii("RIFF") + "24000000" + ascii("WEBPVP8 ") + "18000000 300100 9d012a 8002 e001",
            "image/webp",
            640,
            480),
        sample(
            "lossless WebP",
            ascii("RIFF") + "24000000" + ascii("WEBPVP8L") + "18000000 2f 7fc27700 0000000000",
            "image/webp",
            640,
            480),
        sample(
            "extended WebP",
            ascii("RIFF") + "24000000" + ascii("WEBPVP8X") + "0a000000 10000000 7f0200 df0100",
            "image/webp",
            640,
            480),
        timed("MP4", iso("isom", 2_500, "vide", 1280, 720), "video/mp4", 2_500, 1280, 720),
        timed("MOV", iso("qt  ", 61_000, "vide", 720, 1280), "video/quicktime", 61_000, 720, 1280),
        timed("M4A", iso("M4A ", 9_000, "soun", 0, 0), "audio/mp4", 9_000, 0, 0),
        timed("sound in an MP4", iso("isom", 7_000, "soun", 0, 0), "audio/mp4", 7_000, 0, 0),
        sample(
            "HEIC",
            "00000018" + ascii("ftypheic") + "00000000" + ascii("mif1heic"),
            "image/heic",
            0,
            0),
        timed("Ogg Opus", ogg(), "audio/ogg", 2_000, 0, 0),
        timed(
            "WAV",
            ascii("RIFF")
                + "24ac0000"
                + ascii("WAVE")
                + ascii("LIST")
                + "02000000 4141"
                + ascii("fmt ")
                + "10000000 0100 0100 401f0000 803e0000 0200 1000"
                + ascii("data")
                + "007d0000",
            "audio/wav",
            2_000,
            0,
            0),
        sample("AAC", "fff15080021ffc", "audio/aac", 0, 0),
        sample("PDF", ascii("%PDF-1.7"), "application/pdf", 0, 0),
        sample("something else", ascii("hello"), "application/octet-stream", 0, 0),
        sample("nothing", "", "application/octet-stream", 0, 0));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void aFileIsKnownByItsHeader(Sample sample) {
    MediaSniffer sniffer = new MediaSniffer(TYPES);
    sniffer.update(sample.bytes(), 0, sample.bytes().length);
    assertThat(sniffer.facts()).isEqualTo(sample.facts());
  }

  @ParameterizedTest
  @MethodSource("samples")
  void bytesThatComeOneByOneTellTheSame(Sample sample) {
    MediaSniffer sniffer = new MediaSniffer(TYPES);
    for (int i = 0; i < sample.bytes().length; i++) {
      sniffer.update(sample.bytes(), i, 1);
    }
    assertThat(sniffer.facts()).isEqualTo(sample.facts());
  }

  @ParameterizedTest
  @MethodSource("samples")
  void aHeaderThatBreaksOffTellsNothingWrong(Sample sample) {
    for (int length = 0; length < sample.bytes().length; length++) {
      MediaSniffer sniffer = new MediaSniffer(TYPES);
      sniffer.update(sample.bytes(), 0, length);
      MediaFacts facts = sniffer.facts();
      assertThat(facts.dimensions()).isIn(Optional.empty(), sample.facts().dimensions());
      assertThat(facts.duration()).isIn(Optional.empty(), sample.facts().duration());
    }
  }

  @Test
  void noiseAfterAnyHeaderEndsTheWalk() {
    SplittableRandom random = new SplittableRandom(20261124);
    for (Sample sample : samples().toList()) {
      for (int round = 0; round < 200; round++) {
        byte[] hostile = Arrays.copyOf(sample.bytes(), sample.bytes().length + 300);
        int from = random.nextInt(sample.bytes().length + 1);
        byte[] noise = new byte[hostile.length - from];
        random.nextBytes(noise);
        System.arraycopy(noise, 0, hostile, from, noise.length);
        MediaSniffer sniffer = new MediaSniffer(TYPES);
        sniffer.update(hostile, 0, hostile.length);
        sniffer
            .facts()
            .dimensions()
            .ifPresent(d -> assertThat(Math.min(d.width(), d.height())).isPositive());
        sniffer
            .facts()
            .duration()
            .ifPresent(d -> assertThat(d).isBetween(Duration.ZERO, Duration.ofDays(366)));
      }
    }
  }

  private static Sample sample(String name, String hex, String type, int width, int height) {
    return timed(name, hex, type, -1, width, height);
  }

  private static Sample timed(
      String name, String hex, String type, long millis, int width, int height) {
    Optional<Dimensions> dimensions =
        width > 0 ? Optional.of(new Dimensions(width, height)) : Optional.empty();
    Optional<Duration> duration =
        millis >= 0 ? Optional.of(Duration.ofMillis(millis)) : Optional.empty();
    return new Sample(name, hex, new MediaFacts(type, dimensions, duration));
  }

  /**
   * File type, media data before the movie, movie header, one track: a scale of 1000 per second.
   */
  private static String iso(String brand, int millis, String handler, int width, int height) {
    String movieHeader = box("mvhd", "00".repeat(12) + "000003e8" + hex(millis) + "00".repeat(80));
    String trackHeader = box("tkhd", "00".repeat(76) + hex(width << 16) + hex(height << 16));
    String media = box("mdia", box("hdlr", "00".repeat(8) + ascii(handler) + "00".repeat(12)));
    return box("ftyp", ascii(brand) + "00000200" + ascii(brand))
        + box("mdat", "aa".repeat(100))
        + box("moov", movieHeader + box("trak", trackHeader + media));
  }

  private static String box(String type, String content) {
    return hex(8 + content.length() / 2) + ascii(type) + content;
  }

  /** Two pages: the identification, and one that ends at 96,312 samples with 312 to skip. */
  private static String ogg() {
    String head = ascii("OpusHead") + "01 01 3801 80bb0000 0000 00";
    return page(0, head) + page(96_312, "fc".repeat(40));
  }

  private static String page(int granule, String payload) {
    return ascii("OggS")
        + "00 02"
        + hex(Integer.reverseBytes(granule))
        + "00000000"
        + "00".repeat(12)
        + "01"
        + HexFormat.of().toHexDigits((byte) (payload.replace(" ", "").length() / 2))
        + payload;
  }

  private static String hex(int value) {
    return HexFormat.of().toHexDigits(value);
  }

  private static String ascii(String text) {
    return HexFormat.of().formatHex(text.getBytes(StandardCharsets.US_ASCII));
  }

  private static MediaTypes types() {
    try {
      return Mappings.builtIn().mediaTypes();
    } catch (Problem e) {
      throw new AssertionError(e);
    }
  }
}
