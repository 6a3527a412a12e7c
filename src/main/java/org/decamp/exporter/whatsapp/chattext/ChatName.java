package org.decamp.exporter.whatsapp.chattext;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.decamp.model.Conversation;
import org.decamp.model.Person;

/** What the files of chats are called. The ZIPs have names that every drive takes. */
final class ChatName {

  private static final Pattern FORBIDDEN = Pattern.compile("[/\\\\:*?\"<>|.\\p{Cntrl}]+");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern NOT_PLAIN = Pattern.compile("[^A-Za-z0-9-]+");

  /** Characters of a name; with what stands around it no file name has more than 255 bytes. */
  private static final int LONGEST = 50;

  private final ChatForm form;
  private final Set<String> taken = new HashSet<>();

  ChatName(ChatForm form) {
    this.form = form;
  }

  /** The name of the next ZIP, no other's; in the order of the export. */
  String zip(Conversation conversation, Authors authors) {
    String name = plain(with(conversation, authors));
    String of = name.isEmpty() ? conversation.id().value() : name;
    String first = plain(form.words().chatWith(" ")) + "_" + of;
    String unique = first;
    for (int n = 2; !taken.add(unique.toLowerCase(Locale.ROOT)); n++) {
      unique = first + "_" + n;
    }
    return unique + ".zip";
  }

  /** The name of the text inside. */
  String text(Conversation conversation, Authors authors) {
    return switch (form.grammar()) {
      case ANDROID -> {
        String name = FORBIDDEN.matcher(with(conversation, authors)).replaceAll(" ").strip();
        yield form.words().chatWith(name.isEmpty() ? conversation.id().value() : name) + ".txt";
      }
      case IPHONE -> "_chat.txt";
    };
  }

  private String with(Conversation conversation, Authors authors) {
    String name =
        switch (conversation.kind()) {
          case DIRECT, SELF, ASSISTANT -> partner(conversation, authors);
          case GROUP, BROADCAST -> Authors.shown(conversation.title().value());
        };
    int length = name.codePointCount(0, name.length());
    return length <= LONGEST ? name : name.substring(0, name.offsetByCodePoints(0, LONGEST));
  }

  /** The one person beside the owner, else the title. */
  private String partner(Conversation conversation, Authors authors) {
    return conversation.people().stream()
        .map(Person::id)
        .filter(person -> !authors.owner(person))
        .map(authors::of)
        .findFirst()
        .or(() -> conversation.people().stream().map(Person::id).map(authors::of).findFirst())
        .orElseGet(() -> Authors.shown(conversation.title().value()));
  }

  private static String plain(String name) {
    String letters = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
    String plain = NOT_PLAIN.matcher(letters).replaceAll("_");
    int begin = 0;
    int end = plain.length();
    while (begin < end && plain.charAt(begin) == '_') {
      begin++;
    }
    while (end > begin && plain.charAt(end - 1) == '_') {
      end--;
    }
    return plain.substring(begin, end);
  }
}
