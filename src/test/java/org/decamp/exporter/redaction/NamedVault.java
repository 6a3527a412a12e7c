package org.decamp.exporter.redaction;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.decamp.importer.ConversationHeader;
import org.decamp.importer.ImportSink;
import org.decamp.importer.MessageFile;
import org.decamp.importer.MessageFileSink;
import org.decamp.importer.TimeBasis;
import org.decamp.job.Problem;
import org.decamp.model.Attachment;
import org.decamp.model.AttachmentKind;
import org.decamp.model.Box;
import org.decamp.model.CallMedium;
import org.decamp.model.Content;
import org.decamp.model.ConversationId;
import org.decamp.model.ConversationKind;
import org.decamp.model.Decisions;
import org.decamp.model.Decisions.Appearance;
import org.decamp.model.Digests;
import org.decamp.model.EventType;
import org.decamp.model.FileOrder;
import org.decamp.model.Links;
import org.decamp.model.Message;
import org.decamp.model.MessageId;
import org.decamp.model.MissingMedia;
import org.decamp.model.Person;
import org.decamp.model.PersonId;
import org.decamp.model.PrivateText;
import org.decamp.model.Provenance;
import org.decamp.model.Reaction;
import org.decamp.model.ShareKind;
import org.decamp.model.StoredMedia;
import org.decamp.model.TextOrigin;
import org.decamp.model.TimePrecision;
import org.decamp.testing.MemoryVault;

/**
 * A vault with the name of somebody in every place where a name can stand, the same for the same
 * seed. Names are made of syllables that no other word has.
 */
public final class NamedVault {

  /** The owner's name and user name. */
  public static final String OWNER = "Ottilie Eigner";

  /** The owner's user name. */
  public static final String OWNER_HANDLE = "ottilie.e";

  private static final List<String> SCRIPTS =
      List.of(
          "Zorb%s Quix%s",
          "Жуқпа%s Щипцэ%s", "קשת%s גפזש%s", "龘%s靐齉%s", "Ŵýǻ%s-Žǿŗ%s", "حظغ%s ضظث%s");

  private final Random random;
  private final MemoryVault vault = new MemoryVault();
  private final List<Somebody> others = new ArrayList<>();
  private StoredMedia picture;

  private record Somebody(String name, String earlier, String handle, String nickname) {
    List<String> all() {
      return List.of(name, earlier, handle);
    }
  }

  private NamedVault(long seed) throws IOException, Problem {
    random = new Random(seed);
    for (int i = 0; i < 12; i++) {
      String script = SCRIPTS.get(i % SCRIPTS.size());
      others.add(
          new Somebody(
              script.formatted(tag(), tag()),
              "Früh%s Vormals%s".formatted(tag(), tag()),
              "acct_%s.%s".formatted(tag(), tag()),
              "Spitz" + tag()));
    }
    picture =
        vault.storeMedia(
            new ByteArrayInputStream(new byte[] {1, 2, 3, (byte) seed}),
            new ImportSink.MediaProbe() {
              @Override
              public void update(byte[] chunk, int offset, int length) {}

              @Override
              public ImportSink.MediaFacts facts() {
                return new ImportSink.MediaFacts("image/jpeg", Optional.empty(), Optional.empty());
              }
            });
  }

  /** Letters that make a word unlike all others. */
  private String tag() {
    StringBuilder tag = new StringBuilder();
    for (int i = 0; i < 4; i++) {
      tag.append("bdfgjkvwxz".charAt(random.nextInt(10))).append("aeiou".charAt(random.nextInt(5)));
    }
    return tag.toString();
  }

  /**
   * What was made.
   *
   * @param vault the vault
   * @param names every name, user name and nickname of everybody but the owner, their words, and
   *     the ids that follow from names
   */
  public record Made(MemoryVault vault, Set<String> names) {}

