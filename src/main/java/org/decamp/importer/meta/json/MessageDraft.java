package org.decamp.importer.meta.json;

import java.util.ArrayList;
import java.util.List;
import org.decamp.model.AttachmentKind;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one message object as the file has them, before anything is decoded. One instance
 * is used for all messages of a file.
 */
final class MessageDraft {

  String sender = "";
  @Nullable Long timestampMs;
  String content = "";
  String type = "";
  final List<MediaRef> media = new ArrayList<>();
  final List<ReactionRef> reactions = new ArrayList<>();
  final List<String> users = new ArrayList<>();
  boolean hasShare;
  String link = "";
  String shareText = "";
  String contentOwner = "";
  String profileUser = "";
  String profileName = "";
  @Nullable Long callSeconds;
  boolean missed;
  boolean unsent;
  boolean takenDown;
  boolean bumped;
  String bumpedMessage = "";

  /** A field has a type that no message has; the message is counted and left out. */
  boolean unreadable;

  /**
   * A file that the message names.
   *
   * @param key the key that lists it
   * @param kind by that key
   * @param uri as given
   * @param backupUri a second place, empty without one
   */
  record MediaRef(String key, AttachmentKind kind, String uri, String backupUri) {}

  /**
   * A reaction as given.
   *
   * @param actor raw
   * @param emoji raw
   * @param seconds Unix seconds, if the source tells
   */
  record ReactionRef(String actor, String emoji, @Nullable Long seconds) {}

  void clear() {
    sender = "";
    timestampMs = null;
    content = "";
    type = "";
    media.clear();
    reactions.clear();
    users.clear();
    clearShare();
    callSeconds = null;
    missed = false;
    unsent = false;
    takenDown = false;
    bumped = false;
    bumpedMessage = "";
    unreadable = false;
  }

  void clearShare() {
    hasShare = false;
    link = "";
    shareText = "";
    contentOwner = "";
    profileUser = "";
    profileName = "";
  }
}
