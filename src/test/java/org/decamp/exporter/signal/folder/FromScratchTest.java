package org.decamp.exporter.signal.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.decamp.exporter.signal.ScratchBackup;
import org.decamp.exporter.signal.SignalJudge;
import org.decamp.exporter.signal.frame.FrameKind;
import org.decamp.exporter.signal.key.SignalRecoveryKey;
import org.decamp.exporter.signal.media.LocalKey;
import org.decamp.exporter.signal.media.MediaFile;
import org.decamp.exporter.signal.media.MediaName;
import org.decamp.exporter.signal.media.SealedMedia;
import org.decamp.exporter.signal.snapshot.FilesList;
import org.decamp.exporter.signal.snapshot.MainReader;
import org.decamp.exporter.signal.wire.WireMessage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A folder made of nothing, with one of everything that Decamp writes. */
class FromScratchTest {

  @TempDir Path folder;

  @BeforeEach
  void write() throws Exception {
    ScratchBackup.write(folder);
  }

  @ParameterizedTest
  @EnumSource(SignalJudge.Purpose.class)
  void signalsOwnValidatorTakesItForBothPurposes(SignalJudge.Purpose purpose) throws Exception {
    SignalJudge.require();
    Path main = folder.resolve(ScratchBackup.NAME.toString()).resolve("main");

    String verdict = SignalJudge.ofFile(main, ScratchBackup.KEY, ScratchBackup.ACCOUNT, purpose);

    assertThat(verdict).isEqualTo(SignalJudge.ACCEPTED);
  }

  @Test
  void ourReaderFindsEveryRecordAndThePhoto() throws Exception {
    SignalBackups backups = SignalBackups.open(folder);
    try (SignalRecoveryKey key = SignalRecoveryKey.of(ScratchBackup.KEY.toCharArray());
        UnlockedSnapshot snapshot = backups.newest().unlock(key)) {
      List<byte[]> records = readAll(snapshot);
      SealedMedia photo = photo(records);

      assertThat(records).containsExactlyElementsOf(ScratchBackup.records(photo));
      assertThat(mediaNames(snapshot)).containsExactly(photo.name());
      MediaFile.verify(photo.name().in(backups.media()), photo);
      try (InputStream in =
          MediaFile.open(photo.name().in(backups.media()), photo.key(), photo.size())) {
        assertThat(in.readAllBytes()).isEqualTo(ScratchBackup.PHOTO);
      }
    }
  }

  private static List<byte[]> readAll(UnlockedSnapshot snapshot) throws Exception {
    List<byte[]> records = new ArrayList<>();
    try (MainReader reader = snapshot.records()) {
      for (Optional<byte[]> next = reader.next(); next.isPresent(); next = reader.next()) {
        records.add(next.get());
      }
    }
    return records;
  }

  private static List<MediaName> mediaNames(UnlockedSnapshot snapshot) throws Exception {
    List<MediaName> names = new ArrayList<>();
    try (FilesList list = snapshot.folder().mediaNames()) {
      for (Optional<MediaName> next = list.next(); next.isPresent(); next = list.next()) {
        names.add(next.get());
      }
    }
    return names;
  }

  /** The locator of the first attachment. */
  private static SealedMedia photo(List<byte[]> records) throws Exception {
    for (byte[] record : records.subList(1, records.size())) {
      WireMessage frame = WireMessage.parse(record);
      if (FrameKind.of(frame) == FrameKind.CHAT_ITEM) {
        Optional<WireMessage> message = FrameKind.CHAT_ITEM.contentOf(frame).message(11);
        if (message.isPresent() && !message.get().messages(3).isEmpty()) {
          WireMessage locator =
              message
                  .get()
                  .messages(3)
                  .getFirst()
                  .message(1)
                  .orElseThrow()
                  .message(13)
                  .orElseThrow();
          return new SealedMedia(
              locator.number(3),
              locator.bytes(10).orElseThrow(),
              new LocalKey(locator.bytes(9).orElseThrow()));
        }
      }
    }
    throw new AssertionError("no attachment");
  }
}
