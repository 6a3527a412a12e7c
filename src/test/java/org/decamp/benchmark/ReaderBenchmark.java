package org.decamp.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.decamp.app.Decamp;
import org.decamp.app.device.ScriptedDevice;
import org.decamp.app.web.ServedSite;
import org.decamp.app.web.site.Places;
import org.decamp.model.Conversation;
import org.decamp.vault.Passphrase;
import org.decamp.vault.Vault;

/**
 * Reads on the pages of the program, in this process, in a vault of a million messages, half of
 * them in one conversation. Prints the milliseconds from asking for a page to its last byte, the
 * CPU milliseconds of all that this process did meanwhile (asking, compiling and collecting
 * included), and the heap in use after collections while that conversation is paged through.
 *
 * <p>Arguments: an empty directory or one of an earlier run, how often each page.
 */
public final class ReaderBenchmark {

  private static final String PASSPHRASE = "benchmark only";
  private static final int LONG = 500_000;
  private static final int SHORT = 500;
  private static final int CONVERSATIONS = 1000;
  private static final Pattern LINK = Pattern.compile("<a href=\"([^\"#]*)[^\"]*\" rel=\"next\">");
  private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([^\"]+)\"");
  private static final Pattern PERSON = Pattern.compile("/read/person[^\"]+");
  private static final Pattern HIT = Pattern.compile("<h2><a href=\"([^\"#]+)");

  private final HttpClient client = HttpClient.newHttpClient();
  private final String origin;
  private final String cookie;
  private final int times;
  private String token = "";

  private ReaderBenchmark(String link, int times) throws Exception {
    this.times = times;
    this.origin = "http://" + URI.create(link).getAuthority();
    HttpResponse<String> let =
        client.send(HttpRequest.newBuilder(URI.create(link)).build(), BodyHandlers.ofString());
    cookie = let.headers().firstValue("set-cookie").orElseThrow().split(";", 2)[0];
  }

  public static void main(String[] arguments) throws Exception {
    Path directory = Path.of(arguments[0]).resolve("vault");
    if (!Files.exists(directory)) {
      try (Vault vault = Vault.create(directory, new Passphrase(PASSPHRASE.toCharArray()))) {
        LongHistory.fill(vault, LONG, CONVERSATIONS, SHORT);
      }
    }
    String longest;
    LocalDate first;
    LocalDate last;
    try (Vault vault = Vault.open(directory, new Passphrase(PASSPHRASE.toCharArray()))) {
      Conversation most =
          vault.reader().conversations().stream()
              .filter(c -> c.messageCount() >= LONG)
              .findFirst()
              .orElseThrow();
      longest = most.id().value();
      first = day(most.first().orElseThrow());
      last = day(most.last().orElseThrow());
    }
    try (ServedSite served =
        ServedSite.start(
            Decamp.installed(),
            directory,
            Places.of(directory, List.of()),
            ScriptedDevice.none(directory),
            InstantSource.system(),
            ReaderBenchmark::broken)) {
      new ReaderBenchmark(served.server().link(), Integer.parseInt(arguments[1]))
          .run(longest, first, last);
    }
  }

  private static void broken(Throwable thrown) {
    throw new IllegalStateException(thrown);
  }

  private static LocalDate day(Instant time) {
    return time.atOffset(ZoneOffset.UTC).toLocalDate();
  }

  private void run(String longest, LocalDate first, LocalDate last) throws Exception {
    get("/unlock");
    post("/unlock", "passphrase", PASSPHRASE);
    String conversation = "/read/conversation?c=" + longest;
    long days = last.toEpochDay() - first.toEpochDay();
    Random random = new Random(1);
    measure("home", () -> get("/"));
    measure("list, at once", () -> get("/read"));
    measure("list, page 5", () -> get("/read?page=5"));
    measure("list, filtered", () -> post("/read", "name", "talk 7"));
    measure("conversation, newest", () -> get(conversation));
    measure("conversation, oldest", () -> get(conversation + "&first=1"));
    measure(
        "conversation, some day",
        () -> get(conversation + "&day=" + first.plusDays(random.nextLong(days))));
    measure("about", () -> get("/read/about?c=" + longest));
    Matcher person = PERSON.matcher(get("/read/about?c=" + longest));
    if (person.find()) {
      String address = person.group().replace("&amp;", "&");
      measure("person", () -> get(address));
    }
    measure("media", () -> get("/read/media?c=" + longest));
    measure("media, a kind not there", () -> get("/read/media?group=sound&c=" + longest));
    measure("search, a rare word", () -> post("/read/search", "words", LongHistory.RARE));
    measure("search, a common word", () -> post("/read/search", "words", "w100"));
    measure(
        "search, common in a conversation",
        () -> post("/read/search", "words", "w200 w300", "within", longest));
    measure(
        "search, a word from a person",
        () -> post("/read/search", "words", "w30", "person", "grace"));
    measure("search, a kind not there", () -> post("/read/search", "kind", "location"));
    Matcher hit = HIT.matcher(post("/read/search", "words", LongHistory.RARE));
    if (hit.find()) {
      String address = hit.group(1).replace("&amp;", "&");
      measure("conversation, a hit", () -> get(address));
    }
    pageThrough(conversation + "&first=1");
  }

  @SuppressWarnings("SystemOut")
  private void pageThrough(String from) throws Exception {
    Spent spent = new Spent();
    int pages = 0;
    String next = from;
    while (!next.isEmpty()) {
      String address = next;
      String page = spent.on(() -> get(address));
      pages++;
      Matcher link = LINK.matcher(page);
      next = link.find() ? link.group(1).replace("&amp;", "&") : "";
      if (pages % 500 == 100) {
        System.out.printf("after %d pages %d KiB of heap in use%n", pages, used() >> 10);
      }
    }
    spent.print("all %d pages, one by one".formatted(pages));
  }

  private static long used() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }

