/**
 * Writes backups of Delta Chat ({@code delta-chat}, sections 2, 5 and 6). The database is worked on
 * in a file that is encrypted with a key that only this process knows: its pages are encrypted on
 * their way in and decrypted on their way into the backup, one by one.
 */
@NullMarked
package org.decamp.exporter.deltachat.store;

import org.jspecify.annotations.NullMarked;
