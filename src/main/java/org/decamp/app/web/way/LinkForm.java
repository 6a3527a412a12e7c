package org.decamp.app.web.way;

import java.util.Map;
import java.util.Optional;
import org.decamp.app.DecideLinks;
import org.decamp.app.OpenVault;
import org.decamp.app.PhoneNumber;
import org.decamp.app.web.site.Fault;
import org.decamp.app.web.site.Form;
import org.decamp.job.Problem;
import org.decamp.model.Conversation;
import org.decamp.model.Messenger;
import org.decamp.model.SignalConversation;
import org.decamp.model.SignalPerson;
import org.decamp.people.Human;
import org.decamp.people.PeopleLinks;

/**
 * Takes the user's word for who is who in Signal.
 *
 * @param linking what the pages showed
 */
record LinkForm(OpenVault vault, Linking linking) {

  private static final String PHONE = "phone-";

  /** Keeps what a form says that is not so yet. */
  void keep(Form form) throws Problem, Fault {
    LinkOptions options = options();
    PeopleLinks links = linking.links();
    DecideLinks decide = new DecideLinks(vault);
    Map<String, Human> people = linking.people();
    for (String field : form.names(Linking.PERSON)) {
      Optional<Human> human = Optional.ofNullable(people.get(field));
      if (human.isPresent()) {
        String reference = field.substring(Linking.PERSON.length());
        String phone = form.text(PHONE + reference).strip();
        String said = form.text(field);
        if (!phone.isEmpty()) {
          decide.link(reference, PhoneNumber.parse(phone));
        } else if (!said.equals(options.chosen(links.of(human.get())))) {
          person(decide, reference, said, options);
        }
      }
    }
    Map<String, Conversation> groups = linking.groups();
    for (String field : form.names(Linking.GROUP)) {
      Optional<Conversation> group = Optional.ofNullable(groups.get(field));
      if (group.isPresent()
          && !form.text(field).equals(options.chosenGroup(links.of(group.get().id())))) {
        group(decide, field.substring(Linking.GROUP.length()), form.text(field), options);
      }
    }
    if (form.has("rest")) {
      // Read anew: whom the form has just linked is no longer among the rest.
      var _ =
          new DecideLinks(vault)
              .linkRest(new SignalPerson.ReadOnly(), new SignalConversation.ReadOnly());
    }
  }

  /**
   * Keeps who one person, or which group, it is.
   *
   * @param field what a form calls them
   * @param value one of {@link LinkOptions}
   */
  void keep(String field, String value) throws Problem, Fault {
    DecideLinks decide = new DecideLinks(vault);
    if (linking.people().containsKey(field)) {
      person(decide, field.substring(Linking.PERSON.length()), value, options());
    } else if (linking.groups().containsKey(field)) {
      group(decide, field.substring(Linking.GROUP.length()), value, options());
    } else {
      throw new Fault("links", "fault.no-choice");
    }
  }

  private LinkOptions options() {
    return new LinkOptions(linking.signal().book(), linking.texts());
  }

  private static void person(DecideLinks decide, String person, String said, LinkOptions options)
      throws Problem, Fault {
    if (said.equals(LinkOptions.AS_IT_IS)) {
      return;
    }
    Optional<SignalPerson> target = options.person(said);
    var _ =
        target.isPresent()
            ? decide.link(person, target.get())
            : decide.unlink(person, Messenger.SIGNAL);
  }

  private static void group(DecideLinks decide, String group, String said, LinkOptions options)
      throws Problem, Fault {
    if (said.equals(LinkOptions.AS_IT_IS)) {
      return;
    }
    Optional<SignalConversation> target = options.group(said);
    var _ =
        target.isPresent()
            ? decide.linkGroup(group, target.get())
            : decide.unlinkGroup(group, Messenger.SIGNAL);
  }

  @Override
  public String toString() {
    return "(link form)";
  }
}
