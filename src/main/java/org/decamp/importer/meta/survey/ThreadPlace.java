package org.decamp.importer.meta.survey;

/**
 * Where a message file belongs.
 *
 * @param generation the format
 * @param thread names the conversation across files, formats and exports
 */
record ThreadPlace(String generation, String thread) {}
