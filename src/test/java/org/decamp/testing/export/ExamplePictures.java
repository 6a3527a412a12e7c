package org.decamp.testing.export;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/**
 * Paints the pictures of the example export, pixel by pixel. They are committed as test resources,
 * because image encoders differ from platform to platform and the example must not.
 */
final class ExamplePictures {

  private static final int SAMPLES = 2;

  private ExamplePictures() {}

  /** A colour for each place of a picture; x and y from 0 to 1, y downwards. */
  private interface Scene {
    double[] at(double x, double y);
  }

  /** Paints all pictures into the given folder. */
  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    Files.createDirectories(folder);
    paint(folder.resolve("sunset.jpg"), 320, 240, ExamplePictures::sunset);
    paint(folder.resolve("mountains.jpg"), 320, 240, ExamplePictures::mountains);
    paint(folder.resolve("night.jpg"), 320, 240, ExamplePictures::night);
    paint(folder.resolve("dunes.jpg"), 320, 240, ExamplePictures::dunes);
    paint(folder.resolve("tiles.png"), 160, 160, ExamplePictures::tiles);
    paint(folder.resolve("forest.jpg"), 240, 320, ExamplePictures::forest);
    paint(folder.resolve("city.jpg"), 320, 240, ExamplePictures::city);
    paint(folder.resolve("flower.jpg"), 240, 240, ExamplePictures::flower);
    paint(folder.resolve("lighthouse.jpg"), 240, 320, ExamplePictures::lighthouse);
    paint(folder.resolve("soup.jpg"), 280, 280, ExamplePictures::soup);
    paint(folder.resolve("rainbow.jpg"), 320, 240, ExamplePictures::rainbow);
    paint(folder.resolve("group.png"), 160, 160, ExamplePictures::group);
    paint(folder.resolve("sticker.png"), 128, 128, ExamplePictures::sticker);
  }

  private static void paint(Path file, int width, int height, Scene scene) throws IOException {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        image.setRGB(x, y, pixel(scene, x, y, width, height));
      }
    }
    String format = file.toString().endsWith(".png") ? "png" : "jpg";
    try (OutputStream out = Files.newOutputStream(file)) {
      ImageIO.write(image, format, out);
    }
  }

  private static int pixel(Scene scene, int x, int y, int width, int height) {
    double[] sum = new double[3];
    for (int i = 0; i < SAMPLES * SAMPLES; i++) {
      double dx = (i % SAMPLES + 0.5) / SAMPLES;
      double dy = (Math.floorDiv(i, SAMPLES) + 0.5) / SAMPLES;
      double[] colour = scene.at((x + dx) / width, (y + dy) / height);
      for (int c = 0; c < 3; c++) {
        sum[c] += colour[c];
      }
    }
    int rgb = 0;
    for (double part : sum) {
      int level = (int) Math.round(part / (SAMPLES * SAMPLES));
      rgb = rgb << 8 | Math.clamp(level, 0, 255);
    }
    return rgb;
  }

  private static double[] rgb(int hex) {
    return new double[] {hex >> 16 & 255, hex >> 8 & 255, hex & 255};
  }

  private static double[] mix(int from, int to, double share) {
    double t = Math.clamp(share, 0.0, 1.0);
    double[] a = rgb(from);
    double[] b = rgb(to);
    return new double[] {
      a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t, a[2] + (b[2] - a[2]) * t
    };
  }

  private static double distance(double x, double y, double cx, double cy) {
    return Math.hypot(x - cx, y - cy);
  }

  private static double wave(double x, double frequency, double phase) {
    return StrictMath.sin(x * frequency + phase);
  }

  private static double[] sunset(double x, double y) {
    if (y > 0.62) {
      boolean glitter = wave(y, 160, 0) > 0.2 && Math.abs(x - 0.5) < 0.05 + (y - 0.62) * 0.4;
      return glitter ? rgb(0xffd98a) : mix(0x7a3b69, 0x1d1b4c, (y - 0.62) / 0.38);
    }
    return distance(x, y * 0.75, 0.5, 0.42) < 0.09
        ? rgb(0xfff1c1)
        : mix(0x39307a, 0xff9a5a, y / 0.62);
  }

  private static double[] mountains(double x, double y) {
    double far = 0.42 + 0.09 * wave(x, 9, 0.4) + 0.04 * wave(x, 23, 2);
    double near = 0.66 + 0.08 * wave(x, 6, 3) + 0.03 * wave(x, 31, 1);
    if (y > near) {
      return mix(0x2f5d50, 0x17332d, (y - near) * 3);
    }
    if (y > far) {
      return y < far + 0.07 ? rgb(0xf4f7fb) : mix(0x7b94b5, 0x4a6385, (y - far) * 4);
    }
    return mix(0x5aa9e6, 0xd8eefe, y / 0.5);
  }

  private static double[] night(double x, double y) {
    if (y > 0.8 + 0.04 * wave(x, 11, 0)) {
      return rgb(0x0b1020);
    }
    boolean moon =
        distance(x, y * 0.75, 0.72, 0.2) < 0.08 && distance(x, y * 0.75, 0.69, 0.18) > 0.07;
    double u = x * 32 - StrictMath.floor(x * 32) - 0.5;
    double v = y * 24 - StrictMath.floor(y * 24) - 0.5;
    double cell = StrictMath.floor(x * 32) * 12.9 + StrictMath.floor(y * 24) * 78.2;
    boolean star = Math.hypot(u, v) < 0.16 && wave(cell, 43, 1) > 0.8;
    return moon ? rgb(0xfff6d6) : star ? rgb(0xd7e3ff) : mix(0x0d1b3d, 0x35406e, y);
  }

  private static double[] dunes(double x, double y) {
    double front = 0.7 + 0.1 * wave(x, 5, 1);
    double back = 0.5 + 0.06 * wave(x, 8, 4);
    if (y > front) {
      return mix(0xe0a458, 0xa86b32, (y - front) * 3 + 0.1 * wave(x + y, 70, 0));
    }
    return y > back ? mix(0xf2c57c, 0xd08c45, (y - back) * 4) : mix(0x84c5e3, 0xfdf0d5, y / 0.5);
  }

  private static double[] tiles(double x, double y) {
    double u = x * 4 - StrictMath.floor(x * 4) - 0.5;
    double v = y * 4 - StrictMath.floor(y * 4) - 0.5;
    double radius = Math.hypot(u, v);
    double petals = 0.32 + 0.1 * StrictMath.cos(4 * StrictMath.atan2(v, u));
    boolean grout = Math.max(Math.abs(u), Math.abs(v)) > 0.48;
    return grout
        ? rgb(0xcfd8dc)
        : rgb(radius < 0.1 ? 0xf2b705 : radius < petals ? 0x1f5aa6 : 0xf7fafc);
  }

  private static double[] forest(double x, double y) {
    double[] colour = mix(0xdff5e1, 0x88c9a1, y);
    for (int row = 0; row < 3; row++) {
      double cell = x * (4 + row) + row * 0.37;
      double u = cell - StrictMath.floor(cell) - 0.5;
      double top = 0.25 + row * 0.2;
      if (y > top && Math.abs(u) < (y - top) * 0.9) {
        colour = mix(0x4f9d69 - row * 0x101810, 0x17402a, (y - top) * 1.4);
      }
    }
    return colour;
  }

  private static double[] city(double x, double y) {
    double block = StrictMath.floor(x * 9);
    double roof = 0.45 + 0.18 * wave(block, 2.4, 0.5);
    if (y < roof) {
      return mix(0x22204a, 0xe07a5f, y / 0.7);
    }
    double u = x * 45 - StrictMath.floor(x * 45);
    double v = y * 28 - StrictMath.floor(y * 28);
    boolean lit = wave(StrictMath.floor(x * 45) * 3.7 + StrictMath.floor(y * 28) * 9.1, 5, 0) > 0.1;
    boolean window = u > 0.3 && v > 0.35 && lit;
    return window ? rgb(0xffe08a) : mix(0x2b2d42, 0x14151f, y);
  }

  private static double[] flower(double x, double y) {
    double radius = distance(x, y, 0.5, 0.5);
    double angle = StrictMath.atan2(y - 0.5, x - 0.5);
    double petals = 0.3 + 0.1 * StrictMath.cos(8 * angle);
    if (radius < 0.1) {
      return mix(0xffe066, 0xd98e04, radius * 10);
    }
    return radius < petals ? mix(0xff8fb1, 0xd6336c, radius / 0.4) : mix(0xb7e4c7, 0x52b788, y);
  }

  private static double[] lighthouse(double x, double y) {
    double half = 0.06 + (y - 0.25) * 0.06;
    if (y > 0.25 && y < 0.82 && Math.abs(x - 0.55) < half) {
      return rgb(((int) (y * 14) & 1) == 0 ? 0xd62828 : 0xfaf9f6);
    }
    if (distance(x, y, 0.55, 0.22) < 0.05) {
      return rgb(0xffe97f);
    }
    if (y > 0.82 + 0.02 * wave(x, 9, 0)) {
      return rgb(0x4a4e69);
    }
    return y > 0.7 ? mix(0x3a86c8, 0x1b4965, (y - 0.7) * 5) : mix(0xa9d6f5, 0xfef6e4, y / 0.7);
  }

  private static double[] soup(double x, double y) {
    double radius = distance(x, y, 0.5, 0.5);
    if (radius > 0.45) {
      return mix(0xc9a27e, 0x9c7350, x + 0.1 * wave(y, 60, 0));
    }
    if (radius > 0.36) {
      return mix(0xffffff, 0xd9dee4, (radius - 0.36) * 10);
    }
    boolean herb = wave(x, 37, 0) * wave(y, 41, 1) > 0.85;
    return herb ? rgb(0x3a7d44) : mix(0xf28f3b, 0xc8553d, radius * 2 + 0.1 * wave(x - y, 25, 0));
  }

  private static double[] rainbow(double x, double y) {
    double radius = distance(x, y * 0.75, 0.5, 0.8);
    int[] bands = {0x8e44ad, 0x3867d6, 0x20bf6b, 0xf7d794, 0xfa8231, 0xeb3b5a};
    int band = (int) StrictMath.floor((radius - 0.42) / 0.035);
    if (y > 0.85) {
      return mix(0x7bc96f, 0x3d8b37, (y - 0.85) * 6);
    }
    return radius > 0.42 && band < bands.length ? rgb(bands[band]) : mix(0x9ec9e8, 0xe8f3fb, y);
  }

  private static double[] group(double x, double y) {
    for (int i = 0; i < 3; i++) {
      double cx = 0.25 + i * 0.25;
      int[] coats = {0xe07a5f, 0x3d405b, 0x81b29a};
      if (distance(x, y, cx, 0.42) < 0.1) {
        return rgb(0xf2cc8f);
      }
      if (distance(x, y, cx, 0.78) < 0.22) {
        return rgb(coats[i]);
      }
    }
    return mix(0xfef9ef, 0xbde0fe, y);
  }

  private static double[] sticker(double x, double y) {
    boolean eye = distance(x, y, 0.36, 0.4) < 0.06 || distance(x, y, 0.64, 0.4) < 0.06;
    double mouth = distance(x, y, 0.5, 0.52);
    boolean smile = mouth < 0.26 && mouth > 0.2 && y > 0.58;
    if (distance(x, y, 0.5, 0.5) > 0.46) {
      return rgb(0xffffff);
    }
    return eye || smile ? rgb(0x4a3000) : mix(0xffe45e, 0xffb703, y);
  }
}
