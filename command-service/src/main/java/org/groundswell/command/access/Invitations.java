package org.groundswell.command.access;

import java.util.Optional;
import org.groundswell.command.access.MemberForms.GrantForm;
import org.groundswell.command.people.IdentityProvider;
import org.groundswell.command.people.PersonDirectory;
import org.groundswell.command.platform.axon.CommandDispatch;
import org.groundswell.command.platform.error.Refusal;
import org.groundswell.command.platform.error.RejectedException;
import org.groundswell.command.platform.web.Submission;
import org.groundswell.domain.Circumstance;
import org.groundswell.domain.Outcome;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.access.AccessCommand;
import org.groundswell.domain.access.MembershipDecider;
import org.groundswell.domain.ledger.AggregateId;
import org.groundswell.domain.ledger.LedgerId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Makes sure that whoever is to be a member can sign in with the role. What the rules would refuse anyway is refused before the
 * identity provider is touched, so that no account is left behind by a faulty request.
 */
@Component
class Invitations {

    private final IdentityProvider accounts;
    private final PersonDirectory directory;
    private final CommandDispatch dispatch;

    Invitations(IdentityProvider accounts, PersonDirectory directory, CommandDispatch dispatch) {
        this.accounts = accounts;
        this.directory = directory;
        this.dispatch = dispatch;
    }

    /** Somebody who may now be made a member. */
    record Guest(PersonId person, @Nullable String temporaryPassword) {}

    Guest admit(LedgerId programme, GrantForm form, Submission submission) {
        Optional<PersonId> person = Optional.ofNullable(form.person());
        refuseFaults(form, person.orElse(submission.actor()), submission.circumstance());
        return person.isPresent() ? known(person.get(), form) : invited(form, submission);
    }

    private Guest known(PersonId person, GrantForm form) {
        boolean exists = accounts.isConnected()
                ? accounts.giveRole(person, form.role())
                : directory.names(java.util.List.of(person)).containsKey(person);
        if (!exists) {
            throw Refusal.invalid(
                            "PERSON_UNKNOWN",
                            "person",
                            "Nobody here has this id. Invite them by e-mail and name instead.")
                    .asException();
        }
        return new Guest(person, null);
    }

    private Guest invited(GrantForm form, Submission submission) {
        String email = form.soundEmail();
        String name = form.soundName();
        IdentityProvider.Invited invited = accounts.invite(email, name, form.role());
        directory.learn(invited.person(), name, email);
        dispatch.send(
                new Submission(submission.circumstance(), null, null, submission.correlation(), false, null),
                AggregateId.person(invited.person().value()),
                new AccessCommand.InvitePerson(invited.person(), form.role()));
        return new Guest(invited.person(), invited.temporaryPassword());
    }

    private static void refuseFaults(GrantForm form, PersonId person, Circumstance circumstance) {
        Outcome<?> judged = MembershipDecider.decide(
                new AccessCommand.GrantMembership(person, form.grant()), MembershipDecider.initial(), circumstance);
        if (judged instanceof Outcome.Refused<?> refused) {
            throw new RejectedException(refused.rejections());
        }
    }
}
