package org.decamp.app.web.way;

/**
 * Which backup of Signal.
 *
 * @param picker to find its folder
 * @param found whether the folder that is shown is one
 */
public record SignalView(PickerView picker, boolean found) {}
