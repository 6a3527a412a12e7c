package org.decamp.exporter.signal.lint;

import java.io.IOException;
import java.util.Optional;
import org.decamp.exporter.signal.frame.FrameKind;
import org.decamp.exporter.signal.wire.WireMessage;

/** New contacts and groups do not open as message requests (section 7.11). */
final class Accepted implements Rule {

  private static final int CONTACT = 2;
  private static final int PROFILE_SHARING = 10;
  private static final int GROUP = 3;
  private static final int WHITELISTED = 2;

  @Override
  public void check(Entry entry, Known known, Breaches breaches) throws IOException {
    if (!entry.ours() || !entry.is(FrameKind.RECIPIENT)) {
      return;
    }
    Optional<WireMessage> contact = entry.content().message(CONTACT);
    Optional<WireMessage> group = entry.content().message(GROUP);
    if ((contact.isPresent() && !contact.get().flag(PROFILE_SHARING))
        || (group.isPresent() && !group.get().flag(WHITELISTED))) {
      breaches.add(Fault.NOT_ACCEPTED, entry);
    }
  }
}
