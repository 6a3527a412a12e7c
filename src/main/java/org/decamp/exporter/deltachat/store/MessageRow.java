package org.decamp.exporter.deltachat.store;

import org.decamp.model.PrivateText;

/**
 * An entry of a chat ({@code delta-chat}, section 3.4).
 *
 * @param id not used so far
 * @param chat where it stands
 * @param from number of the contact who wrote it
 * @param to number of the contact who got it; 0 for a group
 * @param time seconds since 1970
 * @param received likewise; 0 for what the owner wrote, unless it must not look old
 * @param type the number of its form
 * @param state the number of a state in which nothing is sent, shown as unread or answered
 * @param text may be empty
 * @param param further facts, as {@link Param} writes them
 * @param messageId opaque, without brackets
 * @param origin what "Message info" says
 */
public record MessageRow(
    long id,
    long chat,
    long from,
    long to,
    long time,
    long received,
    int type,
    int state,
    PrivateText text,
    PrivateText param,
    String messageId,
    PrivateText origin)
    implements NewRow {}
