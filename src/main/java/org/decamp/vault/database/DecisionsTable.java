package org.decamp.vault.database;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.decamp.model.ConversationId;
import org.decamp.model.Decisions;
import org.decamp.model.Decisions.Appearance;
import org.decamp.model.Links;
import org.decamp.model.PersonId;
import org.decamp.model.PrivateText;

/** The one row of what the user decided. */
final class DecisionsTable {

  /** Before there were links. */
  private static final int WITHOUT_LINKS = 1;

  private static final int WITH_LINKS = 2;
  private static final long ROW = 1;

  private final Database database;

  DecisionsTable(Database database) {
    this.database = database;
  }

  Decisions read() throws SQLException, DamagedBlockException {
    byte[] body;
    try (ResultSet row = database.statement("SELECT body FROM decisions").executeQuery()) {
      if (!row.next()) {
        return Decisions.NONE;
      }
      body = row.getBytes(1);
    }
    if (body == null) {
      throw new DamagedBlockException("the decisions cannot be read");
    }
    return decoded(new ByteSource(body, 0, body.length));
  }

  void write(Decisions decisions, RowSeal seal) throws SQLException {
    seal.toggle(RowSeal.Table.DECISIONS, ROW);
    PreparedStatement insert =
        database.statement("INSERT OR REPLACE INTO decisions(id, body) VALUES(?, ?)");
    insert.setLong(1, ROW);
    insert.setBytes(2, encoded(decisions));
    insert.executeUpdate();
    seal.toggle(RowSeal.Table.DECISIONS, ROW);
  }

  static byte[] encoded(Decisions decisions) {
    ByteSink out = new ByteSink(1 << 10);
    // What an older Decamp can say is said so that it can read it.
    boolean links = !decisions.links().equals(Links.NONE);
    out.u8(links ? WITH_LINKS : WITHOUT_LINKS);
    out.varint(decisions.samePeople().size());
    decisions
        .samePeople()
        .forEach(same -> {
          out.varint(same.appearances().size());
          same.appearances().forEach(a -> appearance(a, out));
        });
    out.varint(decisions.differentPeople().size());
    decisions
        .differentPeople()
        .forEach(pair -> {
          appearance(pair.one(), out);
          appearance(pair.other(), out);
        });
    out.varint(decisions.names().size());
    decisions
        .names()
        .forEach(given -> {
          appearance(given.person(), out);
          out.text(given.name().value());
        });
    out.varint(decisions.joined().size());
    decisions
        .joined()
        .forEach(join -> {
          out.text(join.into().value());
          out.text(join.part().value());
        });
    out.varint(decisions.separate().size());
    decisions
        .separate()
        .forEach(pair -> {
          out.text(pair.one().value());
          out.text(pair.other().value());
        });
    if (links) {
      LinkCoding.write(decisions.links(), out);
    }
    return out.toByteArray();
  }

  static void appearance(Appearance appearance, ByteSink out) {
    out.text(appearance.conversation().value());
    out.text(appearance.person().value());
  }

  static Decisions decoded(ByteSource in) throws DamagedBlockException {
    int version = in.u8();
    if (version != WITHOUT_LINKS && version != WITH_LINKS) {
      throw new DamagedBlockException("decisions of an unknown version");
    }
    try {
      List<Decisions.SamePerson> same = new ArrayList<>();
      for (long n = in.varint(); n > 0; n--) {
        List<Appearance> appearances = new ArrayList<>();
        for (long k = in.varint(); k > 0; k--) {
          appearances.add(appearance(in));
        }
        same.add(new Decisions.SamePerson(appearances));
      }
      List<Decisions.DifferentPeople> different = new ArrayList<>();
      for (long n = in.varint(); n > 0; n--) {
        different.add(new Decisions.DifferentPeople(appearance(in), appearance(in)));
      }
      List<Decisions.GivenName> names = new ArrayList<>();
      for (long n = in.varint(); n > 0; n--) {
        names.add(new Decisions.GivenName(appearance(in), new PrivateText(in.text())));
      }
      List<Decisions.Joined> joined = new ArrayList<>();
      for (long n = in.varint(); n > 0; n--) {
        joined.add(new Decisions.Joined(conversation(in), conversation(in)));
      }
      List<Decisions.Separate> separate = new ArrayList<>();
      for (long n = in.varint(); n > 0; n--) {
        separate.add(new Decisions.Separate(conversation(in), conversation(in)));
      }
      Links links = version == WITH_LINKS ? LinkCoding.read(in) : Links.NONE;
      return new Decisions(same, different, names, joined, separate, links);
    } catch (IllegalArgumentException e) {
      throw new DamagedBlockException("a decision names no id", e);
    }
  }

  static Appearance appearance(ByteSource in) throws DamagedBlockException {
    return new Appearance(conversation(in), new PersonId(in.text()));
  }

  static ConversationId conversation(ByteSource in) throws DamagedBlockException {
    return new ConversationId(in.text());
  }

  /** The conversations about whose people something is decided. */
  static Set<ConversationId> named(Decisions decisions) {
    Set<ConversationId> named = new HashSet<>();
    decisions.samePeople().stream()
        .flatMap(s -> s.appearances().stream())
        .forEach(a -> named.add(a.conversation()));
    decisions
        .differentPeople()
        .forEach(d -> {
          named.add(d.one().conversation());
          named.add(d.other().conversation());
        });
    return named;
  }

  /** The conversations about which, or about whose people, something is decided. */
  static Set<ConversationId> concerned(Decisions decisions) {
    Set<ConversationId> concerned = named(decisions);
    decisions.joined().forEach(j -> concerned.addAll(List.of(j.into(), j.part())));
    decisions.separate().forEach(s -> concerned.addAll(List.of(s.one(), s.other())));
    return concerned;
  }
}
