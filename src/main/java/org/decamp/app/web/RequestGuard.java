package org.decamp.app.web;

import com.sun.net.httpserver.Headers;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Turns away what does not come from our own pages in the browser that was let in: other programs,
 * other sites in the same browser, names that were bent to point here.
 */
final class RequestGuard {

  private static final Set<String> OWN_SITES = Set.of("same-origin", "none");

  private final WebAddress address;
  private final BrowserSession session;
  private final Set<String> methods;

  /**
   * @param methods the only ones that are let through
   */
  RequestGuard(WebAddress address, BrowserSession session, Set<String> methods) {
    this.address = address;
    this.session = session;
    this.methods = Set.copyOf(methods);
  }

  /** Why a request is turned away, as its status says it. */
  enum Refusal {
    NO_SESSION(401),
    FOREIGN_SITE(403),
    METHOD(405),
    FOREIGN_HOST(421);

    final int status;

    Refusal(int status) {
      this.status = status;
    }
  }

  /** Judges a request for a page. */
  Optional<Refusal> judge(String method, Headers request) {
    Optional<Refusal> early = judgeLaunch(method, request);
    if (early.isPresent()) {
      return early;
    }
    // Other ports of this computer are the same site to a browser, but not the same origin.
    if (!all(request, "Sec-Fetch-Site", OWN_SITES)) {
      return Optional.of(Refusal.FOREIGN_SITE);
    }
    // Browsers say where a form comes from; what does not say so is none.
    if (method.equals("POST") && !request.containsKey("Origin")) {
      return Optional.of(Refusal.FOREIGN_SITE);
    }
    return session.isOf(request) ? Optional.empty() : Optional.of(Refusal.NO_SESSION);
  }

  /** Judges the request that brings the launch key: it comes from a file, which is another site. */
  Optional<Refusal> judgeLaunch(String method, Headers request) {
    if (!List.of(address.authority()).equals(request.get("Host"))) {
      return Optional.of(Refusal.FOREIGN_HOST);
    }
    if (!methods.contains(method)) {
      return Optional.of(Refusal.METHOD);
    }
    return all(request, "Origin", Set.of(address.origin()))
        ? Optional.empty()
        : Optional.of(Refusal.FOREIGN_SITE);
  }

  private static boolean all(Headers request, String name, Set<String> allowed) {
    return allowed.containsAll(request.getOrDefault(name, List.of()));
  }
}
