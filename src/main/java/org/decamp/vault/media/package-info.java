/**
 * Media contents at rest: content-addressed, deduplicated, encrypted and authenticated by chunks,
 * so that any part can be read without the rest ({@code vault}, section 7).
 */
@NullMarked
package org.decamp.vault.media;

import org.jspecify.annotations.NullMarked;
