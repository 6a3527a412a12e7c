/**
 * What {@code mvn -Pdist} has packed, unpacked and used as on a computer of somebody who installs
 * it. What is named Check needs the packages, and only that profile runs it.
 */
@NullMarked
package org.decamp.installer;

import org.jspecify.annotations.NullMarked;
