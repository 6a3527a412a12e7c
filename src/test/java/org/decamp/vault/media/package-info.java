/** Tests of contents at rest. */
@NullMarked
package org.decamp.vault.media;

import org.jspecify.annotations.NullMarked;
