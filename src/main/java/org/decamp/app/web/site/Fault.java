package org.decamp.app.web.site;

/** Something in a form that the user has to put right before it goes on. */
public final class Fault extends Exception {

  private static final long serialVersionUID = 1L;

  private final String field;
  private final String key;

  /**
   * @param field name of the field in question
   * @param key of the sentence that says what is wrong with it
   */
  public Fault(String field, String key) {
    super(key);
    this.field = field;
    this.key = key;
  }

  String field() {
    return field;
  }

  String key() {
    return key;
  }
}