  /** Asks for a page. */
  private interface Asking {
    String ask() throws Exception;
  }

  private void measure(String what, Asking asking) throws Exception {
    Spent spent = new Spent();
    for (int i = 0; i < times; i++) {
      spent.on(asking);
    }
    spent.print(what);
  }

  /** What each of several askings took. */
  private static final class Spent {

    private static final OperatingSystemMXBean SYSTEM =
        ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private final List<Double> wall = new ArrayList<>();
    private final List<Double> cpu = new ArrayList<>();

    String on(Asking asking) throws Exception {
      long start = System.nanoTime();
      long startCpu = SYSTEM.getProcessCpuTime();
      String page = asking.ask();
      cpu.add((SYSTEM.getProcessCpuTime() - startCpu) / 1e6);
      wall.add((System.nanoTime() - start) / 1e6);
      return page;
    }

    @SuppressWarnings("SystemOut")
    void print(String what) {
      System.out.printf("%-34s wall %s; CPU %s%n", what, words(wall), words(cpu));
    }

    private static String words(List<Double> each) {
      List<Double> sorted = each.stream().sorted().toList();
      return "first %6.1f ms, median %6.1f, most %6.1f"
          .formatted(each.getFirst(), sorted.get(sorted.size() / 2), sorted.getLast());
    }
  }

  private String get(String path) throws IOException, InterruptedException {
    return answer(HttpRequest.newBuilder(URI.create(origin + path)));
  }

  private String post(String path, String... fields) throws IOException, InterruptedException {
    StringBuilder form = new StringBuilder("token=" + token);
    for (int i = 0; i < fields.length; i += 2) {
      form.append('&').append(fields[i]).append('=');
      form.append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
    }
    return answer(
        HttpRequest.newBuilder(URI.create(origin + path))
            .header("Origin", origin)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form.toString())));
  }

  private String answer(HttpRequest.Builder request) throws IOException, InterruptedException {
    HttpResponse<String> reply =
        client.send(request.header("Cookie", cookie).build(), BodyHandlers.ofString());
    if (reply.statusCode() == 303) {
      return get(reply.headers().firstValue("location").orElseThrow());
    }
    if (reply.statusCode() != 200) {
      throw new IllegalStateException("status " + reply.statusCode());
    }
    Matcher found = TOKEN.matcher(reply.body());
    token = found.find() ? found.group(1) : token;
    return reply.body();
  }
}
