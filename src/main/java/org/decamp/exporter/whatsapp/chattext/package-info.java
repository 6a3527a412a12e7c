/**
 * Chats as WhatsApp exports them with "Export chat": a text and the media beside it, in a ZIP for
 * each conversation ({@code whatsapp}, section 7). Other programs read it; WhatsApp itself does
 * not.
 */
@NullMarked
package org.decamp.exporter.whatsapp.chattext;

import org.jspecify.annotations.NullMarked;
