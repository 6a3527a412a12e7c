package org.decamp.exporter.whatsapp.store;

import org.decamp.model.PrivateText;

/**
 * What somebody put on an entry.
 *
 * @param id not used so far
 * @param chat where the entry stands
 * @param own whether it is the owner's
 * @param key the id that phones know it by
 * @param message the entry
 * @param time milliseconds since 1970
 * @param emoji not empty
 */
public record ReactionRow(
    long id, long chat, boolean own, String key, long message, long time, PrivateText emoji)
    implements NewRow {}
