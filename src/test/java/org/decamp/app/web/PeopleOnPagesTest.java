package org.decamp.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.decamp.exporter.signal.ScratchBackup;
import org.decamp.ledger.Ledger;
import org.decamp.model.PrivateText;
import org.decamp.testing.Story;
import org.decamp.vault.Ingest;
import org.decamp.vault.Passphrase;
import org.decamp.vault.Vault;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Who is who is decided on the pages and taken back there, with a few people and with thousands.
 */
class PeopleOnPagesTest {

  private static final int PEOPLE = 230;

  @TempDir private Path home;

  @SuppressWarnings("NullAway.Init")
  private SiteVisitor visitor;

  @BeforeEach
  void anEmptyVault() throws Exception {
    Files.createDirectories(home.resolve("Documents"));
    ReaderVault.empty(home.resolve("vault"));
    visitor = new SiteVisitor(home.resolve("vault"), home);
  }

  @AfterEach
  void stop() throws Exception {
    visitor.close();
  }

  private void unlock() throws Exception {
    visitor.open("/");
    visitor.send("/unlock", "passphrase", ReaderVault.PASSPHRASE);
    visitor.open("/people");
  }

  private void openSignal() throws Exception {
    visitor.send("/signal", "jump", "Documents");
    visitor.send("/signal", "open", "SignalBackups");
    visitor.send("/signal", "key", ScratchBackup.KEY);
    visitor.await();
    assertThat(visitor.title()).isEqualTo("Who is who");
  }

  /** Somebody in two conversations, one of which has no key of the service's own. */
  private void somebodyTwice() throws Exception {
    try (Passphrase passphrase = new Passphrase(ReaderVault.PASSPHRASE.toCharArray());
        Vault vault = Vault.open(home.resolve("vault"), passphrase);
        Ingest ingest = vault.ingest()) {
      Story.direct("17841400000000001")
          .says("Mia Berg", Story.NOON, "hello")
          .says("Ben Ünal", Story.NOON + 1, "hello you")
          .into(ingest);
      Story.direct("ben-uenal")
          .says("Ben Ünal", Story.NOON + 90_000_000, "again")
          .says("Mia Berg", Story.NOON + 90_000_001, "indeed")
          .into(ingest);
      ingest.owner("instagram", new PrivateText("Mia Berg"), "test");
      ingest.finish(new Ledger().balance());
    }
    unlock();
  }

  /** Presses the button of that name; there must be one. */
  private void press(String name) throws Exception {
    Element button = visitor.page.expectFirst("button[name=" + name + "]");
    visitor.send("/people", name, button.attr("value"));
    assertThat(visitor.page.select(".note.grave").text()).isEmpty();
  }

  private List<String> said() {
    return visitor.page.select("#decided li > .hint").eachText();
  }

  @Test
  void whoWasMergedComesApartAgainAndIsAskedAboutOnceMore() throws Exception {
    somebodyTwice();
    assertThat(visitor.page.select("#merges li li")).hasSize(2);
    assertThat(visitor.page.select("#decided")).isEmpty();
    press("merge");
    assertThat(visitor.page.select("#merges")).isEmpty();
    assertThat(said()).containsExactly("One person");
    press("split");
    assertThat(visitor.page.select("#decided")).isEmpty();
    assertThat(visitor.page.select("#merges li li")).hasSize(2);
  }

  @Test
  void whatWasJoinedIsTakenApartAndThatIsTakenBackToo() throws Exception {
    somebodyTwice();
    press("join");
    assertThat(visitor.page.select("#joins")).isEmpty();
    assertThat(said()).containsExactly("Shown as one conversation");
    visitor.open("/care");
    assertThat(visitor.page.select("dt:contains(Conversations) + dd").text()).isEqualTo("1");
    visitor.open("/people");
    press("separate");
    assertThat(said()).containsExactly("Kept apart");
    visitor.open("/care");
    assertThat(visitor.page.select("dt:contains(Conversations) + dd").text()).isEqualTo("2");
    visitor.open("/people");
    press("join");
    assertThat(said()).containsExactly("Shown as one conversation");
  }

