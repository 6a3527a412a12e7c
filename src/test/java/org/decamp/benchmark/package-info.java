/** Programs that measure; they assert nothing. */
@NullMarked
package org.decamp.benchmark;

import org.jspecify.annotations.NullMarked;
