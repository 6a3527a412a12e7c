package org.decamp.testing.export;

import java.util.SplittableRandom;

/** Where the generations of the export put things ({@code instagram-export}, sections 1.1, 1.3). */
public enum Era {
  /** Late 2020 and 2021: folders end in ten letters and digits that mean nothing. */
  INSTAGRAM_G1("instagram-", "", "account_information/personal_information", "index.html"),
  /** 2021 to 2023. */
  INSTAGRAM_G2("instagram-", "", "personal_information/personal_information", "index.html"),
  /** From 2023. */
  INSTAGRAM_G3(
      "instagram-",
      "your_instagram_activity/",
      "personal_information/personal_information/personal_information",
      "start_here.html"),
  /** Messenger to 2023. */
  MESSENGER_CLASSIC("facebook-", "", "profile_information/profile_information", "index.html"),
  /** Messenger in 2023 and 2024. */
  MESSENGER_2023(
      "facebook-",
      "your_activity_across_facebook/",
      "personal_information/profile_information/profile_information",
      "start_here.html"),
  /** Messenger from 2024. */
  MESSENGER_2024(
      "facebook-",
      "your_facebook_activity/",
      "personal_information/profile_information/profile_information",
      "start_here.html");

  private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789";

  private final String zipPrefix;
  private final String top;
  private final String ownerFile;
  private final String startPage;

  Era(String zipPrefix, String top, String ownerFile, String startPage) {
    this.zipPrefix = zipPrefix;
    this.top = top;
    this.ownerFile = ownerFile;
    this.startPage = startPage;
  }

  String zipPrefix() {
    return zipPrefix;
  }

  boolean instagram() {
    return zipPrefix.equals("instagram-");
  }

  /** The folder of all message folders, with a slash at the end. */
  String messages() {
    return top + "messages/";
  }

  /** Path of the file about the owner, without an extension. */
  String ownerFile() {
    return ownerFile;
  }

  String startPage() {
    return startPage;
  }

  /** The thread's folder name. */
  String folder(ThreadHeader thread) {
    return this == INSTAGRAM_G1 ? thread.slug() + '_' + tenLetters(thread) : thread.folder();
  }

  /** The thread's folder, with a slash at the end. */
  String path(ThreadHeader thread) {
    return messages() + thread.section() + '/' + folder(thread) + '/';
  }

  /** Where a file lies that lies at a path of the newest era in {@link #INSTAGRAM_G3}. */
  String place(ThreadHeader thread, String newestPath) {
    if (!newestPath.startsWith(ThreadHeader.MESSAGES)) {
      return newestPath;
    }
    return messages()
        + newestPath
            .substring(ThreadHeader.MESSAGES.length())
            .replace('/' + thread.folder() + '/', '/' + folder(thread) + '/');
  }

  /** The end of a folder name before 2021, which no later export repeats. */
  static String tenLetters(ThreadHeader thread) {
    SplittableRandom random = new SplittableRandom(thread.digits().hashCode());
    StringBuilder name = new StringBuilder();
    for (int i = 0; i < 10; i++) {
      // A letter first: digits alone would be a thread number.
      name.append(LETTERS.charAt(random.nextInt(i == 0 ? 26 : LETTERS.length())));
    }
    return name.toString();
  }
}
