package org.groundswell.command.notice;

import java.time.Duration;
import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings of notices, {@code groundswell.notices.*}.
 *
 * @param enabled whether this instance looks at days that begin, and sends mail; others may
 * @param sweep how often it looks
 * @param digestAt when in the day digests are made, in London
 * @param from the address that mails come from
 * @param web where the pages are, for links in mails
 * @param lapses after how long a mail that could not be sent is not sent any more
 * @param retry how long to wait after a mail could not be sent; longer each time
 */
@ConfigurationProperties("groundswell.notices")
record NoticeSettings(
        boolean enabled,
        Duration sweep,
        LocalTime digestAt,
        String from,
        String web,
        Duration lapses,
        Duration retry) {}
