/** Tests of the rules by which exports become one history. */
@NullMarked
package org.decamp.vault.view;

import org.jspecify.annotations.NullMarked;
