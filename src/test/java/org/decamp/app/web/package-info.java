@NullMarked
package org.decamp.app.web;

import org.jspecify.annotations.NullMarked;
