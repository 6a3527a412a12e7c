package org.decamp.app.web.replay;

/**
 * What a run did.
 *
 * @param sentence how it ended
 * @param advice what to do; may be empty
 * @param whole whether all is there
 * @param sent messages that are with everybody
 * @param left messages that it did not come to
 * @param partly messages that are with some of a group only
 * @param refused messages that signal-cli refused
 * @param uncertain messages of which nobody knows whether they were sent
 * @param captcha where to solve one; empty if none is asked for
 * @param goesOn whether the same button goes on
 */
public record EndedView(
    String sentence,
    String advice,
    boolean whole,
    long sent,
    long left,
    long partly,
    long refused,
    long uncertain,
    String captcha,
    boolean goesOn) {}
