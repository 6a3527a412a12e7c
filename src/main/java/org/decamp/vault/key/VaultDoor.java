package org.decamp.vault.key;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.decamp.job.Problem;
import org.jspecify.annotations.Nullable;

/** Opens the header with a secret and writes it anew. */
final class VaultDoor {

  private final HeaderCopies copies;
  private final SecureRandom random;

  VaultDoor(VaultLayout layout, VaultFiles files, SecureRandom random) {
    this.copies = new HeaderCopies(layout, files);
    this.random = random;
  }

  /** Writes the header of a new vault. */
  VaultKeys build(SlotSecret secret, KdfCost cost) throws Problem {
    byte[] vaultId = new byte[16];
    random.nextBytes(vaultId);
    try (MasterKey master = MasterKey.random(vaultId, random)) {
      write(new VaultHeader(vaultId, List.of(slot(master, secret, cost))), master);
      return master.keys();
    }
  }

  /** The keys, with both copies of the header made equal. */
  VaultKeys unlock(SlotSecret secret) throws Problem {
    try (UnlockedHeader unlocked = open(secret)) {
      return unlocked.master().keys();
    }
  }

  /** The header as anybody can read it: not proved to be real. */
  VaultHeader look() throws Problem {
    return HeaderParser.parse(copies.intact().getFirst().line());
  }

  /** A fresh slot that this secret opens. */
  KeySlot slot(MasterKey master, SlotSecret secret, KdfCost cost) throws Problem {
    KeySlot blank =
        switch (secret.type()) {
          case PASSPHRASE ->
              KeySlot.blank(secret.type(), cost.memoryKib(), cost.passes(), cost.lanes(), random);
          case RECOVERY -> KeySlot.blank(secret.type(), 0, 0, 0, random);
        };
    byte[] slotKey = secret.slotKey(blank);
    try {
      return master.sealIn(blank, slotKey);
    } finally {
      Arrays.fill(slotKey, (byte) 0);
    }
  }

  /** Makes this the header, one copy after the other. */
  void write(VaultHeader header, MasterKey master) throws Problem {
    byte[] headerKey = master.derive("header");
    try {
      copies.settle(HeaderText.signed(header.line(), headerKey));
    } finally {
      Arrays.fill(headerKey, (byte) 0);
    }
  }

  /**
   * Opens with whichever copy the secret fits. That may be one that is out of date, because a
   * change was interrupted, or one that somebody without a secret rewrote; so what counts in the
   * end is the first copy that the master key proves to be real.
   */
  UnlockedHeader open(SlotSecret secret) throws Problem {
    List<HeaderText> texts = copies.intact();
    Problem refusal = null;
    for (HeaderText text : texts) {
      try {
        return proved(open(text, secret), text, texts, secret);
      } catch (Problem.WrongSecret | Problem.BadInput | Problem.Usage e) {
        refusal = weightier(refusal, e);
      }
    }
    throw refusal == null ? HeaderCopies.damaged() : refusal;
  }

  /** A secret that was tried and did not fit says more than a copy that could not be tried. */
  private static Problem weightier(@Nullable Problem first, Problem second) {
    return first == null || second instanceof Problem.WrongSecret ? second : first;
  }

  private UnlockedHeader proved(
      UnlockedHeader unlocked, HeaderText opened, List<HeaderText> texts, SlotSecret secret)
      throws Problem {
    boolean real = false;
    HeaderText settled;
    try {
      settled = settled(texts, unlocked.master());
      real = settled.sameLine(opened);
    } finally {
      if (!real) {
        unlocked.close();
      }
    }
    return real ? unlocked : open(settled, secret);
  }

  private HeaderText settled(List<HeaderText> texts, MasterKey master) throws Problem {
    byte[] headerKey = master.derive("header");
    try {
      HeaderText real =
          texts.stream()
              .filter(text -> text.authentic(headerKey))
              .findFirst()
              .orElseThrow(VaultDoor::rewritten);
      copies.settle(real);
      return real;
    } finally {
      Arrays.fill(headerKey, (byte) 0);
    }
  }

  private static UnlockedHeader open(HeaderText text, SlotSecret secret) throws Problem {
    VaultHeader header = HeaderParser.parse(text.line());
    List<KeySlot> slots = header.slots(secret.type());
    if (slots.isEmpty()) {
      throw new Problem.Usage(
          "this vault has no " + secret.type().words + " to be opened with",
          "Open it with the other secret, the passphrase or the recovery key.");
    }
    Problem untried = null;
    for (KeySlot slot : slots) {
      try {
        Optional<byte[]> master = masterKey(header, slot, secret);
        if (master.isPresent()) {
          return new UnlockedHeader(header, slot, new MasterKey(master.get(), header.vaultId()));
        }
      } catch (Problem.Usage | Problem.BadInput e) {
        untried = e;
      }
    }
    throw untried == null ? secret.refused() : untried;
  }

  private static Optional<byte[]> masterKey(VaultHeader header, KeySlot slot, SlotSecret secret)
      throws Problem {
    byte[] slotKey = secret.slotKey(slot);
    try {
      return slot.open(header.vaultId(), slotKey);
    } finally {
      Arrays.fill(slotKey, (byte) 0);
    }
  }

  private static Problem.BadInput rewritten() {
    return new Problem.BadInput(
        "the secret fits, but the header was changed by somebody who does not know it, or its last"
            + " line is damaged",
        "Put vault.header and vault.header.bak of a backup in place; nothing else is lost.");
  }
}
