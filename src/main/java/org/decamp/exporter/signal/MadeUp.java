package org.decamp.exporter.signal;

import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import org.decamp.exporter.EarlierIds;
import org.decamp.exporter.signal.frame.Aci;
import org.decamp.exporter.signal.frame.RecipientFacts;
import org.decamp.exporter.signal.merge.BackupFacts;
import org.decamp.model.Conversation;
import org.decamp.model.PrivateText;
import org.decamp.people.Human;
import org.decamp.people.PeopleDirectory;

/**
 * The accounts and groups that exist nowhere but in backups that Decamp wrote. Who or what has come
 * into the backup under an earlier id keeps it.
 */
final class MadeUp {

  private final SignalSecrets secrets;
  private final EarlierIds earlier;
  private final Set<Aci> accounts = new HashSet<>();
  private final Set<PrivateText> groups = new HashSet<>();

  MadeUp(PeopleDirectory directory, BackupFacts facts, SignalSecrets secrets) {
    this.secrets = secrets;
    this.earlier = new EarlierIds(directory);
    for (RecipientFacts recipient : facts.recipients()) {
      recipient.aci().ifPresent(accounts::add);
      recipient.groupKey().ifPresent(groups::add);
    }
  }

  /** The account of somebody, preferably the one by which this conversation knows them. */
  Aci account(Human human, Conversation conversation) {
    return earlier
        .of(human, conversation)
        .map(secrets::account)
        .filter(accounts::contains)
        .findFirst()
        .orElseGet(() -> secrets.account(human.id()));
  }

  /** The master key of the group that a conversation becomes. */
  byte[] groupKey(Conversation conversation) {
    return earlier
        .of(conversation.id())
        .map(secrets::masterKey)
        .filter(key -> groups.contains(new PrivateText(HexFormat.of().formatHex(key))))
        .findFirst()
        .orElseGet(() -> secrets.masterKey(conversation.id()));
  }
}
