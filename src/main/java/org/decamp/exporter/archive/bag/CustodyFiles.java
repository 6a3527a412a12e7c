package org.decamp.exporter.archive.bag;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.decamp.exporter.Selection;
import org.decamp.exporter.SourceContents;
import org.decamp.job.Problem;
import org.decamp.model.SourceFile;
import org.decamp.vault.VaultReader;
import org.decamp.vault.custody.CanonicalJson;
import org.decamp.vault.custody.CustodyEntry;
import org.decamp.vault.custody.CustodyEvent;
import org.decamp.vault.custody.CustodyRecord;

/**
 * What a bag says of its origin: the custody record of the vault, the ledgers of its imports, the
 * lists of imported files, and the source files if no form of the archive has them.
 *
 * <p>The record ends where the last entry is that is not about an export: so a bag is the same when
 * it is made again, although the vault noted meanwhile that it was made.
 */
final class CustodyFiles {

  private final CustodyRecord record;
  private final VaultReader vault;
  private final Sha512Sums payload;

  CustodyFiles(VaultReader vault, Sha512Sums payload) {
    this.record = vault.custody();
    this.vault = vault;
    this.payload = payload;
  }

  /**
   * The last entry in the bag.
   *
   * @param hash hexadecimal
   * @param at when it was made
   */
  record Head(String hash, Instant at) {}

  /** Writes the record; empty if there is none. */
  Optional<Head> record() throws IOException, Problem {
    long[] end = {0};
    record.entries(entry -> {
      if (!entry.of(CustodyEvent.Exported.KIND)) {
        end[0] = entry.sequence();
      }
    });
    CustodyEntry[] last = new CustodyEntry[1];
    try (OutputStream out = payload.create(BagLayout.RECORD)) {
      record.entries(entry -> {
        if (entry.sequence() <= end[0]) {
          out.write(entry.line());
          last[0] = entry;
        }
      });
    }
    return Optional.ofNullable(last[0]).map(entry -> new Head(entry.hashText(), entry.at()));
  }

  /** Writes the ledgers of the imports. */
  void imports() throws IOException, Problem {
    try (OutputStream out = payload.create(BagLayout.IMPORTS)) {
      record.ledgers(ledger -> {
        String line = "{\"run\":" + ledger.run() + ",\"ledger\":" + ledger.json() + "}\n";
        out.write(line.getBytes(StandardCharsets.UTF_8));
      });
    }
  }

  /** Writes the lists of the imported files; their names tell of everything in the vault. */
  void lists() throws IOException, Problem {
    record.lists(list -> {
      try (OutputStream out = payload.create(BagLayout.LISTS + list.sha256() + ".jsonl")) {
        record.files(list, file -> out.write(file.bytes()));
      }
    });
  }

  /** Writes the source files, each content once, under its hash. */
  void sources() throws IOException, Problem {
    SourceContents contents = new SourceContents(vault);
    Set<String> written = new TreeSet<>();
    try (OutputStream list = payload.create(BagLayout.SOURCE_LIST)) {
      for (SourceFile file : vault.sourceFiles()) {
        if (written.add(file.sha256())) {
          try (OutputStream out = payload.create(BagLayout.SOURCES + file.sha256())) {
            contents.copy(file, out);
          }
        }
        list.write(
            new CanonicalJson()
                .number("number", file.number())
                .text("container", file.container().value())
                .text("path", file.path().value())
                .number("size", file.size())
                .text("sha256", file.sha256())
                .text("generation", file.generation())
                .bytes());
        list.write('\n');
      }
    }
  }

  /** Says how to check all this without Decamp. */
  void readme() throws IOException {
    payload.text(
        BagLayout.README,
        """
        This bag (RFC 8493) was written by Decamp. Any BagIt tool can check it.

        custody.jsonl    what was brought into the vault, what was done with it and what left it.
                         Each line has a hash: the SHA-256 of the 32 bytes of "previous" and of the
                         bytes of "entry" as they stand in the line. "previous" is the hash of the
                         line before, zeros in the first. The last hash stands in bag-info.txt too.
        imports.jsonl    what became of everything in each import; custody.jsonl has the SHA-256 of
                         each ledger.
        files/           the files of each imported source with size and SHA-256. A list is named by
                         its own SHA-256, which custody.jsonl has. Left out if the bag holds only a
                         part of the vault.
        sources/         the message files as they were imported, named by their SHA-256, and
                         sources.jsonl says where each was. If the archive has the form jsonl they
                         are in archive/jsonl/sources and not here.

        Nothing here is signed. It proves something to whoever knows the last hash from elsewhere.
        """);
  }

  /** Whether everything of the vault goes into the bag, so that names of files may. */
  static boolean isWhole(Selection selection) {
    return selection.equals(Selection.ALL);
  }
}
