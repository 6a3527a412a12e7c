package org.decamp.app;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Who else gets at a file or folder, besides its owner.
 *
 * @param place the file or folder
 * @param syncedBy the service that copies it elsewhere, if one does
 * @param othersCanRead whether other users of this computer can
 */
public record Exposure(Path place, Optional<String> syncedBy, boolean othersCanRead) {}
