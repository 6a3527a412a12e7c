package org.decamp.app.web.way;

/**
 * Which backup of Delta Chat.
 *
 * @param picker to find it
 */
public record DeltaChatView(PickerView picker) {}
