package org.decamp.app;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import org.decamp.replay.ReplayForm;
import org.decamp.replay.ReplayTarget;

/**
 * What a user wants sent, and how.
 *
 * @param zone whose clocks tell the times in the text
 * @param pause the least time from one message to the next; what is advised if none is given
 * @param leaveUncertain whether what may have been sent is never sent again
 */
public record ReplayWish(
    Choice choice,
    ReplayTarget target,
    ReplayForm form,
    ZoneId zone,
    Optional<Duration> pause,
    boolean leaveUncertain) {}
