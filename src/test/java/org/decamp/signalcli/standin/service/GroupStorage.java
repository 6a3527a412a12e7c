package org.decamp.signalcli.standin.service;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.decamp.exporter.signal.wire.WireException;
import org.decamp.exporter.signal.wire.WireMessage;
import org.decamp.exporter.signal.wire.WireWriter;
import org.decamp.signalcli.standin.keys.GroupAuthority;
import org.decamp.signalcli.standin.net.HttpReply;
import org.decamp.signalcli.standin.net.HttpRequest;

/**
 * Keeps groups, which it cannot read, on a host of its own. Who asks says so with the public
 * parameters of the group as their name and a proof that they are somebody as their password.
 *
 * <p>{@code Group}: 1 public parameters, 2 title, 5 access, 6 revision, 7 members (1 id, 2 role, 3
 * profile key, 4 proof, 5 revision when they came), 11 description. {@code GroupResponse}: 1 group.
 * {@code GroupChange}: 1 actions, 2 signature. {@code Actions}: 1 who, 2 revision, 20 description.
 * {@code GroupChanges}: 1 states by revision (1 change, 2 group).
 */
final class GroupStorage {

  static final String HOST = "storage.signal.org";

  private static final String PLACE = "/v2/groups/";
  private static final String LOGS = PLACE + "logs/";
  private static final int ID = 1;
  private static final int DESCRIPTION = 20;

  /** A group; its texts are encrypted. */
  private static final class Stored {
    final byte[] params;
    final byte[] title;
    final byte[] timer;
    final byte[] access;
    final List<WireWriter> members;
    final List<WireWriter> history = new CopyOnWriteArrayList<>();
    byte[] description = {};
    long revision;

    Stored(WireMessage group, List<WireWriter> members) throws WireException {
      params = group.bytes(1).orElseThrow();
      title = group.bytes(2).orElseThrow();
      timer = group.bytes(4).orElseGet(() -> new byte[0]);
      access = group.bytes(5).orElseThrow();
      this.members = members;
    }

    WireWriter wire() {
      WireWriter wire = new WireWriter().bytes(1, params).bytes(2, title);
      wire.bytes(4, timer).bytes(5, access).number(6, revision);
      members.forEach(member -> wire.message(7, member));
      return wire.bytes(11, description);
    }
  }

  private final GroupAuthority authority;

  /** By public parameters in hexadecimal digits. */
  private final Map<String, Stored> groups = new ConcurrentHashMap<>();

  GroupStorage(GroupAuthority authority) {
    this.authority = authority;
  }

  /** How many there are. */
  int size() {
    return groups.size();
  }

  /** Answers who may ask; whoever proves nothing, or something wrong, gets an exception. */
  HttpReply answer(HttpRequest request) throws Exception {
    if (!request.target().startsWith(PLACE)) {
      return empty(404);
    }
    String[] user = credentials(request).split(":", 2);
    byte[] params = HexFormat.of().parseHex(user[0]);
    byte[] visitor = authority.visitor(params, HexFormat.of().parseHex(user[1]));
    Stored group = groups.get(user[0]);
    return switch (request.method()) {
      case "PUT" -> group == null ? create(user[0], request) : empty(409);
      case "GET" -> group == null ? empty(404) : read(group, request.target());
      case "PATCH" -> group == null ? empty(404) : change(group, visitor, request);
      default -> empty(405);
    };
  }

  private static HttpReply read(Stored group, String target) {
    if (target.equals(PLACE)) {
      return response(group.wire());
    }
    if (!target.startsWith(LOGS)) {
      return empty(404);
    }
    int from = Integer.parseInt(target.substring(LOGS.length()).replaceFirst("[?].*", ""));
    WireWriter changes = new WireWriter();
    group.history.stream().skip(from).forEach(state -> changes.message(1, state));
    return new HttpReply(200, "OK", List.of(), changes.toBytes());
  }

  private static String credentials(HttpRequest request) {
    String header = request.header("Authorization").orElseThrow();
    return new String(
        Base64.getDecoder().decode(header.substring("Basic ".length())), StandardCharsets.US_ASCII);
  }

  private HttpReply create(String name, HttpRequest request) throws Exception {
    WireMessage group = WireMessage.parse(request.body());
    byte[] params = group.bytes(1).orElseThrow();
    List<WireWriter> members = new CopyOnWriteArrayList<>();
    for (WireMessage member : group.messages(7)) {
      GroupAuthority.Member proved = authority.member(params, member.bytes(4).orElseThrow());
      members.add(
          new WireWriter()
              .bytes(ID, proved.id())
              .number(2, member.number(2))
              .bytes(3, proved.profileKey()));
    }
    Stored stored = new Stored(group, members);
    stored.history.add(new WireWriter().message(2, stored.wire()));
    groups.put(name, stored);
    return response(stored.wire());
  }

  private HttpReply change(Stored group, byte[] visitor, HttpRequest request) throws Exception {
    WireMessage actions = WireMessage.parse(request.body());
    if (actions.number(2) != group.revision + 1) {
      return empty(409);
    }
    byte[] description = actions.message(DESCRIPTION).orElseThrow().bytes(1).orElseThrow();
    group.description = description;
    group.revision++;
    byte[] told =
        new WireWriter()
            .bytes(1, visitor)
            .number(2, group.revision)
            .message(DESCRIPTION, new WireWriter().bytes(1, description))
            .toBytes();
    WireWriter change = new WireWriter().bytes(1, told).bytes(2, authority.sign(told));
    group.history.add(new WireWriter().message(1, change).message(2, group.wire()));
    return response(change);
  }

  private static HttpReply response(WireWriter first) {
    return new HttpReply(200, "OK", List.of(), new WireWriter().message(1, first).toBytes());
  }

  private static HttpReply empty(int status) {
    return HttpReply.empty(status, "Groups");
  }
}
