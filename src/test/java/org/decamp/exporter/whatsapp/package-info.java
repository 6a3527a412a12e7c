/** What the tests of targets for WhatsApp share. */
@NullMarked
package org.decamp.exporter.whatsapp;

import org.jspecify.annotations.NullMarked;
