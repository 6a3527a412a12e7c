package org.decamp.testing.export;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What stands once in every file of a thread ({@code instagram-export}, section 2.1).
 *
 * @param section the folder under {@code messages}, such as {@code inbox}
 * @param slug the readable half of the folder name
 * @param digits the thread's number, the same in every export
 * @param title display title, possibly empty
 * @param participants members at export time, the owner last
 * @param stillParticipant whether the owner is a member
 * @param imageUri path of the group picture
 * @param inviteLink the group's invitation
 */
public record ThreadHeader(
    String section,
    String slug,
    String digits,
    ExportText title,
    List<ExportText> participants,
    boolean stillParticipant,
    Optional<String> imageUri,
    Optional<String> inviteLink) {

  /** The folder that holds all message folders in layout G3. */
  public static final String MESSAGES = "your_instagram_activity/messages/";

  public ThreadHeader {
    participants = List.copyOf(participants);
  }

  /** A thread of nothing but words and members. */
  public static ThreadHeader of(
      String section, String title, String digits, List<ExportText> participants) {
    return new ThreadHeader(
        section,
        slug(title),
        digits,
        ExportText.of(title),
        participants,
        true,
        Optional.empty(),
        Optional.empty());
  }

  /** The title as the service puts it into folder names ({@code instagram-export}, 1.3). */
  static String slug(String title) {
    return title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
  }

  /** Whether more than the owner and one other take part. */
  boolean group() {
    return participants.size() > 2 || imageUri.isPresent() || inviteLink.isPresent();
  }

  /** The folder name. */
  public String folder() {
    return slug.isEmpty() ? digits : slug + '_' + digits;
  }

  /** The path as the file states it. */
  public String threadPath() {
    return section + '/' + folder();
  }

  /** The folder's path in the export, with a slash at the end. */
  public String path() {
    return MESSAGES + threadPath() + '/';
  }
}
