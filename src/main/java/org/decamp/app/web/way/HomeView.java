package org.decamp.app.web.way;

import java.nio.file.Path;
import java.util.Optional;
import org.decamp.app.VaultInfo;

/**
 * What the first page shows.
 *
 * @param vault where the vault is or will be
 * @param inside what it holds, if it is open
 */
public record HomeView(Path vault, Optional<VaultInfo.Inside> inside) {}
