package org.decamp.exporter.archive.html;

import java.util.List;

/** Texts that try to become something else than text. */
public final class HostileTexts {

  public static final List<String> ALL =
      List.of(
          "<script>window.pwned=1;alert(1)</script>",
          "<img src=x onerror=\"window.pwned=1;alert(1)\">",
          "\" onmouseover=\"window.pwned=1\" autofocus onfocus=\"window.pwned=1\" x=\"",
          "' onclick='window.pwned=1' x='",
          "</p></div></article><iframe src=\"https://evil.example/\"></iframe>",
          "</style><style>body{display:none}</style>",
          "</title><script>window.pwned=1</script>",
          "--><script>window.pwned=1</script><!--",
          "]]><svg onload=window.pwned=1>",
          "<meta http-equiv=refresh content=\"0;url=https://evil.example/\">",
          "<base href=\"https://evil.example/\"><link rel=stylesheet href=//evil.example/x.css>",
          "${window.pwned} @for(x) !{y} $unsafe{z} {0}",
          "&lt;script&gt; &#60;script&#62; &amp;",
          "nul \u0000 bell \u0007 escape \u001b del \u007f c1 \u0085 \u009b end",
          "lines\r\nof\rall\nkinds\tand tabs",
          "\u202Egnp.exe \u2067right \u2066left",
          "\uFEFFbom \uFFFE \uFFFF \uFDD0",
          "https://javascript.example/" + "a".repeat(3000),
          "\uD83D\uDC69\u200D\uD83D\uDC69\u200D\uD83D\uDC67 \u05E9\u05DC\u05D5\u05DD",
          "x".repeat(20_000));

  /** Addresses that must not become links. */
  static final List<String> BAD_LINKS =
      List.of(
          "javascript:window.pwned=1",
          "JaVaScRiPt:alert(1)",
          " javascript:alert(1)",
          "java\nscript:alert(1)",
          "data:text/html,<script>window.pwned=1</script>",
          "vbscript:x",
          "file:///etc/passwd",
          "//evil.example/x",
          "https://a.example/\nx",
          "../../../etc/passwd",
          "");

  private HostileTexts() {}
}
