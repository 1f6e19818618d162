package org.groundswell.query.platform;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;
import javax.sql.DataSource;
import org.groundswell.query.platform.store.Tables;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Two pools on one database. What asks for a data source without more gets the projector's. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    /** What an instance that was killed still waits for is given up, so that its successor does not wait for its locks. */
    private static final String GIVE_UP_THE_DEAD = "-c client_connection_check_interval=2s";

    @Bean
    @Primary
    DataSource projectorDataSource(DatabaseSettings settings) {
        return pool("projector", settings.url(), settings.projector());
    }

    /** Not to be injected elsewhere: who reads for a person goes through {@code Reads}. */
    @Bean(defaultCandidate = false)
    @Qualifier("reader")
    DataSource readerDataSource(DatabaseSettings settings) {
        HikariDataSource reader = pool("reader", settings.url(), settings.reader());
        reader.setReadOnly(true);
        reader.addDataSourceProperty("socketTimeout", "15");
        reader.addDataSourceProperty("options", GIVE_UP_THE_DEAD + " -c statement_timeout=10s");
        reader.setTransactionIsolation("TRANSACTION_REPEATABLE_READ"); // here once, not by a round trip a read
        return reader;
    }

    @Bean
    @Primary
    PlatformTransactionManager projectorTransactions(DataSource projector) {
        return new JdbcTransactionManager(projector);
    }

    @Bean
    @Primary
    TransactionTemplate projectorTransaction(PlatformTransactionManager projectorTransactions) {
        return new TransactionTemplate(projectorTransactions);
    }

    @Bean(defaultCandidate = false)
    @Qualifier("reader")
    TransactionTemplate readerTransaction(@Qualifier("reader") DataSource reader) {
        TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(reader));
        transaction.setReadOnly(true);
        return transaction;
    }

    @Bean(defaultCandidate = false)
    @Qualifier("reader")
    JdbcClient readerJdbc(@Qualifier("reader") DataSource reader) {
        return JdbcClient.create(reader);
    }

    @Bean
    @Primary
    JdbcClient projectorJdbc(DataSource projector) {
        return JdbcClient.create(projector);
    }

    @Bean
    Tables viewTables(JdbcTemplate jdbc, DatabaseSettings settings) {
        return new Tables(jdbc, settings.reader().user());
    }

    @Bean
    FlywayConfigurationCustomizer readerPlaceholder(DatabaseSettings settings) {
        return flyway -> flyway.placeholders(Map.of("reader", settings.reader().user()));
    }

    private static HikariDataSource pool(String name, String url, DatabaseSettings.Account account) {
        HikariConfig config = new HikariConfig();
        config.setPoolName(name);
        config.setJdbcUrl(url);
        config.setUsername(account.user());
        config.setPassword(account.password());
        config.setMaximumPoolSize(account.pool());
        config.setConnectionTimeout(5_000);
        config.setInitializationFailTimeout(30_000);
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        config.addDataSourceProperty("ApplicationName", "groundswell-query-" + name);
        config.addDataSourceProperty("options", GIVE_UP_THE_DEAD);
        config.addDataSourceProperty("connectTimeout", "5");
        config.addDataSourceProperty("tcpKeepAlive", "true");
        config.addDataSourceProperty("socketTimeout", "120");
        HikariDataSource pool = new HikariDataSource();
        config.copyStateTo(pool);
        return pool; // opens at first use, so that more can be set
    }
}
