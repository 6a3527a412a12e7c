/**
 * Whole processes of the built image, from a ZIP to an archive and back, as a user would run them.
 */
@NullMarked
package org.decamp.whole;

import org.jspecify.annotations.NullMarked;
