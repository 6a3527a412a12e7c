/**
 * From the recovery key that a person types to the keys of one backup ({@code signal-backup},
 * section 3.2). The recovery key is the root secret of the Signal account: it lives in arrays that
 * are wiped.
 */
@NullMarked
package org.decamp.exporter.signal.key;

import org.jspecify.annotations.NullMarked;
