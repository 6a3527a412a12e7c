package org.decamp.app.cli;

import io.nayuki.qrcodegen.QrCode;
import java.util.ArrayList;
import java.util.List;

/**
 * A QR code in characters, for a phone to scan off a terminal, as for linking a device, whose code
 * must never leave the machine. Each character is two of its squares, one above the other; around
 * it is the light border that scanners need.
 */
final class TerminalQrCode {

  private static final int BORDER = 4;
  private static final String WHITE_ON_BLACK = "\u001b[97;40m";
  private static final String AS_BEFORE = "\u001b[0m";

  private final QrCode code;

  /**
   * Makes the code of a text.
   *
   * @param text up to about 2,900 bytes
   */
  TerminalQrCode(String text) {
    this.code = QrCode.encodeText(text, QrCode.Ecc.LOW);
  }

  /**
   * The lines to print.
   *
   * @param colours whether the terminal takes colours. Without, light squares are drawn and dark
   *     ones left out, which is right on a dark background only
   */
  List<String> lines(boolean colours) {
    List<String> lines = new ArrayList<>();
    for (int y = -BORDER; y < code.size + BORDER; y += 2) {
      StringBuilder line = new StringBuilder();
      for (int x = -BORDER; x < code.size + BORDER; x++) {
        line.append(square(isLight(x, y), isLight(x, y + 1)));
      }
      lines.add(colours ? WHITE_ON_BLACK + line + AS_BEFORE : line.toString());
    }
    return lines;
  }

  private boolean isLight(int x, int y) {
    return y < code.size + BORDER && !code.getModule(x, y);
  }

  private static char square(boolean upperLight, boolean lowerLight) {
    if (upperLight) {
      return lowerLight ? '█' : '▀';
    }
    return lowerLight ? '▄' : ' ';
  }
}
