/** What arrives at the other end, decrypted: messages, transcripts, attachments. */
@NullMarked
package org.decamp.signalcli.standin.received;

import org.jspecify.annotations.NullMarked;
