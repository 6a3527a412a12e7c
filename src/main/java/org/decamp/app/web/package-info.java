/**
 * Pages for a browser on the same computer ({@code java-engineering}, section 5.3): the only place
 * that opens a socket, and that one listens on the loopback address alone.
 */
@NullMarked
package org.decamp.app.web;

import org.jspecify.annotations.NullMarked;
