package org.groundswell.command.platform.axon;

import java.lang.reflect.Executable;
import java.lang.reflect.Parameter;
import java.time.Instant;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.annotation.ParameterResolver;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.groundswell.domain.Circumstance;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.ledger.AggregateId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lets a command handler take an {@link Asked}. */
@Component
class AskedParameter implements ParameterResolverFactory, ParameterResolver<Asked> {

    @Override
    public @Nullable ParameterResolver<?> createInstance(
            Executable executable, Parameter[] parameters, int parameterIndex) {
        return Asked.class.equals(parameters[parameterIndex].getType()) ? this : null;
    }

    @Override
    public Asked resolveParameterValue(Message<?> message) {
        MetaData given = message.getMetaData();
        String expected = (String) given.get(MessageKeys.EXPECTED_VERSION);
        return new Asked(
                AggregateId.parse(MessageKeys.required(given, MessageKeys.TARGET)),
                new Circumstance(
                        new PersonId(MessageKeys.required(given, MessageKeys.ACTOR)),
                        Instant.parse(MessageKeys.required(given, MessageKeys.NOW))),
                expected == null ? null : Long.valueOf(expected));
    }

    @Override
    public boolean matches(Message<?> message) {
        return message.getMetaData().containsKey(MessageKeys.TARGET);
    }
}
