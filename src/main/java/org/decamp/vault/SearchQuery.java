package org.decamp.vault;

import java.util.Optional;
import org.decamp.model.ConversationId;
import org.decamp.model.PrivateText;

/**
 * What to search for.
 *
 * @param words words that must all occur
 * @param conversation only there
 * @param sender only messages of people whose name contains this, without regard to case
 * @param range only messages of that time
 */
public record SearchQuery(
    PrivateText words,
    Optional<ConversationId> conversation,
    Optional<PrivateText> sender,
    TimeRange range) {}
