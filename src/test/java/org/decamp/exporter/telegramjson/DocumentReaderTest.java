package org.decamp.exporter.telegramjson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.decamp.exporter.DiskFiles;
import org.decamp.job.Problem;
import org.decamp.job.Progress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What other readers would skip, refuse or mix up does not pass. */
class DocumentReaderTest {

  private static final String MEDIA = "media/ab/" + "ab".repeat(32) + ".jpg";
  private static final String WHOLE =
      """
      {"chats":{"list":[{"name":"Anna","type":"personal_chat","id":2,"messages":[
      {"id":1,"type":"message","date_unixtime":1600000000000,"from":"Me","from_id":"user1",
      "text":"notice","text_entities":[{"type":"italic","text":"notice"}]},
      {"id":2,"type":"message","date_unixtime":1600000000001,"from":"Anna","from_id":"user2",
      "photo":"%1$s","mime_type":"image/jpeg","text":"a\\nb",
      "text_entities":[{"type":"plain","text":"a"},{"type":"plain","text":"\\nb"}],
      "custom_reactions":[{"author":"user1","emoji":"x","timestamp":1600000000002}]},
      {"id":3,"type":"message","date_unixtime":1600000000001,"from":"Anna","from_id":"user2",
      "file":"%1$s","mime_type":"image/jpeg","text":"","text_entities":[]},
      {"id":4,"type":"message","date_unixtime":1600000000009,"from":"Me","from_id":"user1",
      "custom_missing_media":2,"text":"c","text_entities":[{"type":"plain","text":"c"}]}
      ]}]}}
      """
          .formatted(MEDIA);

  @TempDir Path folder;

  @BeforeEach
  void aFile() throws Exception {
    Path file = folder.resolve(MEDIA);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "x");
  }

  private DocumentReader.Contents read(String document) throws Exception {
    Files.writeString(folder.resolve("result.json"), document);
    return new DocumentReader(new DiskFiles(folder), Progress.silent()).read();
  }

  @Test
  void filesArePutTogetherAndTheNoticeIsNotCounted() throws Exception {
    assertThat(read(WHOLE)).isEqualTo(new DocumentReader.Contents(1, 2, 1, 2, 2));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"type\":\"message\"          | \"type\":\"service\"",
        "personal_chat                 | public_channel",
        "\"name\":\"Anna\"             | \"name\":\" \"",
        "1600000000009                 | 1600000000",
        "1600000000009                 | 1600000000000",
        "\"timestamp\":1600000000002   | \"timestamp\":1600000000",
        "\"emoji\":\"x\"               | \"emoji\":\"\"",
        "\"author\":\"user1\"          | \"author\":\"Me\"",
        "\"from\":\"Anna\"             | \"from\":\"Me\"",
        "\"from_id\":\"user2\"         | \"from_id\":\"user3\"",
        "\"text\":\"c\",               | \"text\":\"d\",",
        "[{\"type\":\"plain\",\"text\":\"c\"}] | \"c\"",
        "\"text_entities\":[]          | \"x\":[]",
        "/ab/                          | /ac/",
        "media/ab/                     | ../ab/",
        "\"mime_type\":\"image/jpeg\"  | \"mime_type\":\"\"",
        "\"id\":4                      | \"id\":3",
        "]}]}}                         | ]}]}",
        "{\"chats\"                    | {\"x\":1,\"chats\"",
        "\"id\":2,\"messages\"         | \"id\":2,\"name\":\"Ben\",\"messages\""
      })
  void whatIsOfAnotherFormIsRefused(String from, String to) {
    assertThat(WHOLE).contains(from);
    int first = WHOLE.indexOf(from);
    String changed = WHOLE.substring(0, first) + to + WHOLE.substring(first + from.length());
    assertThatThrownBy(() -> read(changed)).isInstanceOf(Problem.BadInput.class);
  }

  @Test
  void aChatWithoutTheNoticeOrTwoOfOneNumberAreRefused() {
    String empty = "{\"name\":\"A\",\"type\":\"private_group\",\"id\":1,\"messages\":[]}";
    assertThatThrownBy(() -> read("{\"chats\":{\"list\":[" + empty + "]}}"))
        .isInstanceOf(Problem.BadInput.class);
    int begin = WHOLE.indexOf('[') + 1;
    int end = WHOLE.lastIndexOf(']');
    String chat = WHOLE.substring(begin, end);
    assertThatThrownBy(() -> read(WHOLE.substring(0, end) + "," + chat + WHOLE.substring(end)))
        .isInstanceOf(Problem.BadInput.class);
  }
}
