package org.decamp.exporter.signal;

import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.decamp.exporter.signal.frame.Aci;
import org.decamp.exporter.signal.frame.RecipientFacts;
import org.decamp.exporter.signal.merge.BackupFacts;
import org.decamp.model.Conversation;
import org.decamp.model.ConversationId;
import org.decamp.model.Decisions;
import org.decamp.model.PersonId;
import org.decamp.model.PrivateText;
import org.decamp.people.Human;
import org.decamp.people.PeopleDirectory;
import org.decamp.people.Sighting;

/**
 * The accounts and groups that exist nowhere but in backups that Decamp wrote. People are merged,
 * renamed and found again, and conversations joined, after the first export: who or what has come
 * into the backup under an earlier id keeps it, or everything would be put in a second time.
 */
final class MadeUp {

  private final SignalSecrets secrets;
  private final List<Decisions.Joined> joined;
  private final Set<Aci> accounts = new HashSet<>();
  private final Set<PrivateText> groups = new HashSet<>();

  MadeUp(PeopleDirectory directory, BackupFacts facts, SignalSecrets secrets) {
    this.secrets = secrets;
    this.joined = directory.joined();
    for (RecipientFacts recipient : facts.recipients()) {
      recipient.aci().ifPresent(accounts::add);
      recipient.groupKey().ifPresent(groups::add);
    }
  }

  /** The account of somebody, preferably the one by which this conversation knows them. */
  Aci account(Human human, Conversation conversation) {
    return Stream.concat(
            human.sightings().stream().filter(s -> s.conversation().id().equals(conversation.id())),
            human.sightings().stream())
        .flatMap(this::ids)
        .map(secrets::account)
        .filter(accounts::contains)
        .findFirst()
        .orElseGet(() -> secrets.account(human.id()));
  }

  /** All ids under which a conversation or a part of it may once have shown somebody. */
  private Stream<PersonId> ids(Sighting sighting) {
    return Stream.concat(
        Stream.of(sighting.person().id()),
        withParts(sighting.conversation().id())
            .flatMap(id ->
                sighting.person().names().stream().map(name -> PersonId.of(id, name.value()))));
  }

  private Stream<ConversationId> withParts(ConversationId whole) {
    return Stream.concat(
        Stream.of(whole),
        joined.stream().filter(j -> j.into().equals(whole)).map(Decisions.Joined::part));
  }

  /** The master key of the group that a conversation becomes. */
  byte[] groupKey(Conversation conversation) {
    return withParts(conversation.id())
        .map(secrets::masterKey)
        .filter(key -> groups.contains(new PrivateText(HexFormat.of().formatHex(key))))
        .findFirst()
        .orElseGet(() -> secrets.masterKey(conversation.id()));
  }
}
