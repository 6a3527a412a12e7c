/**
 * The least that an import can cost, each part alone in a process of its own: what no design can
 * avoid as long as it uses the same libraries.
 */
@NullMarked
package org.decamp.benchmark.floor;

import org.jspecify.annotations.NullMarked;
