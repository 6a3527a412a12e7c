package org.decamp.replay;

/**
 * What a run did.
 *
 * @param sent messages of Signal that are with everybody
 * @param partly that are with some of a group only
 * @param notSent that signal-cli refused; the next run tries them again
 * @param uncertain of which nobody knows whether they were sent, from earlier runs too
 * @param remaining that the next run sends: refused ones and those that this run did not come to
 */
public record ReplayResult(
    ReplayEnding ending, long sent, long partly, long notSent, long uncertain, long remaining) {}
