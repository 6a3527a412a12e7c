package org.decamp.app.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.CharBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.decamp.app.WhatsAppKeySource;
import org.decamp.exporter.whatsapp.crypt15.RootKey;
import org.decamp.job.Problem;

/** Takes the 64 digits of a backup of WhatsApp's from a person, and wipes what was typed. */
record WhatsAppKeys(KeyText text) implements WhatsAppKeySource {

  /** No file of a key is longer, however it is written. */
  private static final int LONGEST = 4096;

  private static final KeyText.Wording WORDING =
      new KeyText.Wording(
          "Key of the backup of WhatsApp, 64 digits: ",
          "That key does not open the backup, or it is mistyped. Try again.",
          "there is no terminal to ask for the key of the backup of WhatsApp",
          "Run this in a terminal, or use --whatsapp-key-file FILE.");

  static WhatsAppKeySource typed(HiddenInput input, PrintWriter notes) {
    return new WhatsAppKeys(KeyText.typed(input, notes, WORDING));
  }

  /** A file, or standard input if that is {@code -}. */
  static WhatsAppKeySource in(String file, InputStream standardInput) {
    return new WhatsAppKeySource() {
      @Override
      public RootKey next() throws Problem {
        byte[] content = read(file, standardInput);
        try {
          return RootKey.ofFile(content);
        } finally {
          Arrays.fill(content, (byte) 0);
        }
      }

      @Override
      public int attempts() {
        return 1;
      }
    };
  }

  private static byte[] read(String file, InputStream standardInput) throws Problem {
    try {
      if (file.equals("-")) {
        return standardInput.readNBytes(LONGEST);
      }
      try (InputStream in = Files.newInputStream(Path.of(file))) {
        return in.readNBytes(LONGEST);
      }
    } catch (IOException e) {
      throw new Problem.MissingInput(
          "the key file cannot be read", "Check the path that --whatsapp-key-file names.");
    }
  }

  @Override
  public RootKey next() throws Problem {
    char[] typed = text.next();
    try {
      return RootKey.parse(CharBuffer.wrap(typed));
    } finally {
      Arrays.fill(typed, '\0');
    }
  }

  @Override
  public int attempts() {
    return text.attempts();
  }
}
