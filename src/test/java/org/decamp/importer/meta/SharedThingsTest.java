package org.decamp.importer.meta;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.decamp.ledger.Fate;
import org.decamp.model.Content;
import org.decamp.model.PrivateText;
import org.decamp.model.ShareKind;
import org.decamp.model.StoredMedia;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Posts, reels, stories, profiles, GIFs, pages and places that messages share. */
class SharedThingsTest {

  private static final String THREAD = "your_instagram_activity/messages/inbox/bob_17/";

  private static FakeTree tree(String more) {
    return new FakeTree()
        .container("a.zip")
        .file(
            THREAD + "message_1.json",
            "{\"participants\":[{\"name\":\"Bob\"},{\"name\":\"Alice\"}],\"messages\":["
                + "{\"sender_name\":\"Bob\",\"timestamp_ms\":1700000000000"
                + more
                + "}],\"title\":\"Bob\"}");
  }

  private static Content shared(String share) throws Exception {
    List<Content> contents = Imported.tree(tree(",\"share\":{" + share + "}")).contents();
    assertThat(contents).hasSize(1);
    return contents.getFirst();
  }

  @ParameterizedTest
  @CsvSource({
    "https://www.instagram.com/reel/Cab/?id=1_2&feed_type=reshare_chaining, REEL, ",
    "https://www.instagram.com/reels/Cab/, REEL, ",
    "https://instagram.com/eve/reel/Cab/, REEL, ",
    "https://www.instagram.com/share/reel/Bab, REEL, ",
    "https://www.instagram.com/p/CaB?igsh=x, POST, ",
    "https://www.instagram.com/eve/p/CaB/, POST, ",
    "http://instagram.com/tv/Cab, POST, ",
    "https://instagr.am/p/Cab, POST, ",
    "https://instagram.com/stories/Eve.E/3141592653?utm_source=ig_story, STORY, Eve.E",
    "https://www.instagram.com/stories/highlights/179/, STORY, ",
    "https://www.instagram.com/s/aGlnaGxpZ2h0?story_media_id=1, STORY, ",
    "https://www.instagram.com/_u/eve_e, PROFILE, eve_e",
    "https://www.instagram.com/eve.e?igsh=abc, PROFILE, eve.e",
    "https://www.instagram.com/Eve/, PROFILE, Eve",
    "https://www.instagram.com/explore/, LINK, ",
    "https://www.instagram.com/, LINK, ",
    "https://l.instagram.com/?u=https%3A%2F%2Fa.example, LINK, ",
    "https://media1.giphy.com/media/1/giphy.gif?cid=2, GIF, ",
    "https://giphy.com/gifs/x-1, GIF, ",
    "https://www.facebook.com/reel/123, REEL, ",
    "https://www.facebook.com/eve/posts/1, POST, ",
    "https://notinstagram.com/p/Cab, LINK, ",
    "https://a.example/instagram.com/p/Cab, LINK, ",
    "https://a.example?x=/p/1, LINK, "
  })
  void theLinkTellsTheKindAndSometimesTheOwner(String link, ShareKind kind, String owner)
      throws Exception {
    Content.Share share = (Content.Share) shared("\"link\":\"" + link + "\"");
    assertThat(share.kind()).isEqualTo(kind);
    assertThat(share.link().orElseThrow().value()).isEqualTo(link);
    assertThat(share.owner().map(PrivateText::value).orElse(null)).isEqualTo(owner);
  }

  @Test
  void whatTheExportSaysOutranksTheLink() throws Exception {
    Content.Share share =
        (Content.Share)
            shared(
                "\"link\":\"https://instagram.com/stories/eve/1\","
                    + "\"original_content_owner\":\"zoe\",\"share_text\":\"caption\"");
    assertThat(share.kind()).isEqualTo(ShareKind.STORY);
    assertThat(share.owner().orElseThrow().value()).isEqualTo("zoe");
    assertThat(share.caption().orElseThrow().value()).isEqualTo("caption");
    Content.Share profile =
        (Content.Share)
            shared("\"profile_share_username\":\"eve\",\"profile_share_name\":\"Eve E.\"");
    assertThat(profile.kind()).isEqualTo(ShareKind.PROFILE);
    assertThat(profile.profileName().orElseThrow().value()).isEqualTo("Eve E.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://www.bing.com/maps/default.aspx?v=2&where1=41.9%2C+12.5",
        "https://maps.google.com/?q=41.9,12.5",
        "https://www.google.com/maps/search/?api=1&query=41.9%2C12.5",
        "https://maps.google.de/maps?q=41.9,12.5",
        "https://maps.apple.com/?ll=41.9,12.5"
      })
  void aMapIsAPlace(String link) throws Exception {
    Content.Location place = (Content.Location) shared("\"link\":\"" + link + "\"");
    assertThat(place.latitude()).hasValue(41.9);
    assertThat(place.longitude()).hasValue(12.5);
    assertThat(place.link().orElseThrow().value()).isEqualTo(link);
  }

  @Test
  void aLiveLocationAndAPageOfAPlaceArePlacesWithoutCoordinates() throws Exception {
    Content.Location live = (Content.Location) shared("\"share_text\":\"Last updated 3:14 pm\"");
    assertThat(live.name().orElseThrow().value()).isEqualTo("Last updated 3:14 pm");
    assertThat(live.latitude()).isEmpty();
    Content page = shared("\"link\":\"https://www.instagram.com/explore/locations/1/rome/\"");
    assertThat(page).isInstanceOf(Content.Location.class);
  }

  @Test
  void anEmptyShareAndOneOfTextOnlyAreShares() throws Exception {
    Content.Share empty = (Content.Share) shared("");
    assertThat(empty.kind()).isEqualTo(ShareKind.UNKNOWN);
    Content.Share text = (Content.Share) shared("\"share_text\":\"some words\"");
    assertThat(text.kind()).isEqualTo(ShareKind.UNKNOWN);
    assertThat(text.caption().orElseThrow().value()).isEqualTo("some words");
  }

  @Test
  void aPictureAmongTheStoriesIsLinkedWhereTheMessageNamesIt() throws Exception {
    FakeTree tree =
        tree(",\"photos\":[{\"uri\":\"media/stories/202401/1\"}]")
            .file("media/stories/202401/1", "picture")
            .file("media/stories/202401/2", "another");
    Imported imported = Imported.tree(tree);
    Content.Media media = (Content.Media) imported.contents().getFirst();
    assertThat(((StoredMedia) media.attachment().media()).size()).isEqualTo(7);
    assertThat(imported.vault().files.get("media/stories/202401/1")).isEqualTo(new Fate.Carried());
  }
}
