/** Tests of what is put into databases of WhatsApp. */
@NullMarked
package org.decamp.exporter.whatsapp.store;

import org.jspecify.annotations.NullMarked;
