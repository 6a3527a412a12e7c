package org.decamp.signalcli.fake;

/**
 * What the stand-in does with one request, instead of what the real one does when it is offline.
 */
public sealed interface Act {

  /** Answers with this result. */
  record Result(String json) implements Act {}

  /** Answers with this error: {@code {"code":…,"message":…,"data":…}}. */
  record Failure(String json) implements Act {}

  /** Says this line first, whatever it is. */
  record Say(String line) implements Act {}

  /** Says a line of so many characters first. */
  record SayMuch(int characters) implements Act {}

  /** Keeps the answer that follows back until another request was answered. */
  record Hold() implements Act {}

  /** Never answers. */
  record Ignore() implements Act {}

  /** Says half of an answer and ends. */
  record Cut() implements Act {}

  /** Writes this to the error stream first. */
  record Complain(String line) implements Act {}

  /** Ends with this exit code. */
  record Exit(int code) implements Act {}

  /** Answers with its arguments and its environment. */
  record Surroundings() implements Act {}

  /** Stops reading, without ending. */
  record Hang() implements Act {}

  /** The line of a script. */
  static Act parse(String text) {
    String[] words = text.split(" ", 2);
    String rest = words.length > 1 ? words[1] : "";
    return switch (words[0]) {
      case "result" -> new Result(rest);
      case "error" -> new Failure(rest);
      case "say" -> new Say(rest);
      case "say-much" -> new SayMuch(Integer.parseInt(rest));
      case "hold" -> new Hold();
      case "ignore" -> new Ignore();
      case "cut" -> new Cut();
      case "complain" -> new Complain(rest);
      case "exit" -> new Exit(Integer.parseInt(rest));
      case "surroundings" -> new Surroundings();
      case "hang" -> new Hang();
      default -> throw new IllegalArgumentException(words[0]);
    };
  }
}
