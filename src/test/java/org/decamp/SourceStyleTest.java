package org.decamp;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.ImportOrderer;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every source file is formatted; {@code -Dstyle.fix=true} rewrites those that are not. */
class SourceStyleTest {

  @TestFactory
  Stream<DynamicTest> everyFileIsFormatted() throws Exception {
    try (Stream<Path> files = Files.walk(Path.of("src"))) {
      List<Path> sources = files.filter(f -> f.toString().endsWith(".java")).sorted().toList();
      return sources.stream().map(f -> DynamicTest.dynamicTest(f.toString(), () -> check(f)));
    }
  }

  private static void check(Path file) throws Exception {
    String source = Files.readString(file);
    var style = JavaFormatterOptions.Style.GOOGLE;
    String formatted =
        new Formatter(JavaFormatterOptions.builder().style(style).build())
            .formatSource(
                ImportOrderer.reorderImports(
                    RemoveUnusedImports.removeUnusedImports(source), style));
    if (Boolean.getBoolean("style.fix")) {
      Files.writeString(file, formatted);
    } else {
      assertThat(source).isEqualTo(formatted);
    }
  }
}
