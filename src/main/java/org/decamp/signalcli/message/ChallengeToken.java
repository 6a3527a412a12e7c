package org.decamp.signalcli.message;

/** Names a challenge that has to be solved before more can be sent. Prints nothing of itself. */
public record ChallengeToken(String text) {

  @Override
  public String toString() {
    return "(challenge)";
  }
}
