package org.groundswell.command.platform.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.groundswell.command.platform.axon.AggregateReader;
import org.groundswell.command.platform.eventstore.LedgerAdvanced;
import org.groundswell.domain.Event;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.access.AccessEvent;
import org.groundswell.domain.access.Grant;
import org.groundswell.domain.access.MembershipDecider;
import org.groundswell.domain.access.MembershipState;
import org.groundswell.domain.ledger.AggregateId;
import org.groundswell.domain.ledger.LedgerId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Folds memberships from the store. What another instance granted or revoked is seen within {@link #KEPT}. */
@Component
class StoredMemberships implements Memberships {

    static final Duration KEPT = Duration.ofSeconds(5);
    private static final int MOST = 50_000;

    private final AggregateReader reader;
    private final JdbcClient jdbc;
    private final Cache<AggregateId, Set<Grant>> known =
            Caffeine.newBuilder().expireAfterWrite(KEPT).maximumSize(MOST).build();

    StoredMemberships(AggregateReader reader, JdbcClient jdbc) {
        this.reader = reader;
        this.jdbc = jdbc;
    }

    @Override
    public Set<Grant> of(LedgerId programme, PersonId person) {
        Set<Grant> grants = known.get(AggregateId.member(programme, person.value()), this::foldAny);
        return grants == null ? Set.of() : grants;
    }

    @Override
    public Map<LedgerId, Set<Grant>> everywhere(PersonId person) {
        List<String> ledgers =
                jdbc.sql("""
                        select distinct ledger
                          from domain_event
                         where type = 'member' and split_part(aggregate_identifier, '/', 3) = ?
                        """).param(person.value()).query(String.class).list();
        Map<LedgerId, Set<Grant>> memberships = new TreeMap<>(java.util.Comparator.comparing(LedgerId::value));
        for (String ledger : ledgers) {
            LedgerId programme = new LedgerId(ledger);
            Set<Grant> grants = of(programme, person);
            if (!grants.isEmpty()) {
                memberships.put(programme, grants);
            }
        }
        return memberships;
    }

    /** Nothing, which is not kept, where there is none: a programme that is imported brings its members at once. */
    private @Nullable Set<Grant> foldAny(AggregateId member) {
        Set<Grant> grants = reader.read(member, MembershipDecider.initial(), StoredMemberships::evolve)
                .grants();
        return grants.isEmpty() ? null : grants;
    }

    private static MembershipState evolve(MembershipState state, Event event) {
        return MembershipDecider.evolve(state, (AccessEvent) event);
    }

    @EventListener
    void forgetChanged(LedgerAdvanced advanced) {
        advanced.aggregates().stream()
                .filter(aggregate -> aggregate.type().equals("member"))
                .forEach(known::invalidate);
    }
}
