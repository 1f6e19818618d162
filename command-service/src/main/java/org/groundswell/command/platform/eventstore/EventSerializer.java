package org.groundswell.command.platform.eventstore;

import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonInclude.Value;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.groundswell.command.platform.seal.SealedTexts;
import org.groundswell.domain.ledger.EventTypes;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes events as JSON under their logical names and newest revisions, and reads only names that are registered. Nulls are
 * left out, dates are ISO, numbers plain; a property that the record does not know is an error, never dropped.
 */
public final class EventSerializer extends Jackson3Serializer {

    private static final String META_DATA = MetaData.class.getName();

    private EventSerializer(Builder builder) {
        super(builder);
    }

    /** @param texts how words are sealed and opened */
    public static EventSerializer create(SealedTexts texts) {
        Builder builder = Jackson3Serializer.builder()
                .jsonMapperBuilderCustomizer(mapper -> customise(mapper).addModule(texts.module()));
        return new EventSerializer(builder);
    }

    private static JsonMapper.Builder customise(JsonMapper.Builder mapper) {
        return mapper.changeDefaultPropertyInclusion(_ -> Value.construct(Include.NON_NULL, Include.NON_NULL))
                .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
                .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    }

    /** @throws SerializationException for a class that is neither a registered event nor metadata */
    @Override
    @SuppressWarnings("rawtypes") // as inherited
    public SerializedType typeForClass(@Nullable Class type) {
        if (type == null || Void.TYPE.equals(type) || Void.class.equals(type)) {
            return SerializedType.emptyType();
        }
        if (MetaData.class.isAssignableFrom(type)) {
            return new SimpleSerializedType(META_DATA, null);
        }
        try {
            EventTypes.EventType event = EventTypes.of(type);
            return new SimpleSerializedType(event.name(), Integer.toString(event.revision()));
        } catch (IllegalArgumentException unregistered) {
            throw new SerializationException(unregistered.getMessage(), unregistered);
        }
    }

    /** @throws SerializationException for a name that is not registered, or a revision that no upcast led to the newest */
    @Override
    public Class<?> classForType(SerializedType type) {
        if (SerializedType.emptyType().equals(type)) {
            return Void.class;
        }
        if (META_DATA.equals(type.getName())) {
            return MetaData.class;
        }
        EventTypes.EventType event = EventTypes.named(type.getName())
                .orElseThrow(() -> new SerializationException("Not a registered event name: " + type.getName()));
        if (!Integer.toString(event.revision()).equals(type.getRevision())) {
            throw new SerializationException("%s is read at revision %d, not %s"
                    .formatted(type.getName(), event.revision(), type.getRevision()));
        }
        return event.eventClass();
    }
}