  /** Makes a vault with conversations of two and of several. */
  public static Made of(long seed) throws IOException, Problem {
    NamedVault made = new NamedVault(seed);
    for (int i = 0; i < 5; i++) {
      made.conversation(i, ConversationKind.DIRECT, List.of(made.others.get(i)));
    }
    made.conversation(5, ConversationKind.GROUP, made.others.subList(3, 9));
    made.conversation(6, ConversationKind.GROUP, made.others.subList(7, 12));
    made.vault.owner("instagram", new PrivateText(OWNER), "test");
    made.decide();
    Set<String> names = new LinkedHashSet<>();
    for (Somebody somebody : made.others) {
      for (String name : somebody.all()) {
        names.add(name);
        names.addAll(List.of(name.split("[ ._-]")));
      }
      names.add(somebody.nickname);
    }
    names.remove("acct");
    for (int i = 0; i < 7; i++) {
      names.add(made.id(i).value());
      for (Somebody somebody : made.others) {
        names.add(PersonId.of(made.id(i), somebody.name).value());
      }
    }
    return new Made(made.vault, names);
  }

  private void decide() {
    Somebody both = others.get(3);
    Appearance alone = new Appearance(id(3), PersonId.of(id(3), both.name));
    Appearance among = new Appearance(id(5), PersonId.of(id(5), both.name));
    vault.decide(
        new Decisions(
            List.of(new Decisions.SamePerson(List.of(alone, among))),
            List.of(),
            List.of(
                new Decisions.GivenName(
                    new Appearance(id(1), PersonId.of(id(1), others.get(1).name)),
                    new PrivateText(others.get(1).earlier))),
            List.of(),
            List.of(),
            Links.NONE));
  }

  private ConversationId id(int number) {
    return ConversationId.of("instagram", key(number));
  }

  /** Threads from before threads had numbers are named after people. */
  private String key(int number) {
    return number == 0 ? others.get(0).handle : Integer.toString(1000 + number);
  }

  private void conversation(int number, ConversationKind kind, List<Somebody> people)
      throws IOException, Problem {
    ConversationId id = id(number);
    byte[] source =
        ("{\"by\": \"" + people.getFirst().name + "\"}").getBytes(StandardCharsets.UTF_8);
    MessageFile file =
        new MessageFile(
            id,
            "instagram",
            new PrivateText(key(number)),
            new PrivateText("instagram-" + people.getFirst().handle + ".zip"),
            new PrivateText("inbox/" + people.getFirst().handle + '_' + number + "/message_1.json"),
            "instagram-g3",
            FileOrder.OLDEST_FIRST,
            new PrivateText("export"),
            TimeBasis.UTC);
    try (MessageFileSink sink = vault.openMessageFile(file)) {
      try (OutputStream raw = sink.rawCopy()) {
        ByteArrayOutputStream deflated = new ByteArrayOutputStream();
        try (var out = new DeflaterOutputStream(deflated, new Deflater(1, true))) {
          out.write(source);
        }
        raw.write(deflated.toByteArray());
      }
      for (int m = 0; m < 60; m++) {
        sink.add(message(id, people, sink.sourceFileNumber(), m));
      }
      sink.commit(header(id, kind, people), Digests.sha256(source), source.length);
    }
  }

  private ConversationHeader header(
      ConversationId id, ConversationKind kind, List<Somebody> people) {
    List<Person> persons = new ArrayList<>();
    persons.add(
        new Person(
            PersonId.of(id, OWNER),
            List.of(new PrivateText(OWNER)),
            Optional.of(new PrivateText(OWNER_HANDLE)),
            false,
            false,
            true));
    for (Somebody one : people) {
      persons.add(
          new Person(
              PersonId.of(id, one.name),
              List.of(new PrivateText(one.name), new PrivateText(one.earlier)),
              Optional.of(new PrivateText(one.handle)),
              false,
              false,
              true));
    }
    String title =
        kind == ConversationKind.DIRECT
            ? people.getFirst().nickname
            : people.get(0).name + ", " + first(people.get(1)) + " und " + people.get(2).name;
    return new ConversationHeader(
        kind,
        Optional.of(new PrivateText(title)),
        persons,
        Box.INBOX,
        true,
        Optional.of(attachment(people.getFirst())),
        Optional.of(new PrivateText("https://ig.me/j/" + people.getFirst().handle)));
  }

