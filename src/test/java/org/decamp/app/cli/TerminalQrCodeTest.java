package org.decamp.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Another program reads the code off the characters. */
class TerminalQrCodeTest {

  private static final String LINK =
      "sgnl://linkdevice?uuid=prov-4c8ae3cd-2f5e-4a53-9d5f-0a8b5d6f1c22"
          + "&pub_key=BVnZYbI8mSxBv0q7yF1Q2bqZc3m5u8e7r6t5y4u3i2o1";

  private static final int SCALE = 4;

  @Test
  void whatAScannerReadsIsTheLink() throws Exception {
    List<String> lines = new TerminalQrCode(LINK).lines(false);

    assertThat(scanned(lines)).isEqualTo(LINK);
    assertThat(lines).allSatisfy(line -> assertThat(line.length()).isLessThan(80));
  }

  @Test
  void withColoursItIsTheSameInWhiteOnBlack() {
    TerminalQrCode code = new TerminalQrCode(LINK);

    assertThat(code.lines(true))
        .isEqualTo(
            code.lines(false).stream().map(line -> "\u001b[97;40m" + line + "\u001b[0m").toList());
  }

  static String scanned(List<String> lines) throws Exception {
    int width = lines.getFirst().length() * SCALE;
    int height = lines.size() * 2 * SCALE;
    int[] pixels = new int[width * height];
    Arrays.fill(pixels, 0x000000);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        char square = lines.get(y / SCALE / 2).charAt(x / SCALE);
        boolean upper = y / SCALE % 2 == 0;
        if (square == '█' || square == (upper ? '▀' : '▄')) {
          pixels[y * width + x] = 0xffffff;
        }
      }
    }
    return new QRCodeReader()
        .decode(
            new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, pixels))))
        .getText();
  }
}
