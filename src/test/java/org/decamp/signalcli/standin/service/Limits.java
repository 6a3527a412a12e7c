package org.decamp.signalcli.standin.service;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Rate limits on messages: a plain one, and one that a person lifts by solving a captcha. */
public final class Limits implements Endpoint {

  private static final int A_DAY = 86_400;

  private final AtomicReference<Optional<String>> challenge =
      new AtomicReference<>(Optional.empty());
  private final AtomicReference<Optional<Integer>> pause = new AtomicReference<>(Optional.empty());
  private final List<String> captchas = new CopyOnWriteArrayList<>();
  private volatile boolean refuseCaptchas;

  /** Every message is answered 428 with this token, until its captcha is solved. */
  public void demandCaptcha(String token) {
    challenge.set(Optional.of(token));
  }

  /** Solutions are refused, as those that are too old are, or are taken again. */
  public void refuseCaptchas(boolean refuse) {
    refuseCaptchas = refuse;
  }

  /** Every message is answered 429 with this many seconds to wait, until {@link #lift}. */
  public void pause(int seconds) {
    pause.set(Optional.of(seconds));
  }

  public void lift() {
    pause.set(Optional.empty());
    challenge.set(Optional.empty());
  }

  /** The solutions that were handed in, in order. */
  public List<String> captchas() {
    return List.copyOf(captchas);
  }

  @Override
  public Optional<ServiceReply> answer(ServiceRequest request) {
    if (request.is("PUT", "/v1/challenge")) {
      return Optional.of(solve(request.json()));
    }
    if (!request.is("PUT", "/v1/messages/")) {
      return Optional.empty();
    }
    return challenge
        .get()
        .map(Limits::captchaRequired)
        .or(() -> pause.get().map(seconds -> ServiceReply.retryAfter(429, seconds)));
  }

  private ServiceReply solve(JsonNode solution) {
    captchas.add(solution.path("captcha").asString());
    boolean ours = challenge.get().equals(Optional.of(solution.path("token").asString()));
    if (refuseCaptchas || !ours) {
      return ServiceReply.of(428);
    }
    challenge.set(Optional.empty());
    return ServiceReply.of(200);
  }

  private static ServiceReply captchaRequired(String token) {
    ObjectNode body = JsonMapper.shared().createObjectNode().put("token", token);
    body.putArray("options").add("captcha");
    return ServiceReply.of(428, body).with("Retry-After: " + A_DAY);
  }
}
