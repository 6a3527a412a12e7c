@NullMarked
package org.decamp.job;

import org.jspecify.annotations.NullMarked;
