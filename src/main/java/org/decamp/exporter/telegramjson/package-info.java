/**
 * The JSON that Telegram Desktop exports, with a folder of media: the one format of conversations
 * that programs of others read ({@code signal-backup}, section 13.1). {@code signalbackup-tools
 * --importjson} puts it into Signal's legacy backup. What is known of that reader stands in {@link
 * org.decamp.exporter.telegramjson.ReaderFacts}.
 */
@NullMarked
package org.decamp.exporter.telegramjson;

import org.jspecify.annotations.NullMarked;
