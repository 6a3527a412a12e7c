package org.decamp.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Scans a QR code that is an SVG picture. */
final class PicturedCode {

  private PicturedCode() {}

  /** What another program reads off the picture. */
  static String read(String svg) throws Exception {
    Matcher size = Pattern.compile("viewBox=\"0 0 (\\d+) ").matcher(svg);
    assertThat(size.find()).isTrue();
    int scale = 4;
    int width = Integer.parseInt(size.group(1)) * scale;
    int[] pixels = new int[width * width];
    Arrays.fill(pixels, 0xffffff);
    Matcher square = Pattern.compile("M(\\d+) (\\d+)h1v1h-1z").matcher(svg);
    while (square.find()) {
      int left = Integer.parseInt(square.group(1)) * scale;
      int top = Integer.parseInt(square.group(2)) * scale;
      for (int y = top; y < top + scale; y++) {
        Arrays.fill(pixels, y * width + left, y * width + left + scale, 0);
      }
    }
    return new QRCodeReader()
        .decode(new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, width, pixels))))
        .getText();
  }
}
