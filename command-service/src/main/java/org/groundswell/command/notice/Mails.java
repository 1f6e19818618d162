package org.groundswell.command.notice;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.groundswell.command.people.PersonDirectory;
import org.groundswell.command.platform.reads.FilesTaken;
import org.groundswell.domain.Circumstance;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.access.FileTaken;
import org.groundswell.domain.access.HistoryRead;
import org.groundswell.domain.comment.Subject;
import org.groundswell.domain.ledger.LedgerId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.MailParseException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes mails of notices and sends them. A mail is a row with a key made of what is in it or of its period, so it is made once. It is
 * sent while its row is held, and noted as sent in the same transaction: where a process dies between the server's word and the
 * commit, it is sent again with the same Message-ID. More than that, SMTP does not give.
 */
@Component
class Mails {

    private static final Logger LOG = LoggerFactory.getLogger(Mails.class);
    private static final int LENGTH = 26;
    private static final int MOST_DOUBLINGS = 6;
    private static final int PARTS_OF_SIGNAL = 3;

    private final MailStore store;
    private final PersonDirectory people;
    private final FilesTaken files;
    private final Optional<JavaMailSender> sender;
    private final NoticeSettings settings;
    private final TransactionTemplate transaction;

    Mails(
            MailStore store,
            PersonDirectory people,
            FilesTaken files,
            ObjectProvider<JavaMailSender> sender,
            @Value("${spring.mail.host:}") String host,
            NoticeSettings settings,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.people = people;
        this.files = files;
        this.sender = host.isBlank() ? Optional.empty() : Optional.ofNullable(sender.getIfAvailable());
        this.settings = settings;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Whether there is a server to send by. */
    boolean isConfigured() {
        return sender.isPresent();
    }

    /** Makes what is to be sent by now: at once, and of the day and the week whose hour has come. */
    void make(Instant now) {
        store.passOver();
        for (PersonId person : store.waitingFor(Preferences.AT_ONCE, now)) {
            transaction.executeWithoutResult(_ -> eachAlone(person, now));
        }
        LocalDate today = LocalDate.ofInstant(now, Circumstance.ZONE);
        LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        digests(Preferences.DAILY, today, now);
        digests(Preferences.WEEKLY, monday, now);
    }

    private void eachAlone(PersonId person, Instant now) {
        for (String notice : store.unmailed(person, now)) {
            String mail = key(Preferences.AT_ONCE, notice);
            if (store.make(mail, person, Preferences.AT_ONCE, now)) {
                store.put(notice, mail);
            }
        }
    }

    private void digests(String kind, LocalDate period, Instant now) {
        Instant hour =
                period.atTime(settings.digestAt()).atZone(Circumstance.ZONE).toInstant();
        if (now.isBefore(hour)) {
            return;
        }
        for (PersonId person : store.waitingFor(kind, hour)) {
            transaction.executeWithoutResult(_ -> {
                String mail = key(kind, person + " " + period);
                if (store.make(mail, person, kind, now)) {
                    store.unmailed(person, hour).forEach(notice -> store.put(notice, mail));
                }
            });
        }
    }

    /** Sends what waits, one after another, until nothing does that is due. */
    void send(Instant now) {
        sender.ifPresent(server -> {
            boolean further;
            do {
                further = Boolean.TRUE.equals(transaction.execute(_ -> sendNext(server, now)));
            } while (further);
        });
    }

    private boolean sendNext(JavaMailSender server, Instant now) {
        Optional<MailStore.Mail> next = store.claim(now);
        next.ifPresent(mail -> send(server, mail, now));
        return next.isPresent();
    }

    private void send(JavaMailSender server, MailStore.Mail mail, Instant now) {
        Optional<String> address = people.address(mail.person());
        List<NoticeStore.Told> notices = store.notices(mail.mail());
        if (mail.madeAt().plus(settings.lapses()).isBefore(now)) {
            store.ended(mail.mail(), "lapsed", "It could not be sent in time");
        } else if (address.isEmpty()) {
            store.ended(mail.mail(), "refused", "No address is known");
        } else {
            try {
                server.send(message(server, mail, address.get(), MailText.of(notices, mail.kind(), settings.web())));
                store.sent(mail.mail(), now);
                // in one order everywhere: each holds the end of its programme's log until the mail is noted as sent
                notices.stream()
                        .sorted(Comparator.comparing(NoticeStore.Told::programme))
                        .flatMap(notice -> told(notice, mail.person(), now).stream())
                        .forEach(files::note);
            } catch (MailParseException unsound) {
                store.ended(mail.mail(), "refused", "The address is not one");
            } catch (MailException failure) {
                LOG.warn("A mail waits: {}", failure.getClass().getSimpleName());
                store.again(
                        mail.mail(),
                        now.plus(pause(mail.attempts())),
                        failure.getClass().getSimpleName());
            }
        }
    }

    /** A mail that says that figures show a signal tells of them: whoever gets it has taken them. */
    private static Optional<FileTaken> told(NoticeStore.Told notice, PersonId person, Instant now) {
        String[] of = notice.of().split("/");
        if (!notice.on().equals(Subject.SIGNAL) || of.length != PARTS_OF_SIGNAL) {
            return Optional.empty();
        }
        String address = "/programmes/%s/measures/%s/sites/%s/signals/%s?asAt=entry:%d&%s=%s"
                .formatted(notice.programme(), of[0], of[1], of[2], notice.after(), FileTaken.MAILED, notice.kind());
        HistoryRead read = new HistoryRead(new LedgerId(notice.programme()), person, address, notice.after(), now);
        return Optional.of(new FileTaken(read, notice.after()));
    }

    private MimeMessage message(JavaMailSender server, MailStore.Mail mail, String address, MailText text) {
        MimeMessage message = server.createMimeMessage();
        try {
            MimeMessageHelper helper = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
            helper.setFrom(settings.from());
            helper.setTo(address);
            helper.setSubject(text.subject());
            helper.setText(text.plain(), text.html());
            message.setHeader("Message-ID", messageId(mail.mail()));
            message.setHeader("Auto-Submitted", "auto-generated");
            message.setHeader("List-Unsubscribe", "<" + text.unsubscribe() + ">");
            return message;
        } catch (MessagingException unsound) {
            throw new MailParseException(unsound);
        }
    }

    /** The same however often the mail is sent. */
    String messageId(String mail) {
        return "<" + mail + "@" + settings.from().substring(settings.from().indexOf('@') + 1) + ">";
    }

    private Duration pause(int attempts) {
        return settings.retry().multipliedBy(1L << Math.min(attempts, MOST_DOUBLINGS));
    }

    private static String key(String kind, String of) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest((kind + "\n" + of).getBytes(StandardCharsets.UTF_8));
            return "m-" + HexFormat.of().formatHex(digest).substring(0, LENGTH);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
