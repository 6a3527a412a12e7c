package org.decamp.app.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.decamp.job.Problem;
import org.decamp.signalcli.message.CaptchaLink;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** The solution of a captcha: typed or from a file, never an argument that others could read. */
final class CaptchaOptions {

  private static final int LONGEST = 1 << 16;

  @ArgGroup private Choice choice = new Choice();

  private static final class Choice {

    @Option(names = "--captcha", description = "hand in a solved captcha; its link is asked for")
    private boolean asked;

    @Option(
        names = "--captcha-file",
        paramLabel = "FILE",
        description =
            "hand in a solved captcha; its link is read from FILE, - being standard input")
    private @Nullable String file;
  }

  /**
   * The link, if one is to be handed in.
   *
   * @throws Problem.Usage if there is nobody to ask, or what was given is no such link
   */
  Optional<CaptchaLink> solved(Session session) throws IOException, Problem {
    if (choice.file != null) {
      return Optional.of(link(read(choice.file, session)));
    }
    return choice.asked
        ? Optional.of(
            link(
                session
                    .ask("Paste the link, signalcaptcha://...:")
                    .orElseThrow(() ->
                        new Problem.Usage(
                            "there is nobody to ask for the link",
                            "Put it into a file and name that with --captcha-file."))))
        : Optional.empty();
  }

  private static String read(String file, Session session) throws IOException {
    if (file.equals("-")) {
      return text(session.surroundings().streams().in());
    }
    try (InputStream in = Files.newInputStream(Path.of(file))) {
      return text(in);
    }
  }

  private static String text(InputStream in) throws IOException {
    return new String(in.readNBytes(LONGEST), StandardCharsets.UTF_8);
  }

  private static CaptchaLink link(String pasted) throws Problem.Usage {
    return CaptchaLink.parse(pasted)
        .orElseThrow(() ->
            new Problem.Usage(
                "this is not the link of a solved captcha",
                "On the page that follows the captcha, copy the link behind Open Signal; it begins"
                    + " with signalcaptcha://"));
  }
}
