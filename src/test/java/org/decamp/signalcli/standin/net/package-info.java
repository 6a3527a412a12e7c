/**
 * The way to the stand-in: a proxy that ends TLS itself, HTTP/1.1 and websockets, loopback only.
 */
@NullMarked
package org.decamp.signalcli.standin.net;

import org.jspecify.annotations.NullMarked;
