package org.decamp.exporter.telegramjson;

/**
 * Gives the messages of one chat times in which their order is certain and none is taken for a part
 * of the one before it.
 */
final class ChatClock {

  private long now;
  private long lastSender;
  private boolean lastWithFile;

  /**
   * @param begin no time is earlier
   */
  ChatClock(long begin) {
    now = Math.max(begin, ReaderFacts.EARLIEST_MS);
  }

  /** The time of the next message: its own, if that can be. */
  long next(long time, Identity sender, Entry first) {
    boolean wouldBeTakenIn =
        lastWithFile && lastSender == sender.number() && first.nothingButFile() && time <= now;
    now = wouldBeTakenIn ? now + 1 : Math.max(now, time);
    lastSender = sender.number();
    lastWithFile = first.file().isPresent();
    return now;
  }
}
