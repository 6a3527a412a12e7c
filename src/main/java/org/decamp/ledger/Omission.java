package org.decamp.ledger;

/** The documented reasons for which an object may stay behind; the code is what reports show. */
public enum Omission {
  NOT_SELECTED("not-selected", "outside what was chosen", false),
  NOT_MINE("not-mine", "by others, and only what the owner wrote was chosen", false),
  KIND_NOT_SELECTED("kind-not-selected", "holds nothing of the kinds that were chosen", false),
  PSEUDONYMS("pseudonyms", "would tell who somebody is who is called by a pseudonym", false),
  DUPLICATE("duplicate", "already there", false),
  PERHAPS_SENT("perhaps-sent", "handed over before, and nobody knows whether it arrived", true),
  NOT_A_CONVERSATION("not-a-conversation", "belongs to another part of the export", false),
  SYSTEM_JUNK("system-junk", "added by an operating system or a packer", false),
  LATER_FORMAT("later-format", "a format that this version does not import yet", true),
  NOT_ENABLED("not-enabled", "switched off by default", false),
  UNREADABLE("unreadable", "damaged", true),
  NOT_UNDERSTOOD("not-understood", "a page that cannot be understood for certain", true),
  UNSAFE_NAME("unsafe-name", "the name leads outside the export", true),
  OVER_LIMIT("over-limit", "larger than any real export", true),
  MEDIA_MISSING("media-missing", "the file is not in the export", true),
  NO_RECIPIENT("no-recipient", "by somebody whom the target does not know", true),
  NO_PLACE("no-place", "on something that the target shows without it", true),
  SUPERSEDED("superseded", "replaced later by the same person", false);

  private final String code;
  private final String description;
  private final boolean loss;

  Omission(String code, String description, boolean loss) {
    this.code = code;
    this.description = description;
    this.loss = loss;
  }

  /** The code in reports. */
  public String code() {
    return code;
  }

  /** What it means to a person. */
  public String description() {
    return description;
  }

  /** Whether the user chose other objects than this one. */
  public boolean choice() {
    return switch (this) {
      case NOT_SELECTED, NOT_MINE, KIND_NOT_SELECTED, PSEUDONYMS -> true;
      case DUPLICATE,
          PERHAPS_SENT,
          NOT_A_CONVERSATION,
          SYSTEM_JUNK,
          LATER_FORMAT,
          NOT_ENABLED,
          UNREADABLE,
          NOT_UNDERSTOOD,
          UNSAFE_NAME,
          OVER_LIMIT,
          MEDIA_MISSING,
          NO_RECIPIENT,
          NO_PLACE,
          SUPERSEDED ->
          false;
    };
  }

  /** Whether the user should be told (exit code 1). */
  public boolean loss() {
    return loss;
  }
}
