package org.decamp.app.web.way;

/**
 * Where to write.
 *
 * @param target name of the target on the command line
 * @param picker to find a folder
 * @param name what is proposed to call it
 * @param readable whether anyone who gets it can read it
 * @param sealable whether it can be one encrypted file instead
 */
public record PlaceView(
    String target, PickerView picker, String name, boolean readable, boolean sealable) {}
