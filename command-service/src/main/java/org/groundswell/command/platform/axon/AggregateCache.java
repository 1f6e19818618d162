package org.groundswell.command.platform.axon;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.axonframework.common.Registration;
import org.groundswell.domain.ledger.AggregateId;
import org.jspecify.annotations.Nullable;

/**
 * Loaded aggregates, bounded by number. Axon's own cache is emptied by the garbage collector. What another instance appended is
 * not seen here; {@link CommandDispatch} guards the answers that could depend on it.
 */
public final class AggregateCache implements org.axonframework.common.caching.Cache {

    private final Cache<Object, Object> entries;

    public AggregateCache(int size) {
        this.entries = Caffeine.newBuilder().maximumSize(size).recordStats().build();
    }

    /** For metrics. */
    Cache<Object, Object> entries() {
        return entries;
    }

    boolean holds(AggregateId aggregate) {
        return containsKey(aggregate.toString());
    }

    void forget(AggregateId aggregate) {
        entries.invalidate(aggregate.toString());
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // as inherited
    public <K, V> @Nullable V get(K key) {
        return (V) entries.getIfPresent(key);
    }

    /** An aggregate that has not come to exist has no identifier, and is not kept. */
    @Override
    public void put(@Nullable Object key, Object value) {
        if (key != null) {
            entries.put(key, value);
        }
    }

    @Override
    public boolean putIfAbsent(Object key, Object value) {
        return entries.asMap().putIfAbsent(key, value) == null;
    }

    @Override
    public boolean remove(@Nullable Object key) {
        return key != null && entries.asMap().remove(key) != null;
    }

    @Override
    public void removeAll() {
        entries.invalidateAll();
    }

    @Override
    public boolean containsKey(Object key) {
        return entries.asMap().containsKey(key);
    }

    /** Nobody listens. */
    @Override
    public Registration registerCacheEntryListener(EntryListener listener) {
        return () -> false;
    }
}
