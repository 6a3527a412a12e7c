package org.decamp.app.web.reader;

import java.util.Arrays;
import java.util.Optional;

/** What a gallery shows. */
enum MediaGroup {
  ALL("", "gallery.all"),
  PICTURES("picture", "gallery.pictures"),
  SOUNDS("sound", "gallery.audio"),
  FILES("file", "gallery.files");

  /** As a tile names its group; empty for every group. */
  final String code;

  /** Key of the words for it, in the words of an archive. */
  final String key;

  MediaGroup(String code, String key) {
    this.code = code;
    this.key = key;
  }

  static MediaGroup of(String code) {
    Optional<MediaGroup> group = Arrays.stream(values()).filter(g -> g.code.equals(code)).findAny();
    return group.orElse(ALL);
  }

  boolean shows(String group) {
    return this == ALL || code.equals(group);
  }
}
