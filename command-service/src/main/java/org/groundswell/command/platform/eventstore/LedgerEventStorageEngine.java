package org.groundswell.command.platform.eventstore;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.EventStreamUtils;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.serialization.Serializer;
import org.groundswell.domain.ledger.AggregateId;
import org.groundswell.domain.ledger.LedgerId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;

/**
 * Axon's JDBC engine on our ledger: appends return entry numbers, a unit of work keeps to one ledger, facts that a decision
 * rested on are compared under the ledger's lock, and nothing reads by global index or snapshot.
 *
 * <p>Must append within a transaction at READ COMMITTED: the comparison and the trigger rely on each statement's own snapshot.
 */
public final class LedgerEventStorageEngine extends JdbcEventStorageEngine implements TypeReader {

    private static final int BATCH = 500;

    private final LedgerStore store;
    private final LostRaces lostRaces = new LostRaces();
    private final ApplicationEventPublisher publisher;

    LedgerEventStorageEngine(Builder builder, LedgerStore store, ApplicationEventPublisher publisher) {
        super(builder);
        this.store = store;
        this.publisher = publisher;
    }

    /** The settings that every instance shares; serialisers and connections are the caller's. */
    public static Builder settings(Builder builder) {
        builder.schema(schemaOf())
                .batchSize(BATCH)
                .persistenceExceptionResolver(new LostRaces())
                .finalAggregateBatchPredicate(batch -> batch.size() < BATCH);
        return builder;
    }

    private static EventSchema schemaOf() {
        return EventSchema.builder()
                .eventTable("domain_event")
                .globalIndexColumn("global_index")
                .timestampColumn("time_stamp")
                .eventIdentifierColumn("event_identifier")
                .aggregateIdentifierColumn("aggregate_identifier")
                .sequenceNumberColumn("sequence_number")
                .typeColumn("type")
                .payloadTypeColumn("payload_type")
                .payloadRevisionColumn("payload_revision")
                .payloadColumn("payload")
                .metaDataColumn("meta_data")
                .build();
    }

    @Override
    protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
        if (events.isEmpty()) {
            return;
        }
        UnitOfWork<?> unitOfWork = CurrentUnitOfWork.get();
        List<DomainEventMessage<?>> toAppend =
                events.stream().map(LedgerEventStorageEngine::domainEvent).toList();
        Set<AggregateId> aggregates = toAppend.stream()
                .map(event -> AggregateId.parse(event.getAggregateIdentifier()))
                .collect(Collectors.toUnmodifiableSet());
        AppendedSpan span = claimOneLedger(unitOfWork, aggregates);
        try {
            LedgerStore.Entries entries = store.append(toAppend, serializer);
            span.extend(entries.first(), entries.last());
        } catch (DataAccessException failure) {
            throw lostRaces.isDuplicateKeyViolation(failure)
                    ? new ConcurrencyException("Another transaction changed the aggregate first", failure)
                    : new EventStoreException("Events could not be appended", failure);
        }
        compareFacts(unitOfWork, span);
        LedgerAdvanced advanced = new LedgerAdvanced(span.ledger(), span.last(), aggregates);
        unitOfWork.root().afterCommit(_ -> publisher.publishEvent(advanced));
    }

    private static AppendedSpan claimOneLedger(UnitOfWork<?> unitOfWork, Set<AggregateId> aggregates) {
        aggregates.forEach(aggregate -> AppendedSpan.claim(unitOfWork, aggregate.ledger()));
        return AppendedSpan.of(unitOfWork).orElseThrow();
    }

    private void compareFacts(UnitOfWork<?> unitOfWork, AppendedSpan span) {
        Map<AggregateId, Long> facts = ReadFacts.of(unitOfWork).within(span.ledger());
        if (!facts.isEmpty() && store.changedSince(facts, span.first())) {
            throw new ConcurrencyException("What the decision rested on has changed meanwhile");
        }
    }

    private static DomainEventMessage<?> domainEvent(EventMessage<?> event) {
        if (event instanceof DomainEventMessage<?> domainEvent) {
            return domainEvent;
        }
        throw new EventStoreException("Only events of aggregates are stored, not " + event.getPayloadType());
    }

    @Override
    public Stream<? extends DomainEventMessage<?>> readType(LedgerId ledger, String type, String localPrefix) {
        return read(store.readType(ledger, type, localPrefix));
    }

    @Override
    public Stream<? extends DomainEventMessage<?>> readTogether(Collection<AggregateId> aggregates) {
        return read(store.readTogether(aggregates));
    }

    @Override
    public List<LedgerEvent> readAfter(LedgerId ledger, long after, long until, Collection<String> types, int most) {
        List<LedgerStore.Dated> stored = store.readAfter(ledger, after, until, types, most);
        Iterator<? extends DomainEventMessage<?>> events =
                read(stored.stream().map(LedgerStore.Dated::event).toList()).iterator();
        return stored.stream()
                .map(dated -> new LedgerEvent(dated.entry(), dated.recordedAt(), events.next()))
                .toList();
    }

    private Stream<? extends DomainEventMessage<?>> read(List<? extends DomainEventData<?>> stored) {
        return EventStreamUtils.upcastAndDeserializeDomainEvents(stored.stream(), getEventSerializer(), upcasterChain)
                .asStream();
    }

    /** There are no snapshots: streams are short and aggregates are cached. Saves a query on every load. */
    @Override
    public Optional<DomainEventMessage<?>> readSnapshot(String aggregateIdentifier) {
        return Optional.empty();
    }

    @Override
    protected Stream<? extends DomainEventData<?>> readSnapshotData(String aggregateIdentifier) {
        return Stream.empty();
    }

    /** Refused: a reader by global index can miss a committed event for good (AxonFramework issue 4829). Read by entry. */
    @Override
    protected List<? extends TrackedEventData<?>> fetchTrackedEvents(@Nullable TrackingToken lastToken, int batchSize) {
        throw new UnsupportedOperationException("Nothing reads the event store by its global index");
    }

    @Override
    protected Object readTimeStamp(ResultSet resultSet, String columnName) throws SQLException {
        return resultSet.getObject(columnName, OffsetDateTime.class).toInstant();
    }

    @Override
    protected void writeTimestamp(PreparedStatement statement, int position, Instant timestamp) throws SQLException {
        statement.setObject(position, timestamp.atOffset(ZoneOffset.UTC));
    }
}
