package org.decamp.replay;

import java.util.List;
import java.util.Optional;
import org.decamp.job.Problem;
import org.decamp.model.Conversation;
import org.decamp.replay.ReplayEnding.Obstacle;
import org.decamp.signalcli.SignalAccount;
import org.decamp.signalcli.account.Group;
import org.decamp.signalcli.account.NewGroup;
import org.decamp.signalcli.address.GroupId;
import org.decamp.signalcli.failure.SignalCliException;
import org.decamp.signalcli.message.Target;
import org.decamp.vault.ReplayJournal.Entry;

/**
 * Finds the group of a conversation, or makes it. The last words of its description tell which it
 * is, so that one whose making was never confirmed is found and not made again.
 */
final class GroupFinder {

  private static final int LONGEST_NAME = 30;

  private final Line line;
  private final Journal journal;

  GroupFinder(Line line, Journal journal) {
    this.line = line;
    this.journal = journal;
  }

  /** The group; nobody else is in it. */
  Target find(Conversation conversation, String place, String title) throws EndOfRun, Problem {
    SignalAccount account = line.account();
    try {
      List<Group> groups = account.groups();
      Optional<Group> known = used(groups, place).or(() -> marked(groups, mark(conversation)));
      if (known.isPresent()) {
        return new Target.ToGroup(own(known.get()));
      }
      return new Target.ToGroup(
          account.createGroup(NewGroup.ofOnesOwn(shortened(title), mark(conversation))));
    } catch (SignalCliException.Rejected | SignalCliException.InternalFailure _) {
      throw new EndOfRun(Obstacle.GROUP_NOT_MADE);
    } catch (SignalCliException.ConnectionClosed _) {
      throw new EndOfRun(Obstacle.SIGNAL_CLI);
    } catch (SignalCliException e) {
      line.broken(e);
      return find(conversation, place, title);
    }
  }

  /** The one that earlier messages of the conversation went to. */
  private Optional<Group> used(List<Group> groups, String place) throws Problem {
    List<Entry> entries = journal.at(place);
    return entries.isEmpty()
        ? Optional.empty()
        : groups.stream()
            .filter(Group::member)
            .filter(group ->
                Places.receiver(new Target.ToGroup(group.id()))
                    .equals(entries.getLast().receiver()))
            .findFirst();
  }

  private static Optional<Group> marked(List<Group> groups, String mark) {
    return groups.stream()
        .filter(group -> group.member() && group.description().endsWith(mark))
        .findFirst();
  }

  private static GroupId own(Group group) throws EndOfRun {
    if (group.members().size() > 1 || !group.pending().isEmpty() || group.id().isLegacy()) {
      throw new EndOfRun(Obstacle.GROUP_SHARED);
    }
    return group.id();
  }

  /** What the description of a conversation's group ends with. */
  static String mark(Conversation conversation) {
    return "Conversation " + conversation.id().value() + ", sent anew by Decamp";
  }

  private static String shortened(String title) {
    return title.codePointCount(0, title.length()) <= LONGEST_NAME
        ? title
        : title.substring(0, title.offsetByCodePoints(0, LONGEST_NAME));
  }
}
