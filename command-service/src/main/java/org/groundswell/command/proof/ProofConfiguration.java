package org.groundswell.command.proof;

import java.nio.file.Path;
import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The sealer's parts. Without a signing key nothing is sealed here. */
@Configuration(proxyBeanMethods = false)
class ProofConfiguration {

    @Bean
    @ConditionalOnExpression("!'${groundswell.proof.signing-key}'.isBlank()")
    Sealer sealer(
            SealStore store,
            StoredTiles tiles,
            LogKeys keys,
            FormerCheckpoints former,
            PlatformTransactionManager transactions,
            Clock clock,
            ProofSettings settings) {
        if (settings.witnessed().isBlank()) {
            throw new IllegalStateException(
                    "GROUNDSWELL_WITNESSED is not set: a folder outside the database, which remembers"
                            + " what was signed, is needed wherever GROUNDSWELL_SIGNING_KEY is");
        }
        return new Sealer(
                store,
                tiles,
                keys,
                former,
                new WitnessedFile(Path.of(settings.witnessed())),
                new TransactionTemplate(transactions),
                clock,
                settings.every());
    }

    @Bean
    @ConditionalOnExpression("!'${groundswell.proof.signing-key}'.isBlank()")
    SealLoop sealLoop(Sealer sealer, SealStore store, ProofSettings settings) {
        return new SealLoop(sealer, store, settings);
    }
}