  private static String first(Somebody somebody) {
    return somebody.name.substring(0, (somebody.name + ' ').replace('-', ' ').indexOf(' '));
  }

  private Message message(ConversationId id, List<Somebody> people, int source, int index) {
    Somebody sender = people.get(random.nextInt(people.size()));
    boolean own = random.nextInt(3) == 0;
    List<Content> contents = new ArrayList<>();
    for (int i = random.nextInt(2); i >= 0; i--) {
      contents.add(content(id, people, index));
    }
    return new Message(
        new MessageId(random.nextLong(), random.nextLong(), 0),
        PersonId.of(id, own ? OWNER : sender.name),
        Instant.ofEpochMilli(1_600_000_000_000L + index * 60_000L),
        TimePrecision.MILLISECOND,
        contents,
        random.nextBoolean()
            ? List.of(
                new Reaction(
                    PersonId.of(id, random.nextBoolean() ? OWNER : sender.name),
                    new PrivateText("❤️"),
                    Optional.empty()))
            : List.of(),
        new Provenance(source, index, 0, 1));
  }

  private Content content(ConversationId id, List<Somebody> people, int index) {
    Somebody here = people.get(random.nextInt(people.size()));
    Somebody any = others.get(random.nextInt(others.size()));
    return switch (index % 12) {
      case 0 -> text(any.name + ", " + any.earlier.toUpperCase(Locale.ROOT), TextOrigin.TYPED);
      case 1 ->
          text(
              "hey @" + any.handle + "! (" + any.name.toLowerCase(Locale.ROOT) + ")",
              TextOrigin.TYPED);
      case 2 -> text(first(here) + "’s birthday", TextOrigin.TYPED);
      case 3 -> text(here.name + " sent an attachment.", TextOrigin.ATTACHMENT_PLACEHOLDER);
      case 4 ->
          text("Reacted to " + here.name + "'s message by " + OWNER, TextOrigin.REACTION_NOTICE);
      case 5 -> new Content.Media(attachment(any));
      case 6 ->
          new Content.Share(
              ShareKind.PROFILE,
              some("https://www.instagram.com/" + any.handle + "/"),
              some("Follow " + any.name),
              some(any.handle),
              some(any.name));
      case 7 ->
          new Content.Share(
              ShareKind.LINK,
              some("https://example.org/?by=" + any.handle),
              some("by " + any.earlier),
              some(OWNER_HANDLE),
              Optional.empty());
      case 8 ->
          new Content.Location(
              OptionalDouble.of(1), OptionalDouble.of(2), some("at " + any.name), Optional.empty());
      case 9 ->
          new Content.Call(CallMedium.AUDIO, Duration.ZERO, true, some("You missed " + here.name));
      case 10 ->
          new Content.Event(
              EventType.COSMETIC,
              List.of(PersonId.of(id, here.name)),
              some(here.nickname),
              some(OWNER + " set the nickname for " + here.name + " to " + here.nickname + "."));
      default ->
          new Content.Event(
              EventType.TITLE_CHANGED,
              List.of(PersonId.of(id, here.name)),
              some("The " + here.name + " club"),
              some(here.name + " named the group The " + here.name + " club."));
    };
  }

  private static Content text(String text, TextOrigin origin) {
    return new Content.Text(new PrivateText(text), origin);
  }

  private static Optional<PrivateText> some(String text) {
    return Optional.of(new PrivateText(text));
  }

  private Attachment attachment(Somebody somebody) {
    return new Attachment(
        AttachmentKind.PHOTO,
        new PrivateText("inbox/" + somebody.handle + "_1/photos/" + random.nextInt(100) + ".jpg"),
        some(somebody.name + ".jpg"),
        random.nextInt(3) == 0 ? new MissingMedia(MissingMedia.Reason.NOT_IN_EXPORT) : picture);
  }
}
