package org.decamp.exporter.signal.merge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.decamp.exporter.signal.ScratchBackup;
import org.decamp.exporter.signal.frame.Aci;
import org.decamp.exporter.signal.frame.Contact;
import org.decamp.exporter.signal.frame.Group;
import org.decamp.exporter.signal.frame.RecipientFacts;
import org.decamp.model.PrivateText;

/** Messages for chats that are there and for new ones, at times that are often taken. */
final class RandomPosts implements Function<SignalMerge, List<? extends Insertion>> {

  private static final Aci STRANGER = ScratchBackup.ANNA;

  private final long seed;

  RandomPosts(long seed) {
    this.seed = seed;
  }

  /** The same posts for the same seed, whatever ids the people have. */
  @Override
  public List<Post> apply(SignalMerge merge) {
    Roster roster = merge.roster();
    Random random = new Random(seed);
    long owner = roster.owner();
    List<long[]> places = new ArrayList<>();
    places.add(new long[] {owner, owner});
    long stranger =
        roster.recipient(
            Contact.madeUp(
                STRANGER,
                ScratchBackup.NOW,
                new Contact.Name(new PrivateText("Anna"), PrivateText.EMPTY),
                PrivateText.EMPTY));
    direct(places, stranger, owner);
    byte[] groupKey = new byte[32];
    groupKey[5] = 5;
    long group = roster.recipient(new Group(groupKey, new PrivateText("Group"), List.of(STRANGER)));
    places.add(new long[] {group, stranger});
    for (RecipientFacts contact : merge.facts().recipients()) {
      if (contact.kind() == RecipientFacts.Kind.CONTACT && contact.id() != stranger) {
        direct(places, contact.id(), owner);
        places.add(new long[] {group, contact.id()});
      }
    }
    return posts(random, roster, places);
  }

  private static void direct(List<long[]> places, long contact, long owner) {
    places.add(new long[] {contact, contact});
    places.add(new long[] {contact, owner});
  }

  private static List<Post> posts(Random random, Roster roster, List<long[]> places) {
    List<Post> posts = new ArrayList<>();
    Map<Long, Post> earlier = new HashMap<>();
    int count = random.nextInt(120);
    List<Long> times =
        random
            .longs(count, -20, RandomOriginal.SPAN)
            .map(t -> RandomOriginal.START + t / (1 + count % 40) * (1 + count % 40))
            .sorted()
            .boxed()
            .toList();
    for (int i = 0; i < count; i++) {
      long[] place = places.get(random.nextInt(places.size()));
      long chat = roster.chatWith(place[0]);
      Post post = Post.of(i, chat, place[1], roster.owner(), place[0], times.get(i));
      if (random.nextInt(3) == 0 && earlier.containsKey(chat)) {
        post = post.answering(earlier.get(chat));
      }
      if (random.nextInt(6) == 0) {
        post = post.showing("photo " + random.nextInt(3));
      }
      posts.add(post);
      earlier.put(chat, post);
    }
    return posts;
  }
}
