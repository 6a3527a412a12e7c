/** Tests of chats as WhatsApp exports them. */
@NullMarked
package org.decamp.exporter.whatsapp.chattext;

import org.jspecify.annotations.NullMarked;
