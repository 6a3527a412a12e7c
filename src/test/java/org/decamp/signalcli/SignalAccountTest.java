package org.decamp.signalcli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.decamp.signalcli.Scene.BOB;
import static org.decamp.signalcli.Scene.PATIENT;
import static org.decamp.signalcli.Scene.groupId;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.decamp.signalcli.account.Contact;
import org.decamp.signalcli.account.GroupChange;
import org.decamp.signalcli.account.NewGroup;
import org.decamp.signalcli.account.TrustDecision;
import org.decamp.signalcli.address.Recipient.PhoneNumber;
import org.decamp.signalcli.failure.SignalCliException.ProtocolBroken;
import org.decamp.signalcli.failure.SignalCliException.Rejected;
import org.junit.jupiter.api.Test;

/** What is asked and changed for an account. */
@Bounded
class SignalAccountTest {

  @Test
  void aGroupOfTheOldKindIsRefused() throws Exception {
    NewGroup group = NewGroup.ofOnesOwn("name", "");
    try (Scene scene =
        new Scene(
            PATIENT,
            "updateGroup: result {\"groupId\":\"" + groupId(32).base64() + "\"}",
            "updateGroup: result {\"groupId\":\"" + groupId(16).base64() + "\"}",
            "updateGroup: result {}")) {
      assertThat(scene.account.createGroup(group)).isEqualTo(groupId(32));
      assertThatThrownBy(() -> scene.account.createGroup(group)).isInstanceOf(Rejected.class);
      assertThatThrownBy(() -> scene.account.createGroup(group)).isInstanceOf(ProtocolBroken.class);
    }
  }

  @Test
  void contactsAreReadWithEveryNameTheyHaveAndWhateverIsNull() throws Exception {
    try (Scene scene =
        new Scene(
            PATIENT,
            "listContacts: result [{\"number\":null,\"uuid\":\""
                + BOB.id()
                + "\",\"username\":"
                + "\"bob.42\",\"name\":\"\",\"givenName\":\"Bob\",\"familyName\":\"B\","
                + "\"nickName\":\"Bobby\",\"messageExpirationTime\":60,\"isBlocked\":true,"
                + "\"profile\":{\"givenName\":\"Robert\",\"familyName\":null}},"
                + "{\"uuid\":\"no uuid\",\"number\":\"+15555550123\",\"profile\":null}]")) {
      List<Contact> contacts = scene.account.contacts(true);

      assertThat(contacts.getFirst().names()).containsExactly("Bobby", "Bob B", "Robert");
      assertThat(contacts.getFirst().aci()).isEqualTo(Optional.of(BOB.id()));
      assertThat(contacts.getFirst().disappearing()).isEqualTo(Optional.of(Duration.ofMinutes(1)));
      assertThat(contacts.getFirst().blocked()).isTrue();
      assertThat(contacts.getLast().aci()).isEmpty();
      assertThat(contacts.getLast().number()).isPresent();
      assertThat(contacts.toString()).doesNotContain("Bob").doesNotContain("555");
      assertThat(scene.line.heard("listContacts").getFirst().path("params").toString())
          .contains("\"allRecipients\":true");
    }
  }

  @Test
  void groupsAreReadWithTheirMembersInTheWayOfOldAndNewVersions() throws Exception {
    String id = groupId(32).base64();
    try (Scene scene =
        new Scene(
            PATIENT,
            "listGroups: result [{\"id\":\""
                + id
                + "\",\"name\":\"G\",\"description\":null,"
                + "\"isMember\":true,\"members\":[{\"uuid\":\""
                + BOB.id()
                + "\",\"number\":null},"
                + "{\"uuid\":null,\"number\":\"+15555550100\",\"isAdmin\":true}],"
                + "\"pendingMembers\":[],\"admins\":[{\"uuid\":\""
                + BOB.id()
                + "\"}]},"
                + "{\"id\":\"???\"}]")) {
      assertThat(scene.account.groups())
          .singleElement()
          .satisfies(group -> {
            assertThat(group.id().base64()).isEqualTo(id);
            assertThat(group.name()).isEqualTo("G");
            assertThat(group.members()).allMatch(member -> member.admin());
          });
    }
  }

  @Test
  void identitiesStatusesAndTrustSpeakAsSignalCliDoes() throws Exception {
    try (Scene scene =
        new Scene(
            PATIENT,
            "listIdentities: result [{\"uuid\":\""
                + BOB.id()
                + "\",\"safetyNumber\":\"123\","
                + "\"trustLevel\":\"UNTRUSTED\"}]",
            "getUserStatus: result [{\"recipient\":\"+15555550123\",\"uuid\":null,"
                + "\"isRegistered\":false}]",
            "trust*: result {}")) {
      assertThat(scene.account.identities().getFirst().safetyNumber()).isEqualTo("123");
      assertThat(scene.account.statusOf(List.of(new PhoneNumber("+15555550123")), List.of()))
          .singleElement()
          .satisfies(status -> assertThat(status.registered()).isFalse());
      scene.account.trust(BOB, new TrustDecision.Compared("123"));

      assertThat(scene.line.heard("trust").getFirst().path("params").toString())
          .contains("\"verifiedSafetyNumber\":\"123\"");
    }
  }

  @Test
  void whatIsChangedNamesTheAccountAndWhatBecomesDifferent() throws Exception {
    try (Scene scene = new Scene(PATIENT, "updateProfile: result {}", "updateGroup: result {}")) {
      scene.account.nameProfile("Ada");
      scene.account.updateGroup(groupId(32), GroupChange.renamed("another name"));

      assertThat(scene.line.heard("updateProfile").getFirst().path("params").toString())
          .isEqualTo("{\"account\":\"+15555550100\",\"givenName\":\"Ada\"}");
      assertThat(scene.line.heard("updateGroup").getFirst().path("params").toString())
          .isEqualTo(
              "{\"account\":\"+15555550100\",\"groupId\":\""
                  + groupId(32).base64()
                  + "\",\"name\":\"another name\"}");
    }
  }
}
