package org.decamp.exporter.whatsapp.store;

import org.decamp.model.PrivateText;

/**
 * An entry of a chat.
 *
 * @param id not used so far, neither as an id nor to order entries
 * @param chat where it stands
 * @param own whether the owner wrote it
 * @param key the id that phones know it by
 * @param time milliseconds since 1970
 * @param type the number of its form
 * @param recorded whether it was recorded in the app
 * @param text may be empty
 * @param reactions whether there are some on it
 */
public record MessageRow(
    long id,
    long chat,
    boolean own,
    String key,
    long time,
    int type,
    boolean recorded,
    PrivateText text,
    boolean reactions)
    implements NewRow {}
