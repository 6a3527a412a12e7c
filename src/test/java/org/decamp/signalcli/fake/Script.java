package org.decamp.signalcli.fake;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the stand-in does beside what it does anyway: lines {@code method: act}, each for one
 * request, in order; {@code method* : act} for each request. An act that only says something is
 * followed by the next one for the same request. The method {@code start} is for before the first
 * line.
 */
public final class Script {

  private final Map<String, Deque<Act>> once = new HashMap<>();
  private final Map<String, Act> always = new HashMap<>();

  public static Script of(String... lines) {
    return new Script(List.of(lines));
  }

  public Script(List<String> lines) {
    for (String line : lines) {
      String method = line.substring(0, line.indexOf(':'));
      Act act = Act.parse(line.substring(line.indexOf(':') + 1).strip());
      if (method.endsWith("*")) {
        always.put(method.substring(0, method.length() - 1), act);
      } else {
        once.computeIfAbsent(method, _ -> new ArrayDeque<>()).add(act);
      }
    }
  }

  /** What to do with the next request of this method; empty for what the real one does. */
  synchronized List<Act> next(String method) {
    List<Act> acts = new ArrayList<>();
    Deque<Act> own = once.getOrDefault(method, new ArrayDeque<>());
    while (!own.isEmpty()) {
      Act act = own.poll();
      acts.add(act);
      if (!onlyPrepares(act)) {
        return acts;
      }
    }
    if (always.containsKey(method)) {
      acts.add(always.get(method));
    }
    return acts;
  }

  private static boolean onlyPrepares(Act act) {
    return switch (act) {
      case Act.Say _, Act.SayMuch _, Act.Hold _, Act.Complain _ -> true;
      case Act.Result _,
          Act.Failure _,
          Act.Ignore _,
          Act.Cut _,
          Act.Exit _,
          Act.Surroundings _,
          Act.Hang _ ->
          false;
    };
  }
}
