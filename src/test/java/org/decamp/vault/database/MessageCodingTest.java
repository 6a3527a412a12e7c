package org.decamp.vault.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.decamp.model.FileOrder;
import org.decamp.model.Message;
import org.junit.jupiter.api.Test;

class MessageCodingTest {

  @Test
  void everyMessageComesBackExactly() throws Exception {
    RandomMessages random = new RandomMessages(new Random(4711));
    long[] times = {Long.MIN_VALUE, -1, 0, 1, 1_700_000_000_000L, Long.MAX_VALUE};
    PersonNumbers people = new PersonNumbers();
    ByteSink body = new ByteSink(16);
    BlockBody.begin(body);
    Records records = new Records(1, 16);
    MessageEncoder encoder = new MessageEncoder();
    List<Message> messages = new ArrayList<>();
    long last = times[0];
    for (long time : times) {
      for (int i = 0; i < 500; i++) {
        Message message = random.at(time);
        messages.add(message);
        int offset = records.arena().size();
        encoder.encode(message, people, records.arena());
        records.added(time, message.id(), offset);
        BlockBody.append(body, time - last, records, records.count() - 1);
        last = time;
      }
    }
    Block block = new Block(1, 1, times[0], times[5], messages.size(), body.toByteArray());
    Records parsed = BlockBody.parse(block);
    for (int i = 0; i < messages.size(); i++) {
      assertThat(MessageDecoder.decode(parsed, i, people)).isEqualTo(messages.get(i));
    }
  }

  @Test
  void damagedBytesNeverEndInAnythingButADamagedBlock() {
    RandomMessages messages = new RandomMessages(new Random(1));
    Random random = new Random(2);
    PersonNumbers people = new PersonNumbers();
    Run run = new Run();
    for (int i = 0; i < 50; i++) {
      run.add(messages.at(i), people);
    }
    run.sort(FileOrder.OLDEST_FIRST);
    ByteSink body = new ByteSink(16);
    BlockBody.begin(body);
    for (int i = 0; i < 50; i++) {
      BlockBody.append(body, i == 0 ? 0 : 1, run.records(), i);
    }
    int refused = 0;
    for (int round = 0; round < 5000; round++) {
      byte[] bytes = body.toByteArray();
      bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
      if (random.nextBoolean()) {
        bytes = Arrays.copyOf(bytes, random.nextInt(bytes.length));
      }
      try {
        Records parsed = BlockBody.parse(new Block(1, 1, 0, 49, 50, bytes));
        for (int i = 0; i < parsed.count(); i++) {
          assertThat(MessageDecoder.decode(parsed, i, people)).isNotNull();
        }
      } catch (DamagedBlockException e) {
        refused++;
      }
    }
    assertThat(refused).isGreaterThan(2500);
  }
}
