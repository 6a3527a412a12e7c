/**
 * What the user gave, seen as one read-only set of files: ZIPs, folders and loose files in any mix.
 *
 * <p>The only package that opens the user's input. It checks every name, caps sizes and ratios,
 * verifies every CRC and unpacks nothing to disk. It knows nothing of Meta.
 */
@NullMarked
package org.decamp.source;

import org.jspecify.annotations.NullMarked;
