package org.decamp.exporter.signal.frame;

import java.util.Optional;
import org.decamp.exporter.signal.wire.WireWriter;
import org.decamp.model.PrivateText;

/** One change of a group. Who did it may be unknown. */
public sealed interface GroupChange {

  /** Something changed that has no line of its own. */
  record Generic(Optional<Aci> by) implements GroupChange {}

  /** The group was made. */
  record Created(Optional<Aci> by) implements GroupChange {}

  /** The group got another name. */
  record Renamed(Optional<Aci> by, PrivateText title) implements GroupChange {}

  /** The group got another picture, or none any more. */
  record PictureChanged(Optional<Aci> by, boolean removed) implements GroupChange {}

  /** Somebody became an administrator, or is none any more. */
  record AdministratorChanged(Optional<Aci> by, Aci member, boolean granted)
      implements GroupChange {}

  /** Somebody left. */
  record Left(Aci member) implements GroupChange {}

  /** Somebody was removed. */
  record Removed(Optional<Aci> by, Aci member) implements GroupChange {}

  /** Somebody joined. */
  record Joined(Aci member) implements GroupChange {}

  /** Somebody was added. */
  record Added(Optional<Aci> by, Aci member) implements GroupChange {}

  /** The record of a group change's {@code updates} field. */
  default WireWriter wire() {
    WireWriter change = new WireWriter();
    return switch (this) {
      case Generic(Optional<Aci> by) -> change.message(1, by(by));
      case Created(Optional<Aci> by) -> change.message(2, by(by));
      case Renamed(Optional<Aci> by, PrivateText title) ->
          change.message(3, by(by).text(2, Cleaned.text(title)));
      case PictureChanged(Optional<Aci> by, boolean removed) ->
          change.message(4, by(by).flag(2, removed));
      case AdministratorChanged(Optional<Aci> by, Aci member, boolean granted) ->
          change.message(9, by(by).bytes(2, member.bytes()).flag(3, granted));
      case Left(Aci member) -> change.message(10, new WireWriter().bytes(1, member.bytes()));
      case Removed(Optional<Aci> by, Aci member) ->
          change.message(11, by(by).bytes(2, member.bytes()));
      case Joined(Aci member) -> change.message(17, new WireWriter().bytes(1, member.bytes()));
      case Added(Optional<Aci> by, Aci member) ->
          change.message(18, by(by).bytes(2, member.bytes()));
    };
  }

  private static WireWriter by(Optional<Aci> by) {
    WireWriter change = new WireWriter();
    by.ifPresent(aci -> change.bytes(1, aci.bytes()));
    return change;
  }
}
