/**
 * This computer as a linked device of the user's Signal: signal-cli with a private configuration,
 * becoming linked, whom the account knows, and files on their way out. The rules are those of
 * {@code signal-cli}, sections 3, 8 and 13.
 */
@NullMarked
package org.decamp.app.device;

import org.jspecify.annotations.NullMarked;
