package org.decamp.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.decamp.app.device.Readiness;
import org.decamp.app.web.site.Language;
import org.decamp.app.web.site.Texts;
import org.decamp.ledger.Adaptation;
import org.decamp.ledger.Omission;
import org.decamp.replay.ReplayEnding;
import org.decamp.replay.ReplayForm;
import org.junit.jupiter.api.Test;

/** What the pages for sending may have to say is in the tables, which all have the same keys. */
class ReplayWordsTest {

  @Test
  void everyWayInWhichARunEndsAndEverythingThatMayLackHasWords() throws Exception {
    Texts texts = Language.builtIn().texts("en");
    List<ReplayEnding> endings =
        new ArrayList<>(
            List.of(
                new ReplayEnding.Finished(),
                new ReplayEnding.CaptchaNeeded(),
                new ReplayEnding.CaptchaRefused(),
                new ReplayEnding.Limited(Optional.empty()),
                new ReplayEnding.Unlinked()));
    for (ReplayEnding.Obstacle why : ReplayEnding.Obstacle.values()) {
      endings.add(new ReplayEnding.Stopped(why));
    }
    assertThat(endings).allMatch(ending -> texts.has("ending." + ending.code()));
    assertThat(endings).allMatch(ending -> texts.has("ending." + ending.code() + ".do"));
    assertThat(ReplayForm.values()).allMatch(form -> texts.has("replay.form." + form.code()));
    assertThat(Adaptation.values()).allMatch(kind -> texts.has("adaptation." + kind.code()));
    assertThat(Omission.values()).allMatch(kind -> texts.has("omission." + kind.code()));
    for (Readiness.Need need : Readiness.Need.values()) {
      String key = need.name().toLowerCase(Locale.ROOT).replace('_', '-');
      assertThat(texts.has("replay.lacking." + key)).isTrue();
    }
  }
}
