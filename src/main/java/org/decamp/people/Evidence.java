package org.decamp.people;

/** Why somebody is taken for one human being, the surest last. */
public enum Evidence {
  /** One conversation shows them under one name. */
  ONE_NAME("as one conversation shows them"),
  /** One conversation shows that several names are the same person. */
  NAMES_HISTORY("certain: the same person of one conversation"),
  /** The account is gone and an older export still knew its name. */
  NAME_GIVEN_BACK("certain: an older export still had the name of the deleted account"),
  /** The owner's name, in every conversation of the service. */
  OWNER("certain: the owner of the export"),
  /** The user said so. */
  YOUR_WORD("you said so");

  private final String words;

  Evidence(String words) {
    this.words = words;
  }

  /** For people to read. */
  public String words() {
    return words;
  }
}
