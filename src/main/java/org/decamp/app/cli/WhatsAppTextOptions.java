package org.decamp.app.cli;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.decamp.exporter.Exporter;
import org.decamp.exporter.whatsapp.backup.WhatsAppBackupExporter;
import org.decamp.exporter.whatsapp.chattext.ChatForm;
import org.decamp.exporter.whatsapp.chattext.ChatGrammar;
import org.decamp.exporter.whatsapp.chattext.WhatsAppTextExporter;
import org.decamp.job.Problem;
import org.decamp.mapping.WhatsAppChats;
import org.decamp.mapping.WhatsAppChats.ChatLocale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How the target {@code whatsapp-text} writes. */
final class WhatsAppTextOptions {

  @Option(
      names = "--grammar",
      paramLabel = "PHONE",
      description = "for whatsapp-text: as which phone writes it, android (default) or ios")
  private @Nullable String grammar;

  @Option(
      names = "--chat-locale",
      paramLabel = "CODE",
      description =
          "for whatsapp-text: in which language and form of dates: en-GB (default), en-US, de, es,"
              + " fr, nl or pt-BR")
  private @Nullable String locale;

  @Option(
      names = "--time-zone",
      paramLabel = "ZONE",
      description =
          "for whatsapp-text and whatsapp-backup: whose clocks tell the times, as in Europe/Berlin;"
              + " default: that of the system")
  private @Nullable String zone;

  @Option(
      names = "--reactions",
      description = "for whatsapp-text: write reactions as lines, which WhatsApp leaves out")
  private boolean reactions;

  /**
   * The same target, in the form that is asked for.
   *
   * @throws Problem.Usage if a form is asked for that is not there
   */
  Exporter shape(Exporter target) throws Problem {
    if (!given()) {
      return target;
    }
    ChatForm standard = ChatForm.standard();
    return new WhatsAppTextExporter(
        new ChatForm(
            grammar == null ? standard.grammar() : grammar(grammar),
            locale == null ? standard.locale() : locale(locale),
            zone == null ? standard.zone() : zone(zone),
            reactions));
  }

  private boolean given() {
    return grammar != null || locale != null || zone != null || reactions;
  }

  /** Whose clocks tell the times. */
  ZoneId zone() throws Problem.Usage {
    return zone == null ? ZoneId.systemDefault() : zone(zone);
  }

  /** Refuses a form for another target. */
  void requireNoneUnlessFor(String target) throws Problem.Usage {
    boolean onlyZone = grammar == null && locale == null && !reactions;
    if (given()
        && !target.equals(WhatsAppTextExporter.ID)
        && !(onlyZone && target.equals(WhatsAppBackupExporter.ID))) {
      throw new Problem.Usage(
          "--grammar, --chat-locale and --reactions are for the target whatsapp-text, --time-zone"
              + " for that and whatsapp-backup",
          "decamp export --help says more.");
    }
  }

  private static ChatGrammar grammar(String code) throws Problem.Usage {
    return Arrays.stream(ChatGrammar.values())
        .filter(grammar -> grammar.code().equals(code))
        .findFirst()
        .orElseThrow(
            () -> new Problem.Usage("there is no such phone for --grammar", "Say android or ios."));
  }

  private static ChatLocale locale(String code) throws Problem {
    WhatsAppChats chats = WhatsAppChats.builtIn();
    return chats
        .of(code)
        .orElseThrow(() ->
            new Problem.Usage(
                "there is no such form for --chat-locale",
                "Forms are: "
                    + chats.locales().stream()
                        .map(ChatLocale::code)
                        .collect(Collectors.joining(", "))));
  }

  private static ZoneId zone(String name) throws Problem.Usage {
    try {
      return ZoneId.of(name);
    } catch (DateTimeException _) {
      throw new Problem.Usage(
          "there is no such zone for --time-zone", "Give it as in Europe/Berlin, or UTC.");
    }
  }
}
