package org.groundswell.web.platform.security;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.BeanClassLoaderAware;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.GenericConverter;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.core.serializer.DefaultDeserializer;
import org.springframework.core.serializer.support.DeserializingConverter;
import org.springframework.core.serializer.support.SerializationFailedException;
import org.springframework.core.serializer.support.SerializingConverter;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How sessions are written to and read from our database. A session that an earlier version wrote and this one cannot read
 * loses that attribute, so its owner signs in again instead of meeting an error.
 */
@Configuration(proxyBeanMethods = false)
class SessionSetup implements BeanClassLoaderAware {

    private static final Logger LOG = LoggerFactory.getLogger(SessionSetup.class);

    private ClassLoader classLoader = SessionSetup.class.getClassLoader();

    @Override
    public void setBeanClassLoader(ClassLoader given) {
        this.classLoader = given;
    }

    @Bean
    ConversionService springSessionConversionService() {
        DeserializingConverter reader = new DeserializingConverter(new DefaultDeserializer(classLoader));
        GenericConversionService conversion = new GenericConversionService();
        conversion.addConverter(Object.class, byte[].class, new SerializingConverter());
        conversion.addConverter(new Lenient(reader));
        return conversion;
    }

    /** A session is read in one statement, and what a request changed in it is written in a transaction that {@link SparingSessions} opens. */
    @Bean
    static TransactionOperations springSessionTransactionOperations() {
        return TransactionOperations.withoutTransaction();
    }

    /** Spring Boot makes the repository and gives up where there is another, so it is wrapped rather than replaced. */
    @Bean
    static BeanPostProcessor sparingSessions(ObjectProvider<PlatformTransactionManager> transactions) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof JdbcIndexedSessionRepository stored
                        ? new SparingSessions<>(stored, writing(transactions.getObject()))
                        : bean;
            }
        };
    }

    private static TransactionTemplate writing(PlatformTransactionManager transactions) {
        TransactionTemplate writing = new TransactionTemplate(transactions);
        writing.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return writing;
    }

    /** Reads null where there is nothing it can read. */
    private record Lenient(DeserializingConverter reader) implements GenericConverter {

        @Override
        public Set<ConvertiblePair> getConvertibleTypes() {
            return Set.of(new ConvertiblePair(byte[].class, Object.class));
        }

        @Override
        public @Nullable Object convert(@Nullable Object bytes, TypeDescriptor from, TypeDescriptor to) {
            try {
                return bytes == null ? null : reader.convert((byte[]) bytes);
            } catch (SerializationFailedException unreadable) {
                LOG.info("A session of another version is let go: {}", unreadable.getMessage());
                return null;
            }
        }
    }
}
