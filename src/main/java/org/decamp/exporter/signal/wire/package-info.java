/**
 * The encoding of records (protobuf, proto3), as far as a reader needs it that keeps what it does
 * not know: fields in order, each with its own bytes ({@code signal-backup}, section 5).
 */
@NullMarked
package org.decamp.exporter.signal.wire;

import org.jspecify.annotations.NullMarked;
