@NullMarked
package org.decamp.exporter.telegramjson;

import org.jspecify.annotations.NullMarked;
