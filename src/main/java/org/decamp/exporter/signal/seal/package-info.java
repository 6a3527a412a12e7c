/**
 * The one way in which Signal encrypts a file, messages and media alike: random start, AES-256-CBC,
 * HMAC-SHA-256 over both ({@code signal-backup}, sections 3.4 and 3.6).
 */
@NullMarked
package org.decamp.exporter.signal.seal;

import org.jspecify.annotations.NullMarked;
