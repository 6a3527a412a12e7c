package org.decamp.replay;

/**
 * What taking back did.
 *
 * @param deleted messages of Signal that are taken back
 * @param notDeleted of which it is not sure; doing it once more does no harm
 * @param unknown that cannot be taken back because nobody knows by what time they are known
 */
public record UndoResult(ReplayEnding ending, long deleted, long notDeleted, long unknown) {}
