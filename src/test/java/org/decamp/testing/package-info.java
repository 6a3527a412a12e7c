/** What tests share: an in-memory vault, the export generator, hand-written fakes. */
@NullMarked
package org.decamp.testing;

import org.jspecify.annotations.NullMarked;
