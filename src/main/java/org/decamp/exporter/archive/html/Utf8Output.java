package org.decamp.exporter.archive.html;

import gg.jte.TemplateOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Collects what templates write as UTF-8, so that the size of a page is known in bytes. */
final class Utf8Output implements TemplateOutput {

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);

  @Override
  public void writeContent(String value) {
    bytes.writeBytes(value.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void writeContent(String value, int beginIndex, int endIndex) {
    writeContent(value.substring(beginIndex, endIndex));
  }

  @Override
  public void writeBinaryContent(byte[] value) {
    bytes.writeBytes(value);
  }

  int size() {
    return bytes.size();
  }

  byte[] toByteArray() {
    return bytes.toByteArray();
  }

  void writeTo(OutputStream out) throws IOException {
    bytes.writeTo(out);
  }

  void reset() {
    bytes.reset();
  }
}
