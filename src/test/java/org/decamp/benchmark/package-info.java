/** Measurements that anybody can run again; nothing here is asserted. */
@NullMarked
package org.decamp.benchmark;

import org.jspecify.annotations.NullMarked;
