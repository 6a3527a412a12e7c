/**
 * The local encrypted staging area: the only place where conversations rest between import and
 * export. Nothing readable touches the disk here ({@code vault} sheet).
 */
@NullMarked
package org.decamp.vault;

import org.jspecify.annotations.NullMarked;
