package org.decamp.vault.database;

/**
 * A stored stretch of a conversation. Blocks of one conversation never share an instant.
 *
 * @param id grows with every block ever written to the vault and is never used again
 * @param conversation number of the conversation
 * @param first time of the first message, epoch milliseconds
 * @param last time of the last message, epoch milliseconds
 * @param count number of messages
 * @param body see {@link BlockBody}
 */
@SuppressWarnings("ArrayRecordComponent") // Carried from one place to the next, never compared.
record Block(long id, long conversation, long first, long last, int count, byte[] body) {}
