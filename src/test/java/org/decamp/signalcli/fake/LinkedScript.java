package org.decamp.signalcli.fake;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What a stand-in is told that is a linked device, or becomes one. */
public final class LinkedScript {

  public static final String LINK = "sgnl://linkdevice?uuid=prov-4c8ae3cd&pub_key=BVnZYbI8zebra";
  public static final String NUMBER = "+15555550100";
  public static final String ANNA = "aaaaaaaa-0000-4000-8000-000000000001";

  private static final List<String> LINKED =
      List.of(
          "listAccounts*: result [{\"number\":\"" + NUMBER + "\"}]",
          "listDevices*: result [{\"id\":1},{\"id\":2}]",
          "listContacts*: result [{\"uuid\":\"" + ANNA + "\",\"name\":\"Anna Bell\"}]",
          "listGroups*: result []",
          "sendSyncRequest*: result {}",
          "subscribeReceive*: result 0",
          "unsubscribeReceive*: result {}",
          "submitRateLimitChallenge*: result {}",
          "remoteDelete*: result {\"timestamp\":6,\"results\":[]}");

  private LinkedScript() {}

  /** One that is linked to somebody with one contact, and what it does beside that. */
  public static List<String> linked(String... more) {
    List<String> all = new ArrayList<>(LINKED);
    all.addAll(List.of(more));
    return all;
  }

  /** One that is linked to nobody until its code is scanned, which happens at once. */
  public static List<String> linking() {
    return linked(
        "listAccounts: result []",
        "startLink: result {\"deviceLinkUri\":\"" + LINK + "\"}",
        "finishLink: result {\"number\":\"" + NUMBER + "\"}");
  }

  /** Messages that are sent, each with a time of its own, after whatever comes before. */
  public static String[] sending(String... before) {
    return Stream.concat(
            Stream.of(before),
            Stream.iterate(1L, i -> i <= 9, i -> i + 1)
                .map(i ->
                    "send: result {\"timestamp\":" + (1_795_400_000_000L + i) + ",\"results\":[]}"))
        .toArray(String[]::new);
  }
}