  @Test
  void whoWasLinkedIsTakenBackEvenWhenTheBackupIsNotOpen() throws Exception {
    CrowdedVault.contacts(home.resolve("Documents/SignalBackups"), 4);
    somebodyTwice();
    openSignal();
    Element select = visitor.page.expectFirst("#links select[name^=person-]");
    visitor.send("/people", select.attr("name"), "c0", "save", "1");
    assertThat(visitor.page.select("#links option[selected][value=c0]")).hasSize(1);
    visitor.send("/targets", "target", "html");
    visitor.await();
    visitor.open("/people");
    assertThat(said()).containsExactly("A contact in your Signal");
    press("unlink");
    assertThat(visitor.page.select("#decided")).isEmpty();
  }

  @Test
  void amongThousandsOfContactsPagesStaySmallAndEverybodyIsReached() throws Exception {
    CrowdedVault.fill(home.resolve("vault"), PEOPLE, 20);
    CrowdedVault.contacts(home.resolve("Documents/SignalBackups"), 3000);
    unlock();
    openSignal();
    assertThat(visitor.page.html().length()).isLessThan(150_000);
    Set<String> fields = new LinkedHashSet<>();
    int total = total();
    assertThat(total).isGreaterThan(PEOPLE);
    for (Element later = later(); ; later = later()) {
      List<String> shown = visitor.page.select("#links select").eachAttr("name");
      assertThat(fields).doesNotContainAnyElementsOf(shown);
      fields.addAll(shown);
      if (later == null) {
        break;
      }
      visitor.send("/people", "to", later.attr("value"));
      assertThat(visitor.page.html().length()).isLessThan(150_000);
    }
    assertThat(fields).hasSize(total);

    visitor.send("/people", "sought", CrowdedVault.name(3).replace('Ü', 'u'), "seek", "1");
    assertThat(visitor.page.select("#links label bdi").eachText()).contains(CrowdedVault.name(3));
    Element person = visitor.page.expectFirst("#links select[name^=person-]");
    String field = person.attr("name");
    // What is chosen for others is kept when somebody looks for a contact.
    List<String> form = new ArrayList<>(List.of(field, "transcript", "other", field));
    visitor.send("/people", form.toArray(String[]::new));
    assertThat(visitor.title()).isEqualTo("Who is it in your Signal?");
    assertThat(visitor.page.select("button[name=take]")).hasSize(100);
    String here = "/people/contact?who=" + field;
    visitor.send(here, "who", field, "sought", "contact NO. 2999", "seek", "1");
    assertThat(visitor.page.select("button[name=take]").eachText())
        .containsExactly("Contact no. 2999");
    visitor.send(here, "who", field, "take", "c99999");
    assertThat(visitor.page.select(".note.grave")).isNotEmpty();
    visitor.send(here, "who", field, "take", "c2999");
    assertThat(visitor.page.select("#" + field + " option[selected]").text())
        .isEqualTo("Contact no. 2999");

    visitor.send("/people", "rest", "1");
    assertThat(visitor.page.select("#links [role=status]").text())
        .isEqualTo("Not decided: 0 of " + total);
    visitor.open("/people?at=" + field);
    assertThat(visitor.page.select("#" + field + " option[selected]").attr("value"))
        .isEqualTo("c2999");
  }

  private @Nullable Element later() {
    return visitor.page.selectFirst("#links button[name=to]:contains(More)");
  }

  private int total() {
    return Integer.parseInt(
        visitor.page.select("#links [role=status]").text().replaceAll(".* of ", ""));
  }

  @Test
  void addressesThatLeadNowhereAreNoBug() throws Exception {
    somebodyTwice();
    visitor.open("/people/contact?who=person-000000");
    assertThat(visitor.title()).isEqualTo("Who is who");
    CrowdedVault.contacts(home.resolve("Documents/SignalBackups"), 3);
    openSignal();
    for (String who : List.of("", "x", "person-000000", "../..", "group-%3Cb%3E")) {
      assertThat(visitor.browser.get("/people/contact?who=" + who).status).isEqualTo(404);
    }
    visitor.send("/people", "other", "person-000000\r\nX: y");
    assertThat(visitor.title()).isEqualTo("Who is who");
    for (String query : List.of("from=99999999", "merges=7&joins=9&decided=5", "at=x&undo=1")) {
      assertThat(visitor.browser.get("/people?" + query).status).isEqualTo(200);
    }
  }
}
