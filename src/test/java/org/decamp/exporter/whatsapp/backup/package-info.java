/** Tests of the merge into backups of WhatsApp. */
@NullMarked
package org.decamp.exporter.whatsapp.backup;

import org.jspecify.annotations.NullMarked;
