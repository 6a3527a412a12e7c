package org.decamp.testing;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.decamp.job.Problem;
import org.decamp.model.Attachment;
import org.decamp.model.Content;
import org.decamp.model.Conversation;
import org.decamp.model.Digests;
import org.decamp.model.Message;
import org.decamp.model.PrivateText;
import org.decamp.model.SourceFile;
import org.decamp.model.StoredMedia;
import org.decamp.vault.TimeRange;
import org.decamp.vault.VaultReader;

/**
 * All that a vault holds, to compare two.
 *
 * @param conversations in the vault's order
 * @param messages of each conversation, oldest first
 * @param media SHA-256 of each content that a message or conversation refers to
 * @param sources the files with the SHA-256 of their bytes
 * @param owner of Instagram
 */
public record VaultContents(
    List<Conversation> conversations,
    List<List<Message>> messages,
    SortedMap<String, String> media,
    SortedMap<Integer, String> sources,
    List<SourceFile> sourceFiles,
    Optional<PrivateText> owner) {

  /** Reads everything. */
  public static VaultContents of(VaultReader vault) throws IOException, Problem {
    List<List<Message>> messages = new ArrayList<>();
    SortedMap<String, String> media = new TreeMap<>();
    for (Conversation conversation : vault.conversations()) {
      List<Message> all = new ArrayList<>();
      try (var cursor = vault.messages(conversation.id(), TimeRange.ALL)) {
        for (var m = cursor.next(); m.isPresent(); m = cursor.next()) {
          all.add(m.get());
          for (Content content : m.get().contents()) {
            if (content instanceof Content.Media(Attachment attachment)) {
              media(attachment, vault, media);
            }
          }
        }
      }
      if (conversation.image().isPresent()) {
        media(conversation.image().get(), vault, media);
      }
      messages.add(all);
    }
    SortedMap<Integer, String> sources = new TreeMap<>();
    for (SourceFile file : vault.sourceFiles()) {
      try (InputStream in = vault.openSourceFile(file.number())) {
        sources.put(file.number(), sha256(in));
      }
    }
    return new VaultContents(
        vault.conversations(),
        messages,
        media,
        sources,
        vault.sourceFiles(),
        vault.owner("instagram"));
  }

  private static void media(
      Attachment attachment, VaultReader vault, SortedMap<String, String> media)
      throws IOException, Problem {
    if (attachment.media() instanceof StoredMedia stored) {
      try (InputStream in = vault.openMedia(stored.id())) {
        media.put(stored.id().value(), sha256(in));
      }
    }
  }

  private static String sha256(InputStream in) throws IOException {
    return HexFormat.of().formatHex(Digests.sha256(in.readAllBytes()));
  }
}
