package org.decamp.people.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.decamp.app.Conversations;
import org.decamp.app.Conversations.Said;
import org.decamp.job.Problem;
import org.decamp.model.Conversation;
import org.decamp.model.Decisions;
import org.decamp.model.PrivateText;
import org.decamp.model.SignalConversation;
import org.decamp.model.SignalPerson;
import org.decamp.people.DecisionBook;
import org.decamp.people.PeopleDirectory;
import org.decamp.people.Sighting;
import org.decamp.testing.MemoryVault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeopleFileTest {

  private final MemoryVault vault = new MemoryVault();

  @BeforeEach
  void aFewConversations() throws Exception {
    for (int i = 1; i <= 6; i++) {
      Conversations.add(
          vault,
          Integer.toString(i),
          "Talk \"" + i,
          new Said("Me", 1, "a"),
          new Said("Anna", i, "b"),
          new Said("Bob\n" + i % 2, i + 1, "c"));
    }
    vault.owner("instagram", new PrivateText("Me"), "user");
  }

  private String written() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PeopleFileWriter.write(PeopleDirectory.of(vault), out);
    return out.toString(UTF_8);
  }

  private PeopleFile read(byte[] file) throws Exception {
    return PeopleFileReader.read(new ByteArrayInputStream(file), PeopleDirectory.of(vault));
  }

  private static final List<SignalPerson> PEOPLE =
      List.of(
          new SignalPerson.Contact(new UUID(1, 2)),
          new SignalPerson.Contact(new UUID(-1, -2)),
          new SignalPerson.Phone(1),
          new SignalPerson.Phone(999_999_999_999_999L),
          new SignalPerson.ReadOnly(),
          new SignalPerson.Transcript());
  private static final List<SignalConversation> GROUPS =
      List.of(
          new SignalConversation.Group("0123456789abcdef".repeat(2)),
          new SignalConversation.ReadOnly(),
          new SignalConversation.Transcript());

  private Decisions randomWords(Random random) throws Exception {
    vault.decide(Decisions.NONE);
    List<Sighting> all =
        new ArrayList<>(
            PeopleDirectory.of(vault).people().stream()
                .flatMap(h -> h.sightings().stream())
                .toList());
    List<Conversation> conversations = vault.conversations();
    DecisionBook book = new DecisionBook(Decisions.NONE);
    for (int i = 0; i < 12; i++) {
      var one = all.get(random.nextInt(all.size())).appearance();
      var other = all.get(random.nextInt(all.size())).appearance();
      var into = conversations.get(random.nextInt(6)).id();
      var part = conversations.get(random.nextInt(6)).id();
      book =
          switch (random.nextInt(7)) {
            case 0 -> one.equals(other) ? book : book.merge(List.of(one, other));
            case 1 -> one.equals(other) ? book : book.split(Set.of(one), Set.of(other));
            case 2 -> book.rename(Set.of(one), new PrivateText("N" + random.nextInt(3)));
            case 3 -> book.join(into, part);
            case 4 -> book.link(Set.of(one), PEOPLE.get(random.nextInt(PEOPLE.size())));
            case 5 -> book.link(into, GROUPS.get(random.nextInt(GROUPS.size())));
            default -> into.equals(part) ? book : book.separate(into, part);
          };
    }
    return book.decisions();
  }

  @Test
  void whatIsWrittenAndReadIntoAVaultWithoutDecisionsIsTheSame() throws Exception {
    Random random = new Random(7);
    var schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(
                Files.readString(Path.of("docs/schema/people.schema.json")), InputFormat.JSON);
    for (int i = 0; i < 200; i++) {
      Decisions decisions = randomWords(random);
      vault.decide(decisions);
      String file = written();
      assertThat(schema.validate(file, InputFormat.JSON)).isEmpty();
      assertThat(read(file.getBytes(UTF_8)).decisions()).isEqualTo(decisions);
      vault.decide(Decisions.NONE);
      PeopleFile content = read(file.getBytes(UTF_8));
      assertThat(content.decisions()).isEqualTo(decisions);
      assertThat(content.owners()).containsEntry("instagram", new PrivateText("Me"));
      vault.decide(content.decisions());
      assertThat(written()).isEqualTo(file);
    }
  }

  private static final String HEAD = "{\"format\":\"decamp-people\",\"version\":1";
  private static final String SECRET = "0123456789abcdef";

  static Stream<String> badFiles() {
    return Stream.of(
        "",
        "[]",
        "null",
        "{}",
        "{\"format\":\"decamp-people\"}",
        "{\"version\":1}",
        "{\"format\":\"decamp-people\",\"version\":2}",
        "{\"format\":\"other\",\"version\":1}",
        "{\"format\":1,\"version\":1}",
        HEAD,
        HEAD + "} trailing",
        HEAD + "}{}",
        HEAD + ",\"version\":1}",
        HEAD + ",\"same\":{}}",
        HEAD + ",\"same\":[[\"" + SECRET + "/" + SECRET + "\"]]}",
        HEAD + ",\"same\":[[1,2]]}",
        HEAD + ",\"same\":[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]}",
        HEAD + ",\"people\":" + "[".repeat(5_000) + "]".repeat(5_000) + "}",
        HEAD + ",\"people\":\"" + "x".repeat(200_000) + "\"}",
        HEAD + ",\"" + "x".repeat(2_000) + "\":1}",
        HEAD + ",\"names\":[{\"person\":\"" + SECRET + "\",\"name\":\"x\"}]}",
        HEAD + ",\"names\":[{\"name\":\"x\"}]}",
        HEAD + ",\"joined\":[{\"into\":\"" + SECRET + "\",\"part\":\"" + SECRET + "\"}]}",
        HEAD + ",\"separate\":[[\"" + SECRET + "\",\"" + SECRET + "\"]]}",
        HEAD + ",\"owners\":[{\"service\":\"instagram\",\"name\":\"" + SECRET + "\"}]}",
        HEAD + ",\"owners\":[{\"service\":\"instagram\",\"name\":null}]}",
        HEAD + ",\"links\":[{\"person\":\"" + SECRET + "\",\"signal\":\"read-only\"}]}",
        HEAD + ",\"links\":[{\"signal\":\"" + SECRET + "\"}]}",
        HEAD + ",\"groupLinks\":[\"" + SECRET + "\"]}",
        HEAD + ",\"" + SECRET + "\":[]}",
        HEAD + ",\"different\":[[\"\\ud800" + SECRET + "\",\"x\"]]}",
        HEAD + ",\"same\":" + "9".repeat(10_000) + "}");
  }

  @ParameterizedTest
  @MethodSource("badFiles")
  void aFileThatIsNotRightIsRefusedInOneLineWithoutItsContent(String file) {
    assertThatThrownBy(() -> read(file.getBytes(UTF_8)))
        .isInstanceOf(Problem.BadInput.class)
        .satisfies(e ->
            assertThat(String.valueOf(e.getMessage()))
                .hasLineCount(1)
                .hasSizeLessThan(200)
                .doesNotContain(SECRET)
                .doesNotContain("xxx"));
  }

  @Test
  void damageAnywhereIsRefusedOrRead() throws Exception {
    vault.decide(randomWords(new Random(8)));
    byte[] good = written().getBytes(UTF_8);
    Random random = new Random(9);
    for (int i = 0; i < 3_000; i++) {
      byte[] bad = Arrays.copyOf(good, 1 + random.nextInt(good.length));
      for (int n = random.nextInt(4); n > 0; n--) {
        bad[random.nextInt(bad.length)] = (byte) random.nextInt(256);
      }
      try {
        read(bad);
      } catch (Problem.BadInput e) {
        assertThat(e.getMessage()).isNotBlank();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "+",
        "+0171",
        "+1234567890123456",
        "49171",
        "contact",
        "contact 1-2-3-4-5",
        "contact 00000000-0000-0001-0000-00000000000G",
        "group 0123456789abcdef0123456789abcdef",
        "Read-only"
      })
  void whatIsNobodyInSignalIsRefusedByPlaceAndNotRepeated(String words) throws Exception {
    String person =
        References.text(
            PeopleDirectory.of(vault).people().getLast().sightings().getFirst().appearance());
    String file =
        HEAD + ",\"links\":[{\"person\":\"%s\",\"signal\":\"%s\"}]}".formatted(person, words);
    assertThatThrownBy(() -> read(file.getBytes(UTF_8)))
        .isInstanceOf(Problem.BadInput.class)
        .hasMessageContaining("/links/0")
        .hasMessageNotContaining("171")
        .hasMessageNotContaining("0000");
  }

  @Test
  void anUnknownReferenceIsToldByLineAndPlace() {
    String file =
        HEAD + ",\n\"joined\":[\n{\"into\":\"" + SECRET + "\",\"part\":\"0000000000000000\"}]}";
    assertThatThrownBy(() -> read(file.getBytes(UTF_8)))
        .hasMessageContaining("/joined/0")
        .hasMessageContaining("line 3");
  }

  @Test
  void aPairThatIsSaidToBeTheSameAndDifferentIsRefused() throws Exception {
    List<String> two =
        PeopleDirectory.of(vault).people().stream()
            .skip(1)
            .limit(2)
            .map(h -> '"' + References.text(h.sightings().getFirst().appearance()) + '"')
            .toList();
    String pair = "[" + String.join(",", two) + "]";
    String file = HEAD + ",\"same\":[" + pair + "],\"different\":[" + pair + "]}";
    assertThatThrownBy(() -> read(file.getBytes(UTF_8)))
        .isInstanceOf(Problem.BadInput.class)
        .hasMessageContaining("/different/0");
  }
}
