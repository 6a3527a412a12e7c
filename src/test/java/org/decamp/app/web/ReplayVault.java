package org.decamp.app.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.decamp.app.Conversations;
import org.decamp.app.Conversations.Said;
import org.decamp.job.Problem;
import org.decamp.ledger.Ledger;
import org.decamp.model.PrivateText;
import org.decamp.signalcli.fake.LinkedScript;
import org.decamp.testing.Story;
import org.decamp.vault.Ingest;
import org.decamp.vault.Passphrase;
import org.decamp.vault.Vault;
import org.decamp.vault.key.KdfCost;

/**
 * A vault with two conversations of four days: six messages of Signal, a notice before each, and
 * one photo.
 */
final class ReplayVault {

  static final String PASSPHRASE = SiteWayTest.PASSPHRASE;

  /** A signal-cli that has a code to scan. */
  static final String STARTS =
      "startLink*: result {\"deviceLinkUri\":\"" + LinkedScript.LINK + "\"}";

  /** One that is linked to nobody. */
  static final String NOBODY = "listAccounts*: result []";

  /** Signal asks for a captcha. */
  static final String CAPTCHA = refused("\"token\":\"token-quartz\",", 86_400);

  private ReplayVault() {}

  /** Signal takes no more for so long. */
  static String limited(int seconds) {
    return refused("", seconds);
  }

  private static String refused(String token, int seconds) {
    return "send: error {\"code\":-5,\"message\":\"limited\",\"data\":{\"response\":{\"timestamp\":99,"
        + "\"results\":[{\"recipientAddress\":{},\"type\":\"RATE_LIMIT_FAILURE\","
        + token
        + "\"retryAfterSeconds\":"
        + seconds
        + "}]}}}";
  }

  static void make(Path directory) throws Exception {
    Files.createDirectories(Objects.requireNonNull(directory.getParent()));
    try (Passphrase passphrase = new Passphrase(PASSPHRASE.toCharArray());
        Vault vault = Vault.create(directory, passphrase, new KdfCost(8192, 1, 1));
        Ingest ingest = vault.ingest()) {
      fill(ingest);
      ingest.owner("instagram", new PrivateText("Me"), "test");
      ingest.finish(new Ledger().balance());
    }
  }

  private static void fill(Ingest ingest) throws IOException, Problem {
    Conversations.add(
        ingest,
        "1",
        "Anna Bell",
        new Said("Anna Bell", 1, "marker-one"),
        new Said("Anna Bell", 2, "two"),
        new Said("Anna Bell", 3, "three"));
    Story.group("2", "Ben Ünal")
        .posts(
            "Ben Ünal",
            Story.NOON,
            List.of(Story.words("<b>other</b>"), Story.photo(ingest, "a photo with marker-two")),
            List.of())
        .into(ingest);
  }
}
