/** What is sent, and how sending ended. */
@NullMarked
package org.decamp.signalcli.message;

import org.jspecify.annotations.NullMarked;
