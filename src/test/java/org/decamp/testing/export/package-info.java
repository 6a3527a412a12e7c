/**
 * Makes exports as the service hands them out: of any size, the example of {@code /examples}, and
 * broken ones. What is written follows {@code instagram-export}, layout G3 and section 2.
 */
@NullMarked
package org.decamp.testing.export;

import org.jspecify.annotations.NullMarked;
