package org.decamp.app.cli;

import java.util.Locale;
import java.util.Map;
import org.decamp.app.VaultInfo;
import org.decamp.vault.LeftoverTally;
import org.decamp.vault.MediaTally;
import org.decamp.vault.key.SlotSummary;
import org.decamp.vault.key.VaultOutline;

/** Sizes and parameters of a vault for programs. */
final class JsonVaultInfo {

  private JsonVaultInfo() {}

  static Map<String, Object> of(VaultInfo info) {
    VaultOutline outline = info.outline();
    return new JsonFields()
        .with("vault", info.vault().toString())
        .with("format", outline.format())
        .with("database", outline.database())
        .with("blob", outline.blob())
        .with("slots", outline.slots().stream().map(JsonVaultInfo::slot).toList())
        .with("databaseBytes", outline.databaseBytes())
        .with("mediaFiles", outline.mediaFiles())
        .with("mediaBytes", outline.mediaBytes())
        .with("inside", info.inside().map(JsonVaultInfo::inside))
        .map();
  }

  private static Map<String, Object> slot(SlotSummary slot) {
    return new JsonFields()
        .with("id", slot.id())
        .with("opens", slot.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'))
        .with("memoryKib", slot.memoryKib())
        .with("passes", slot.passes())
        .with("lanes", slot.lanes())
        .map();
  }

  private static Map<String, Object> media(MediaTally kind) {
    return new JsonFields()
        .with("kind", kind.kind())
        .with("count", kind.count())
        .with("bytes", kind.bytes())
        .with("small", kind.small())
        .with("smallBytes", kind.smallBytes())
        .map();
  }

  private static Map<String, Object> leftovers(LeftoverTally leftovers) {
    return new JsonFields()
        .with("files", leftovers.files())
        .with("fileBytes", leftovers.fileBytes())
        .with("rows", leftovers.rows())
        .with("rowBytes", leftovers.rowBytes())
        .map();
  }

  private static Map<String, Object> inside(VaultInfo.Inside inside) {
    return new JsonFields()
        .with("conversations", inside.conversations())
        .with("messages", inside.messages())
        .with("media", inside.media().stream().map(JsonVaultInfo::media).toList())
        .with("sourceFiles", inside.sourceFiles())
        .with("leftovers", leftovers(inside.leftovers()))
        .with("lastImport", inside.lastImport().map(Object::toString))
        .map();
  }
}
