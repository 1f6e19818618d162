package org.groundswell.bench.stock;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.serialization.Serializer;
import org.groundswell.command.platform.eventstore.AppendedSpan;
import org.groundswell.command.platform.eventstore.LedgerEvent;
import org.groundswell.command.platform.eventstore.TypeReader;
import org.groundswell.domain.ledger.AggregateId;
import org.groundswell.domain.ledger.LedgerId;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Axon's engine, appending as it comes. It tells the receipts a number that it makes up, so that the rest of the service runs the
 * same way, and reads as ours does, so that only appending differs.
 */
final class StockEventStorageEngine extends JdbcEventStorageEngine implements TypeReader {

    private final JdbcTemplate jdbc;

    StockEventStorageEngine(Builder builder, JdbcTemplate jdbc) {
        super(builder);
        this.jdbc = jdbc;
    }

    @Override
    protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
        super.appendEvents(events, serializer);
        for (EventMessage<?> event : events) {
            DomainEventMessage<?> appended = (DomainEventMessage<?>) event;
            LedgerId ledger =
                    AggregateId.parse(appended.getAggregateIdentifier()).ledger();
            long made = appended.getSequenceNumber() + 1;
            AppendedSpan.claim(CurrentUnitOfWork.get(), ledger).extend(made, made);
        }
    }

    @Override
    public Stream<? extends DomainEventMessage<?>> readType(LedgerId ledger, String type, String localPrefix) {
        return jdbc
                .queryForList("""
                        select aggregate_identifier from domain_event
                         where ledger = ? and type = ? and sequence_number = 0 and starts_with(aggregate_identifier, ?)
                         order by aggregate_identifier
                        """, String.class, ledger.value(), type, ledger + "/" + type + "/" + localPrefix)
                .stream()
                .flatMap(aggregate -> readEvents(aggregate).asStream());
    }

    @Override
    public Stream<? extends DomainEventMessage<?>> readTogether(Collection<AggregateId> aggregates) {
        return aggregates.stream()
                .map(AggregateId::toString)
                .sorted()
                .flatMap(aggregate -> readEvents(aggregate).asStream());
    }

    /** There are no entries here, and so no notices. */
    @Override
    public List<LedgerEvent> readAfter(LedgerId ledger, long after, long until, Collection<String> types, int most) {
        return List.of();
    }

    @Override
    public Optional<DomainEventMessage<?>> readSnapshot(String aggregateIdentifier) {
        return Optional.empty();
    }

    @Override
    protected Stream<? extends DomainEventData<?>> readSnapshotData(String aggregateIdentifier) {
        return Stream.empty();
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
