/**
 * The way from an export to where it can be read again, in at most five decisions, one class per
 * page.
 */
@NullMarked
package org.decamp.app.web.way;

import org.jspecify.annotations.NullMarked;
