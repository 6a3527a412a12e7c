package org.decamp.vault.key;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/**
 * Works until a given number of steps were done, then the disk is full: the next write gets half of
 * its bytes down, everything else nothing.
 */
public final class FailingFiles implements VaultFiles {

  private final VaultFiles disk = VaultFiles.onDisk();
  private int left;

  public FailingFiles(int steps) {
    this.left = steps;
  }

  private void step() throws IOException {
    if (left-- <= 0) {
      throw new IOException("No space left on device");
    }
  }

  @Override
  public FileChannel create(Path file) throws IOException {
    step();
    return disk.create(file);
  }

  @Override
  public FileChannel reopen(Path file) throws IOException {
    step();
    return disk.reopen(file);
  }

  @Override
  public void delete(Path path) throws IOException {
    step();
    disk.delete(path);
  }

  @Override
  public void write(FileChannel channel, ByteBuffer bytes) throws IOException {
    if (left <= 0) {
      disk.write(channel, bytes.slice(bytes.position(), bytes.remaining() / 2));
    }
    step();
    disk.write(channel, bytes);
  }

  @Override
  public void force(FileChannel channel) throws IOException {
    step();
    disk.force(channel);
  }

  @Override
  public void move(Path source, Path target) throws IOException {
    step();
    disk.move(source, target);
  }

  @Override
  public void syncDirectory(Path folder) throws IOException {
    step();
    disk.syncDirectory(folder);
  }
}
