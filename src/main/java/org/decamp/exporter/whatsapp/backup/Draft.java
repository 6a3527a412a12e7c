package org.decamp.exporter.whatsapp.backup;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.decamp.exporter.SafeText;
import org.decamp.exporter.whatsapp.MessageWords;
import org.decamp.model.PrivateText;
import org.decamp.model.StoredMedia;

/**
 * One entry of a chat, of what a message becomes.
 *
 * @param text may be empty if there is a file
 * @param file at most one
 */
record Draft(PrivateText text, Optional<MediaForm> file) {

  /** The longest text that WhatsApp sends, in characters; longer ones are several entries. */
  private static final int LONGEST = 65_536;

  /** What a message becomes; its words stand with its first file, where that takes words. */
  static List<Draft> of(MessageWords.Mapped mapped) {
    List<MediaForm> files =
        mapped.files().stream().map(f -> MediaForm.of(f, (StoredMedia) f.media())).toList();
    List<PrivateText> texts = pieces(words(mapped));
    boolean together =
        texts.size() == 1 && !files.isEmpty() && files.getFirst().form().takesWords();
    List<Draft> drafts = new ArrayList<>();
    if (!together) {
      texts.forEach(text -> drafts.add(new Draft(text, Optional.empty())));
    }
    for (MediaForm file : files) {
      boolean withWords = together && drafts.isEmpty();
      drafts.add(new Draft(withWords ? texts.getFirst() : PrivateText.EMPTY, Optional.of(file)));
    }
    return drafts;
  }

  private static String words(MessageWords.Mapped mapped) {
    return SafeText.of(
            String.join(
                "\n",
                Stream.concat(
                        mapped.words().stream(), mapped.missing().stream().map(w -> "[" + w + "]"))
                    .toList()))
        .value();
  }

  private static List<PrivateText> pieces(String words) {
    List<PrivateText> pieces = new ArrayList<>();
    int from = 0;
    while (words.length() - from > LONGEST) {
      int to = from + LONGEST;
      to -= Character.isHighSurrogate(words.charAt(to - 1)) ? 1 : 0;
      pieces.add(new PrivateText(words.substring(from, to)));
      from = to;
    }
    if (from < words.length()) {
      pieces.add(new PrivateText(words.substring(from)));
    }
    return pieces;
  }

  EntryForm form() {
    return file.map(MediaForm::form).orElse(EntryForm.TEXT);
  }
}
