package org.decamp.importer.meta;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.decamp.testing.export.HostileExports;
import org.decamp.testing.export.HostilePages;
import org.decamp.testing.export.HostileTexts;

/** Every kind of broken, strange or harmful export that the generator makes. */
@SuppressWarnings("ImmutableEnumChecker") // references to static methods
enum HostileClass {
  TRUNCATED_ZIP(HostileExports::truncatedZip),
  NOT_METAS(HostileExports::notMetas),
  FOLDER_WITHOUT_MESSAGES(HostileExports::folderWithoutMessages),
  CORRUPT_JSON(HostileExports::corruptJson),
  EMPTY_EXPORT(HostileExports::emptyExport),
  ESCAPING_NAMES(HostileExports::escapingNames),
  BOMB(HostileExports::bomb),
  DUPLICATE_NAMES(HostileExports::duplicateNames),
  UNKNOWN_KEYS(HostileExports::unknownKeys),
  EMPTY_MEDIA(HostileExports::emptyMedia),
  MEDIA_WITHOUT_EXTENSION(HostileExports::mediaWithoutExtension),
  OVERLAPPING_PARTS(HostileExports::overlappingParts),
  RESAVED_AS_UTF8(HostileExports::resavedAsUtf8),
  SAME_MILLISECOND(HostileExports::sameMillisecond),
  LONG_MESSAGES(HostileExports::longMessages),
  LONE_SURROGATES(HostileExports::loneSurrogates),
  NAMES_TWICE(HostileTexts::namesTwice),
  CONTROLS(HostileTexts::controls),
  ALREADY_CORRECT(HostileTexts::alreadyCorrect),
  ACROSS_FILES(HostileTexts::acrossFiles),
  SURROGATE_BYTES(HostileTexts::surrogateBytes),
  UNKNOWN_FOLDERS(HostileTexts::unknownFolders),
  PAGE(HostilePages::good),
  STAMP_AS_TEXT(HostilePages::stampAsText),
  STAMP_AS_NAME(HostilePages::stampAsName),
  UNCLOSED_TAGS(HostilePages::unclosedTags),
  SCRIPTS(HostilePages::scripts),
  NESTED_CARDS(HostilePages::nestedCards),
  DEEP_NESTING(HostilePages::deepNesting),
  PAGE_CUT_OFF(HostilePages::cutOff),
  UNREADABLE_TIMES(HostilePages::unreadableTimes),
  PAGE_NOT_UTF8(HostilePages::notUtf8),
  HUGE_TEXT(HostilePages::hugeText);

  private final Several writer;

  private interface One {
    Path write(Path folder) throws IOException;
  }

  private interface Several {
    List<Path> write(Path folder) throws IOException;
  }

  HostileClass(One writer) {
    this((Several) folder -> List.of(writer.write(folder)));
  }

  HostileClass(Several writer) {
    this.writer = writer;
  }

  List<Path> write(Path folder) throws IOException {
    return writer.write(folder);
  }
}
