package org.groundswell.command.platform.axon;

import org.springframework.boot.autoconfigure.AutoConfiguration;

/**
 * Empty; stands between Spring Boot 4's data source and Axon's configurations, which order themselves after class names of Boot 2
 * and 3. Without it Axon finds no transaction manager and no event store, and says nothing.
 */
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration"
        },
        beforeName = {
            "org.axonframework.springboot.autoconfig.TransactionAutoConfiguration",
            "org.axonframework.springboot.autoconfig.NoOpTransactionAutoConfiguration",
            "org.axonframework.springboot.autoconfig.JdbcAutoConfiguration"
        })
public class AxonOrderAutoConfiguration {}
