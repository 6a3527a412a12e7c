package org.decamp.app.web.replay;

import io.nayuki.qrcodegen.QrCode;
import java.nio.charset.StandardCharsets;

/**
 * A QR code as an SVG picture: black on white whatever the colours around it, with the light border
 * that scanners need. The text is nowhere in it but in its squares.
 */
record QrPicture(String text) {

  private static final int BORDER = 4;

  /** The picture, in UTF-8. */
  byte[] svg() {
    QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
    int size = code.size + 2 * BORDER;
    StringBuilder svg = new StringBuilder();
    svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ");
    svg.append(size).append(' ').append(size);
    svg.append("\" shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h");
    svg.append(size).append('v').append(size).append("H0z\"/><path d=\"");
    for (int y = 0; y < code.size; y++) {
      for (int x = 0; x < code.size; x++) {
        if (code.getModule(x, y)) {
          svg.append('M').append(x + BORDER).append(' ').append(y + BORDER).append("h1v1h-1z");
        }
      }
    }
    return svg.append("\"/></svg>").toString().getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    return "(picture)";
  }
}
