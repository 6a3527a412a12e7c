package org.decamp.signalcli.standin.keys;

import java.time.Instant;
import java.util.UUID;

/**
 * What the service proves and checks of groups without learning who is in them: the holder of the
 * server's secret parameters. Groups are told apart by their public parameters.
 */
public interface GroupAuthority {

  /** Somebody as a group has them, encrypted. */
  @SuppressWarnings("ArrayRecordComponent") // Carried from one place to the next, never compared.
  record Member(byte[] id, byte[] profileKey) {}

  /** The public parameters, which every client knows. */
  byte[] publicParams();

  /**
   * Vouches for a profile key.
   *
   * @param request as the client made it
   * @param until at the end of a day in UTC
   */
  byte[] profileCredential(UUID aci, byte[] profileKey, byte[] request, Instant until)
      throws Exception;

  /** Vouches for who somebody is, on a day that begins then in UTC. */
  byte[] authCredential(UUID aci, UUID pni, Instant day) throws Exception;

  /** Checks who asks, and answers their encrypted id. */
  byte[] visitor(byte[] group, byte[] authPresentation) throws Exception;

  /** Checks whom a group is to have. */
  Member member(byte[] group, byte[] profilePresentation) throws Exception;

  /** Signs a change. */
  byte[] sign(byte[] actions);
}
