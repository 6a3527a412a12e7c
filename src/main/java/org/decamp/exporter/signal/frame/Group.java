package org.decamp.exporter.signal.frame;

import java.util.List;
import org.decamp.exporter.signal.wire.WireWriter;
import org.decamp.model.PrivateText;

/**
 * A group that is not on Signal's servers ({@code signal-backup}, section 8, G2).
 *
 * @param masterKey 32 random bytes: whoever knows them could make a real group behind it
 * @param members without the owner
 */
@SuppressWarnings("ArrayRecordComponent")
public record Group(byte[] masterKey, PrivateText title, List<Aci> members)
    implements Recipient.Destination {

  private static final int MEMBER = 2;
  private static final int UNSATISFIABLE = 4;
  private static final int DEFAULT_ROLE = 1;

  public Group {
    members = List.copyOf(members);
  }

  WireWriter wire() {
    WireWriter snapshot =
        new WireWriter()
            .message(2, new WireWriter().text(1, Cleaned.text(title)))
            .message(
                5, new WireWriter().number(1, MEMBER).number(2, MEMBER).number(3, UNSATISFIABLE));
    for (Aci member : members) {
      snapshot.message(7, new WireWriter().bytes(1, member.bytes()).number(2, DEFAULT_ROLE));
    }
    return new WireWriter().bytes(1, masterKey).flag(2, true).message(5, snapshot);
  }

  @Override
  public String toString() {
    return "(group of " + members.size() + ")";
  }
}
