/**
 * What {@code mvn -Pdist} has packed, unpacked and used as on a computer of somebody who installs
 * it. Only that profile runs these tests.
 */
@NullMarked
package org.decamp.installer;

import org.jspecify.annotations.NullMarked;
