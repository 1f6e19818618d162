package org.groundswell.query.platform;

import org.springframework.boot.context.properties.ConfigurationProperties;

/** The views database and the two roles that use it: one writes, the other reads under row-level security. */
@ConfigurationProperties("groundswell.views")
public record DatabaseSettings(String url, Account projector, Account reader) {

    /** @param pool most connections open at once */
    public record Account(String user, String password, int pool) {
        @Override
        public String toString() {
            return user;
        }
    }
}
