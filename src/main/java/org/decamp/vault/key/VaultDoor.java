package org.decamp.vault.key;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.decamp.job.Problem;

/** Opens the header with a secret and changes which secrets open it. */
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
      KeySlot slot = slot(master, secret, cost);
      write(new VaultHeader(vaultId, List.of(slot)), master);
      return master.keys();
    }
  }

  /** The keys, with both copies of the header made equal. */
  VaultKeys unlock(SlotSecret secret) throws Problem {
    try (Unlocked unlocked = open(secret)) {
      return unlocked.master.keys();
    }
  }

  /** Puts a slot for another secret into the header, instead of the one of its type. */
  void put(SlotSecret present, SlotSecret fresh, KdfCost cost) throws Problem {
    try (Unlocked unlocked = open(present)) {
      write(unlocked.header.with(slot(unlocked.master, fresh, cost)), unlocked.master);
    }
  }

  private KeySlot slot(MasterKey master, SlotSecret secret, KdfCost cost) throws Problem {
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

  private void write(VaultHeader header, MasterKey master) throws Problem {
    byte[] headerKey = master.derive("header");
    copies.settle(HeaderText.signed(header.line(), headerKey));
    Arrays.fill(headerKey, (byte) 0);
  }

  private Unlocked open(SlotSecret secret) throws Problem {
    HeaderText text = copies.read();
    VaultHeader header = HeaderParser.parse(text.line());
    List<KeySlot> slots = header.slots(secret.type());
    if (slots.isEmpty()) {
      throw new Problem.Usage(
          "this vault has no " + secret.type().label + " to be opened with",
          "Open it with the other secret, the passphrase or the recovery key.");
    }
    for (KeySlot slot : slots) {
      byte[] slotKey = secret.slotKey(slot);
      Optional<byte[]> master;
      try {
        master = slot.open(header.vaultId(), slotKey);
      } finally {
        Arrays.fill(slotKey, (byte) 0);
      }
      if (master.isPresent()) {
        return settled(text, header, new MasterKey(master.get(), header.vaultId()));
      }
    }
    throw secret.refused();
  }

  private Unlocked settled(HeaderText text, VaultHeader header, MasterKey master) throws Problem {
    byte[] headerKey = master.derive("header");
    boolean done = false;
    try {
      copies.settle(copies.authentic(text, headerKey));
      done = true;
      return new Unlocked(header, master);
    } finally {
      Arrays.fill(headerKey, (byte) 0);
      if (!done) {
        master.close();
      }
    }
  }

  /** A header and what it held. */
  private record Unlocked(VaultHeader header, MasterKey master) implements AutoCloseable {
    @Override
    public void close() {
      master.close();
    }
  }
}
