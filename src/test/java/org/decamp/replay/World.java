package org.decamp.replay;

import java.io.IOException;
import java.util.List;
import org.decamp.signalcli.address.Recipient.PhoneNumber;

/** A linked signal-cli, its service, and what can go wrong with both. */
interface World extends AutoCloseable {

  /** A message as somebody got it. */
  record Told(String text, List<byte[]> files) {}

  SignalCliSource source();

  ReplayClock clock();

  PhoneNumber me();

  /** Somebody new, who is asked about from now on. */
  ReplayTarget befriend();

  /** What the friend got, in order, but for what was taken back. */
  List<Told> withFriend() throws Exception;

  /** What other devices of one's own were told since the friend is there, in order. */
  List<Told> withMe() throws Exception;

  /** How many groups were made. */
  int groups();

  /** Every message is answered 428 until the captcha is solved. */
  void demandCaptcha(String token);

  /** Every message is answered 429 until that is lifted. */
  void limit(boolean limited);

  /**
   * The next message arrives, and the network goes before that is answered, until somebody waits.
   */
  void cutNetworkForAWhile();

  /** The next message arrives, and signal-cli is killed before it can say so. */
  void killAfterNextMessage();

  /** Takes the device off the account while somebody waits the next time. */
  void unlinkSoon();

  @Override
  void close() throws IOException;
}
