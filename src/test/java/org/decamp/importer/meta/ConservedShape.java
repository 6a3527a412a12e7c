package org.decamp.importer.meta;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import org.decamp.testing.export.EncryptedFormat;
import org.decamp.testing.export.EncryptedKeys;
import org.decamp.testing.export.Era;
import org.decamp.testing.export.ExportFormat;
import org.decamp.testing.export.ExportGenerator;
import org.decamp.testing.export.ExportShape;
import org.decamp.testing.export.GeneratedExport;
import org.decamp.testing.export.JsonFormat;
import org.decamp.testing.export.JsonKeys;
import org.decamp.testing.export.Legacy2020;
import org.decamp.testing.export.PageFormat;
import org.decamp.testing.export.PageLayout;
import org.decamp.testing.export.PageStyle;
import org.decamp.testing.export.TimeForm;

/** The shapes of exports of which an import must account for everything. */
@SuppressWarnings("ImmutableEnumChecker") // formats are records of constants
enum ConservedShape {
  JSON_G1(new JsonFormat(Era.INSTAGRAM_G1, JsonKeys.OLD_INSTAGRAM)),
  JSON_G2(new JsonFormat(Era.INSTAGRAM_G2, JsonKeys.OLD_INSTAGRAM)),
  JSON_G3(JsonFormat.CURRENT),
  MESSENGER_CLASSIC(new JsonFormat(Era.MESSENGER_CLASSIC, JsonKeys.OLD_MESSENGER)),
  MESSENGER_2023(new JsonFormat(Era.MESSENGER_2023, JsonKeys.MESSENGER)),
  MESSENGER_2024(new JsonFormat(Era.MESSENGER_2024, JsonKeys.MESSENGER)),
  PAGES_G2(pages(Era.INSTAGRAM_G2, PageLayout.INSTAGRAM_G2, TimeForm.INSTAGRAM_G2)),
  PAGES_G3(PageFormat.CURRENT),
  PAGES_OF_FACEBOOK(pages(Era.MESSENGER_2023, PageLayout.FACEBOOK_2020, TimeForm.FACEBOOK_COMMA)),
  PAGES_OF_2026(pages(Era.INSTAGRAM_G3, PageLayout.FACEBOOK_2026, TimeForm.INSTAGRAM)),
  PAGES_WITH_LINKED_TIMES(pages(Era.MESSENGER_2024, PageLayout.LINKED_TIME, TimeForm.FACEBOOK_AT)),
  PAGES_OF_UNKNOWN_NAMES(pages(Era.MESSENGER_2023, PageLayout.INVENTED_NAMES, TimeForm.DAY_FIRST)),
  PAGES_IN_GERMAN(
      new PageFormat(
          Era.INSTAGRAM_G3,
          PageStyle.of(PageLayout.INSTAGRAM_G3, TimeForm.DAY_FIRST).in("de"),
          10_000)),
  ENCRYPTED_DOWNLOAD(EncryptedFormat.MESSENGER),
  ENCRYPTED_WITH_HANDLES(EncryptedFormat.INSTAGRAM),
  ENCRYPTED_WITH_OTHER_KEYS(
      new EncryptedFormat(
          EncryptedKeys.SNAKE, EncryptedFormat.Shape.FLAT, EncryptedFormat.Names.DISPLAY)),
  ENCRYPTED_WITH_ORDINARY_KEYS(
      new EncryptedFormat(
          EncryptedKeys.CAMEL, EncryptedFormat.Shape.ORDINARY_KEYS, EncryptedFormat.Names.DISPLAY)),
  LAYOUT_2020(EncryptedFormat.MESSENGER);

  private final ExportFormat format;

  ConservedShape(ExportFormat format) {
    this.format = format;
  }

  private static PageFormat pages(Era era, PageLayout layout, TimeForm times) {
    return new PageFormat(era, PageStyle.of(layout, times), 10_000);
  }

  /** An export of this shape; some 600 messages. */
  GeneratedExport generate(long seed, Path folder) throws IOException {
    if (this == LAYOUT_2020) {
      return Legacy2020.generate(seed, 5, 120, 2, folder);
    }
    ExportShape shape =
        ExportShape.of(600, seed).withConversations(8, 300).withMedia(40, 300).withParts(3);
    return ExportGenerator.generate(shape, format, folder);
  }

  /** Whether threads are known by the number, or letters, of their folder. */
  boolean keyed() {
    return format instanceof JsonFormat || format instanceof PageFormat;
  }

  /** Whether times are those of a wall clock. */
  boolean wallClock() {
    return format instanceof PageFormat;
  }

  /**
   * Whether the ground truth lists sentences of the service as texts; in the others they only stand
   * in place of what is gone, or beside what was shared.
   */
  boolean truthHasNotices() {
    return format instanceof JsonFormat || format instanceof PageFormat;
  }

  /** Whether every count of the ground truth must come out exactly. */
  boolean countsEverything() {
    return format instanceof JsonFormat;
  }

  ZoneId zone() {
    return PageStyle.PACIFIC;
  }
}
