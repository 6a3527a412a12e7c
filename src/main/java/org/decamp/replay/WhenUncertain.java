package org.decamp.replay;

/** What becomes of a message of which nobody knows whether it was sent. */
public enum WhenUncertain {
  /** It is left alone and reported. */
  LEAVE,
  /** It is sent again, so that it may be there twice; only where nobody else sees it. */
  SEND_AGAIN
}
