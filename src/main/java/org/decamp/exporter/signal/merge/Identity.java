package org.decamp.exporter.signal.merge;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.decamp.exporter.signal.frame.RecipientFacts;
import org.decamp.model.PrivateText;

/**
 * Who a recipient is in every backup of an account, where its number is another each time.
 *
 * @param names what the recipient can be recognised by, the most lasting first: somebody known by
 *     phone number alone may be known by account in the next backup
 */
record Identity(List<PrivateText> names) {

  Identity {
    names = List.copyOf(names);
  }

  static Identity of(RecipientFacts recipient) {
    List<PrivateText> names = new ArrayList<>();
    switch (recipient.kind()) {
      case CONTACT -> {
        recipient.aci().ifPresent(aci -> names.add(name("aci", hex(aci.bytes()))));
        recipient.e164().ifPresent(n -> names.add(name("e164", Long.toUnsignedString(n))));
        recipient.pni().ifPresent(pni -> names.add(name("pni", hex(pni.bytes()))));
      }
      case GROUP -> recipient.groupKey().ifPresent(key -> names.add(name("group", key.value())));
      case SELF -> names.add(new PrivateText("self"));
      case DISTRIBUTION_LIST, RELEASE_NOTES, CALL_LINK, UNKNOWN -> {}
    }
    return new Identity(names);
  }

  private static PrivateText name(String kind, String value) {
    return new PrivateText(kind + ':' + value);
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }
}
