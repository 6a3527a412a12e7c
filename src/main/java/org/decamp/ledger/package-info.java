/**
 * What became of each object: the conservation law in code. Every source object ends carried,
 * adapted (why) or omitted (why); the sums balance or the job fails.
 */
@NullMarked
package org.decamp.ledger;

import org.jspecify.annotations.NullMarked;
