package org.decamp.vault.key;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** A process that holds the lock of a vault until it is killed. */
final class LockingChild {

  private LockingChild() {}

  public static void main(String[] arguments) throws Exception {
    VaultLock.busyWith("import");
    try (VaultLock lock = VaultLock.acquire(new VaultLayout(Path.of(arguments[0])))) {
      System.out.println(lock.directory().isAbsolute());
      new CountDownLatch(1).await();
    }
  }
}
