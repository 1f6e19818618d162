package org.groundswell.command.access;

import java.time.Clock;
import java.util.List;
import org.groundswell.command.people.IdentityProvider;
import org.groundswell.command.people.PersonDirectory;
import org.groundswell.command.platform.automation.Automation;
import org.groundswell.command.platform.automation.NotedEntry;
import org.groundswell.command.platform.axon.CommandDispatch;
import org.groundswell.command.platform.error.RejectedException;
import org.groundswell.command.platform.seal.PersonKeys;
import org.groundswell.command.platform.security.Memberships;
import org.groundswell.command.platform.web.Submission;
import org.groundswell.command.upload.UploadStore;
import org.groundswell.domain.FreeText;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.access.AccessCommand;
import org.groundswell.domain.access.Grant;
import org.groundswell.domain.ledger.AggregateId;
import org.groundswell.domain.ledger.LedgerId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Takes from an erased person their account, memberships, name, address, files and, last, key; then says so in the register, which
 * lets the views be cleared. Each step may be taken again.
 */
@Component
class WhenPersonErasedThenForget implements Automation {

    private static final Logger LOG = LoggerFactory.getLogger(WhenPersonErasedThenForget.class);

    private final IdentityProvider accounts;
    private final Memberships memberships;
    private final PersonDirectory directory;
    private final UploadStore uploads;
    private final PersonKeys keys;
    private final CommandDispatch dispatch;
    private final Clock clock;

    WhenPersonErasedThenForget(
            IdentityProvider accounts,
            Memberships memberships,
            PersonDirectory directory,
            UploadStore uploads,
            PersonKeys keys,
            CommandDispatch dispatch,
            Clock clock) {
        this.accounts = accounts;
        this.memberships = memberships;
        this.directory = directory;
        this.uploads = uploads;
        this.keys = keys;
        this.dispatch = dispatch;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "forget-erased-people";
    }

    /** People are erased in the register. */
    @Override
    public boolean concerns(LedgerId ledger) {
        return ledger.equals(LedgerId.REGISTER);
    }

    @Override
    public boolean concerns(String type) {
        return type.equals("access.PersonErased");
    }

    @Override
    public void react(LedgerId ledger, List<NotedEntry> entries) {
        for (NotedEntry entry : entries) {
            PersonId person = new PersonId(entry.aggregate().local());
            Submission submission =
                    Submission.of(PersonId.SYSTEM, clock.instant(), name() + ":" + ledger + ":" + entry.entry());
            if (accounts.isConnected()) {
                accounts.remove(person);
            }
            memberships
                    .everywhere(person)
                    .forEach((programme, grants) ->
                            grants.forEach(grant -> revoke(programme, person, grant, submission)));
            directory.erase(person);
            directory.compact();
            uploads.removeAllOf(person);
            keys.destroy(person);
            dispatch.send(submission, AggregateId.person(person.value()), new AccessCommand.NoteForgotten(person));
        }
    }

    private void revoke(LedgerId programme, PersonId person, Grant grant, Submission submission) {
        try {
            dispatch.send(
                    submission,
                    AggregateId.member(programme, person.value()),
                    new AccessCommand.RevokeMembership(
                            person, grant, new FreeText(PersonId.SYSTEM, "This person was erased")));
        } catch (RejectedException last) {
            // The only manager of a programme stays its manager by name until there is another; they cannot sign in.
            LOG.info("An erased person's role in {} stays: {}", programme, last.getMessage());
        }
    }
}
