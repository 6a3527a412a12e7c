/**
 * Databases of messengers while rows are put in. They are worked on in a file that is encrypted
 * with a key that only this process knows: pages are encrypted on their way in and decrypted on
 * their way out, one by one.
 */
@NullMarked
package org.decamp.exporter.sqlite.working;

import org.jspecify.annotations.NullMarked;
