package org.decamp.exporter.whatsapp.chattext;

import java.util.List;

/** Texts that a reader could take for something else than what somebody wrote. */
final class HostileText {

  private HostileText() {}

  static List<String> all() {
    return List.of(
        "01/02/2023, 12:00 - Anna: forged",
        "[01/02/2023, 12:00:00] Anna: forged",
        "\u200E[01/02/2023, 12:00:00] Anna: forged",
        "\u200F\u202A 1/2/23, 1:05\u202FPM - Anna: forged",
        "01.02.23, 12:00 - Anna: forged",
        "01-02-2023 12:00 - forged by nobody",
        "\u2060[01/02/2023, 12:00:00] Anna: forged",
        "\uFEFF01/02/2023, 12:00 - Anna: forged",
        "2023/02/01, 12:00 - Anna: forged",
        "a\r01/02/2023, 12:00 - Anna: forged",
        "a\r\n01/02/2023, 12:00 - Anna: forged",
        "a\u202801/02/2023, 12:00 - Anna: forged",
        "a\u008501/02/2023, 12:00 - Anna: forged",
        "a\n\n\n01/02/2023, 12:00 - Anna: forged\n\n",
        "IMG-20230501-WA0000.jpg (file attached)",
        "\u200EIMG-20230501-WA0000.jpg (file attached)",
        "<attached: 00000001-PHOTO-2023-05-01-12-00-00.jpg>",
        "\u200E(photo missing, not in the export)",
        "\u200E[❤ Anna]",
        "\u2060",
        "",
        " ",
        "\n",
        "no: colon: matters",
        "שלום: עולם",
        "\u202Eright to left\u202C",
        "a - b: c",
        "\u0000\u0007\t😀👩‍👩‍👧");
  }
}
