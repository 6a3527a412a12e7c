package org.decamp.app.web.site;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import org.decamp.app.Failure;
import org.decamp.app.web.Answer;
import org.decamp.app.web.Asset;
import org.decamp.app.web.Secret;
import org.decamp.job.Problem;

/**
 * The pages of the program. Requests take turns, those aside that only ask how far a job is: there
 * is one user, and nobody has to think about two pages at once.
 */
public final class Site implements HttpHandler {

  /** After so long without anybody there the vault is locked. */
  public static final Duration LOCKS_AFTER = Duration.ofMinutes(15);

  private final Map<String, Page> pages = new TreeMap<>();
  private final Desk desk;
  private final Language language;
  private final Renderer renderer = new Renderer();
  private final Secret token = new Secret();
  private final ReentrantLock turn = new ReentrantLock();

  public Site(List<Page> pages, Desk desk, Language language) {
    pages.forEach(page -> this.pages.put(page.path(), page));
    this.desk = desk;
    this.language = language;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    Answer answer = new Answer(exchange).asSite();
    String path = exchange.getRequestURI().getPath();
    Optional<Asset> asset = Asset.at(path);
    if (asset.isPresent()) {
      asset.get().send(answer);
      return;
    }
    Visit visit =
        new Visit(
            Objects.requireNonNullElse(exchange.getRequestURI().getRawQuery(), ""),
            language.texts(
                Objects.requireNonNullElse(
                    exchange.getRequestHeaders().getFirst("Accept-Language"), "")),
            desk);
    Page page = pages.get(path);
    if (page == null) {
      answered(answer, 404, missing("title.missing"), visit, noComplaint()).send();
    } else if (exchange.getRequestMethod().equals("POST")) {
      post(exchange, page, visit, answer);
    } else {
      turn(page, () -> get(page, visit, answer, noComplaint())).send();
    }
  }

  private static Reply.Show missing(String title) {
    return new Reply.Show("missing", title, 0);
  }

  private static Optional<Complaint> noComplaint() {
    return Optional.empty();
  }

  private void post(HttpExchange exchange, Page page, Visit visit, Answer answer)
      throws IOException {
    try (Form form = Form.read(exchange.getRequestBody())) {
      if (!token.is(form.text("token"))) {
        answered(answer, 403, missing("title.stale"), visit, noComplaint()).send();
        return;
      }
      turn(page, () -> take(page, visit, form, answer)).send();
    } catch (Problem.Usage e) {
      complain(answer, 413, Complaint.of(e, "", visit.texts()), visit).send();
    }
  }

  /** An answer that is ready; sending it takes as long as the browser likes. */
  @FunctionalInterface
  private interface Answered {
    void send() throws IOException;
  }

  /** What is done when it is a request's turn. */
  @FunctionalInterface
  private interface Doing {
    Answered run();
  }

  private Answered turn(Page page, Doing doing) {
    if (page.access() == Page.Access.ALWAYS) {
      return doing.run();
    }
    turn.lock();
    try {
      desk.touch();
      return doing.run();
    } finally {
      desk.touch();
      turn.unlock();
    }
  }

  /** Where somebody has to go first, if a page cannot be used now. */
  private Optional<Reply> detour(Page page) {
    if (page.access() == Page.Access.ALWAYS) {
      return Optional.empty();
    }
    if (desk.busy()) {
      return Optional.of(new Reply.Go("/progress"));
    }
    return page.access() == Page.Access.UNLOCKED && !desk.unlocked()
        ? Optional.of(new Reply.Go(desk.exists() ? "/unlock" : "/"))
        : Optional.empty();
  }

  private Answered get(Page page, Visit visit, Answer answer, Optional<Complaint> complaint) {
    try {
      Optional<Reply> detour = detour(page);
      Reply reply = detour.isPresent() ? detour.get() : page.get(visit);
      return answered(answer, 200, reply, visit, complaint);
    } catch (Problem | IOException e) {
      Problem problem = Failure.problem(e).orElseThrow();
      return complain(answer, 409, Complaint.of(problem, "", visit.texts()), visit);
    } catch (RuntimeException e) {
      desk.bug(e);
      return complain(answer, 500, Complaint.bug(visit.texts()), visit);
    }
  }

  private Answered take(Page page, Visit visit, Form form, Answer answer) {
    Complaint complaint;
    try {
      Optional<Reply> detour = detour(page);
      Reply reply = detour.isPresent() ? detour.get() : page.post(visit, form);
      return answered(answer, 200, reply, visit, noComplaint());
    } catch (Fault e) {
      complaint = Complaint.of(e, visit.texts());
    } catch (Problem | IOException e) {
      Problem problem = Failure.problem(e).orElseThrow();
      complaint = Complaint.of(problem, page.fieldOf(problem), visit.texts());
    } catch (RuntimeException e) {
      desk.bug(e);
      return complain(answer, 500, Complaint.bug(visit.texts()), visit);
    }
    return get(page, visit, answer, Optional.of(complaint));
  }

  private Answered complain(Answer answer, int status, Complaint complaint, Visit visit) {
    Reply trouble = new Reply.Show("trouble", "title.trouble", 0);
    return answered(answer, status, trouble, visit, Optional.of(complaint));
  }

  private Answered answered(
      Answer answer, int status, Reply reply, Visit visit, Optional<Complaint> complaint) {
    return switch (reply) {
      case Reply.Go(String path) -> () -> answer.with("Location", path).send(303, 0, _ -> {});
      case Reply.Data(String json) -> () -> answer.json(json);
      case Reply.Stream(Reply.Stream.Sending sending) -> () -> sending.send(answer);
      case Reply.Nothing _ -> answered(answer, 404, missing("title.missing"), visit, complaint);
      case Reply.Show show -> {
        byte[] page = renderer.page(show.template(), frame(show, visit, complaint), show.view());
        yield () -> answer.html(status, page);
      }
      case Reply.ShowOnce once -> {
        byte[] page = page(once, visit, complaint);
        yield () -> {
          try {
            answer.html(status, page);
          } finally {
            Arrays.fill(page, (byte) 0);
          }
        };
      }
    };
  }

  private byte[] page(Reply.ShowOnce once, Visit visit, Optional<Complaint> complaint) {
    try {
      Reply.Show show = once.page();
      Frame frame = frame(show, visit, complaint);
      return renderer.page(show.template(), frame, show.view(), once.secret());
    } finally {
      Arrays.fill(once.secret(), '\0');
    }
  }

  private Frame frame(Reply.Show show, Visit visit, Optional<Complaint> complaint) {
    return new Frame(
        visit.texts(),
        visit.texts().say(show.title()),
        show.step(),
        token.text(),
        desk.unlocked(),
        language.tables(),
        complaint);
  }

  /** Locks the vault if nobody has been there for long; called now and then. */
  public void lockIfIdle() {
    if (desk.idle().compareTo(LOCKS_AFTER) >= 0 && turn.tryLock()) {
      try {
        desk.lock();
        desk.touch();
      } catch (Problem e) {
        throw new UncheckedIOException(new IOException(e));
      } finally {
        turn.unlock();
      }
    }
  }
}
