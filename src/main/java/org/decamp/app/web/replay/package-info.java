/**
 * The pages that send conversations anew through a linked device of Signal: what it needs, linking,
 * what would be sent, sending, and what came of it.
 */
@NullMarked
package org.decamp.app.web.replay;

import org.jspecify.annotations.NullMarked;
