package org.decamp.benchmark.floor;

/** Does nothing: what a Java process costs before it works. Every other floor contains it once. */
public final class StartFloor {

  private StartFloor() {}

  /** No arguments. */
  public static void main(String[] args) {
    System.out.println(args.length);
  }
}
