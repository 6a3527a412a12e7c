package org.decamp.app.web.replay;

import io.nayuki.qrcodegen.QrCode;

/**
 * A QR code that a page draws itself, black on white whatever the colours around it: a picture with
 * an address of its own could be gone before it is asked for. The text is nowhere in it but in its
 * squares.
 *
 * @param size of a side in squares, with the light border that scanners need
 * @param dark path of an SVG picture over the dark squares
 */
public record QrPicture(int size, String dark) {

  private static final int BORDER = 4;

  /** Draws a text. */
  static QrPicture of(String text) {
    QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
    StringBuilder dark = new StringBuilder();
    for (int y = 0; y < code.size; y++) {
      for (int x = 0; x < code.size; x++) {
        if (code.getModule(x, y)) {
          dark.append('M').append(x + BORDER).append(' ').append(y + BORDER).append("h1v1h-1z");
        }
      }
    }
    return new QrPicture(code.size + 2 * BORDER, dark.toString());
  }

  @Override
  public String toString() {
    return "(picture)";
  }
}
