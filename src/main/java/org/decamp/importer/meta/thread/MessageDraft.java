package org.decamp.importer.meta.thread;

import java.util.ArrayList;
import java.util.List;
import org.decamp.model.AttachmentKind;
import org.decamp.model.EventType;
import org.decamp.model.ShareKind;
import org.decamp.model.TimePrecision;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one message object as the file has them, before anything is decoded. One instance
 * is used for all messages of a file: working state of the format's parser, which fills it.
 */
public final class MessageDraft {

  public String sender = "";

  /** When it was sent, Unix ms: UTC, or a wall clock read as UTC ({@link ThreadShape#times}). */
  public @Nullable Long timestampMs;

  /** How exactly {@link #timestampMs} is known. */
  public TimePrecision precision = TimePrecision.MILLISECOND;

  public String content = "";
  public String type = "";

  /** The key of {@link MediaRef} for a list of files of any kind: the content tells which. */
  public static final String ANY_KIND = "media";

  public final List<MediaRef> media = new ArrayList<>();
  public final List<ReactionRef> reactions = new ArrayList<>();
  public final List<String> users = new ArrayList<>();
  public boolean hasShare;
  public String link = "";
  public String shareText = "";
  public String contentOwner = "";
  public String profileUser = "";
  public String profileName = "";
  public @Nullable Long callSeconds;
  public boolean missed;
  public boolean unsent;
  public boolean takenDown;
  public boolean bumped;
  public String bumpedMessage = "";

  /** The service wrote the content, by what a key or the type says. */
  public boolean placeholder;

  /** There was something that the service did not hand out. */
  public boolean withheld;

  /** A second sentence that the service wrote, beside the content. */
  public String notice = "";

  /** What was shared, where a key tells and not the link. */
  public @Nullable ShareKind shareKind;

  /** What happened, where a key tells; the content is its notice. */
  public @Nullable EventType event;

  /** A place that is told by fields and not by a link. */
  public @Nullable Place place;

  /** The names of media are made up for each export, and so say nothing about the message. */
  public boolean passingMediaNames;

  /** A field has a type that no message has; the message is counted and left out. */
  public boolean unreadable;

  /**
   * A file that the message names.
   *
   * @param key the key that lists it
   * @param kind by that key
   * @param uri as given
   * @param backupUri a second place, empty without one
   */
  public record MediaRef(String key, AttachmentKind kind, String uri, String backupUri) {}

  /**
   * A place as given.
   *
   * @param latitude degrees, if told
   * @param longitude degrees, if told
   * @param name name and address, may be empty
   */
  public record Place(@Nullable Double latitude, @Nullable Double longitude, String name) {}

  /**
   * A reaction as given.
   *
   * @param actor raw
   * @param emoji raw
   * @param seconds Unix seconds, if the source tells
   */
  public record ReactionRef(String actor, String emoji, @Nullable Long seconds) {}

  /** Forgets the last message. */
  public void clear() {
    sender = "";
    timestampMs = null;
    precision = TimePrecision.MILLISECOND;
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
    placeholder = false;
    withheld = false;
    notice = "";
    event = null;
    passingMediaNames = false;
    unreadable = false;
  }

  /** Forgets what the message shared. */
  public void clearShare() {
    hasShare = false;
    link = "";
    shareText = "";
    contentOwner = "";
    profileUser = "";
    profileName = "";
    shareKind = null;
    place = null;
  }
}
