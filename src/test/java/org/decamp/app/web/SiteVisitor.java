package org.decamp.app.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.decamp.app.Decamp;
import org.decamp.app.device.DeviceSetting;
import org.decamp.app.device.ScriptedDevice;
import org.decamp.app.web.site.Places;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Uses the pages of the program without a browser: follows links, fills in forms. */
final class SiteVisitor implements AutoCloseable {

  private static final int WAITS = 3000;

  final List<Throwable> bugs = new ArrayList<>();
  final AtomicReference<Instant> now = new AtomicReference<>(Instant.now());
  final ServedSite served;
  final RawHttp stranger;
  final RawHttp browser;
  Document page = new Document("");
  int status;

  SiteVisitor(Path vault, Path home) throws Exception {
    this(vault, home, ScriptedDevice.none(home));
  }

  SiteVisitor(Path vault, Path home, DeviceSetting device) throws Exception {
    served =
        ServedSite.start(
            Decamp.installed(), vault, Places.of(home, List.of()), device, now::get, bugs::add);
    URI link = URI.create(served.server().link());
    stranger = new RawHttp(link.getPort());
    RawHttp.Reply reply = stranger.get(link.getRawPath() + "?" + link.getRawQuery());
    browser =
        stranger
            .with("Cookie", reply.header("set-cookie").split(";", 2)[0])
            .with("Accept-Language", "en")
            .with("Sec-Fetch-Site", "same-origin")
            .with("Origin", origin());
  }

  String origin() {
    return "http://127.0.0.1:" + URI.create(served.server().link()).getPort();
  }

  /** Opens a page and whatever it leads to. */
  Document open(String path) throws IOException {
    return follow(browser.get(path));
  }

  private Document follow(RawHttp.Reply reply) throws IOException {
    RawHttp.Reply last = reply;
    for (int hops = 0; last.status == 303; hops++) {
      assertThat(hops).isLessThan(8);
      last = browser.get(last.header("location"));
    }
    status = last.status;
    page = Jsoup.parse(new String(last.body, UTF_8), origin());
    return page;
  }

  /** Sends a form with these fields, name and value in turn. */
  Document send(String path, String... fields) throws IOException {
    return follow(browser.post(path, form(token(), fields)));
  }

  static String form(String token, String... fields) {
    StringBuilder body = new StringBuilder("token=" + token);
    for (int i = 0; i < fields.length; i += 2) {
      body.append('&').append(URLEncoder.encode(fields[i], UTF_8));
      body.append('=').append(URLEncoder.encode(fields[i + 1], UTF_8));
    }
    return body.toString();
  }

  /** What the forms of the last page send along. */
  String token() {
    Element field = page.selectFirst("input[name=token]");
    return field == null ? "" : field.attr("value");
  }

  /** Waits until the job is done, and opens what came of it. */
  Document await() throws IOException, InterruptedException {
    until(() -> !served.desk().busy());
    return open("/progress");
  }

  /** Waits until a page shows a code, and reads what is in its squares. */
  String awaitCode() throws Exception {
    String picture = "svg.qr";
    until(() -> !open("/replay").select(picture).isEmpty());
    return PicturedCode.read(page.select(picture).outerHtml());
  }

  /** What is asked again and again. */
  @FunctionalInterface
  interface Condition<E extends Exception> {
    boolean holds() throws E;
  }

  static <E extends Exception> void until(Condition<E> done) throws E, InterruptedException {
    for (int i = 0; !done.holds(); i++) {
      assertThat(i).as("waited long enough").isLessThan(WAITS);
      Thread.sleep(20);
    }
  }

  String title() {
    return page.select("h1").text();
  }

  @Override
  public void close() throws IOException {
    served.close();
    assertThat(bugs).isEmpty();
  }
}
