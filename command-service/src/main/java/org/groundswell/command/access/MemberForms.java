package org.groundswell.command.access;

import java.util.regex.Pattern;
import org.groundswell.command.platform.error.Refusal;
import org.groundswell.command.platform.form.Form;
import org.groundswell.command.platform.form.Words;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.access.Grant;
import org.groundswell.domain.access.Role;
import org.groundswell.domain.site.SiteCode;
import org.jspecify.annotations.Nullable;

/** What callers send about membership. */
final class MemberForms {

    private static final Pattern EMAIL =
            Pattern.compile("[^@\\s\\p{Cntrl}]{1,64}@[^@\\s\\p{Cntrl}.]+(\\.[^@\\s\\p{Cntrl}.]+)+");
    private static final int LONGEST_EMAIL = 254;
    private static final int LONGEST_NAME = 200;

    private MemberForms() {}

    /**
     * Either somebody who has an account, by {@code person}, or somebody to invite, by {@code email} and {@code name}.
     *
     * @param region for a regional lead
     * @param site for a site team
     */
    record GrantForm(
            @Nullable PersonId person,
            @Nullable String email,
            @Nullable String name,
            Role role,
            @Nullable String region,
            @Nullable SiteCode site)
            implements Form {

        Grant grant() {
            return new Grant(role, Words.trimmed(region), site);
        }

        /** @return the e-mail address, sound in form */
        String soundEmail() {
            String given = email == null ? "" : email.strip();
            if (given.length() > LONGEST_EMAIL || !EMAIL.matcher(given).matches()) {
                throw Refusal.invalid(
                                "NOT_AN_EMAIL",
                                "email",
                                "Give an e-mail address such as name@example.org, or a person's id.")
                        .asException();
            }
            return given;
        }

        /** @return the name of whoever is invited */
        String soundName() {
            String given = name == null ? "" : name.strip();
            if (given.isEmpty()
                    || given.length() > LONGEST_NAME
                    || given.codePoints().anyMatch(Character::isISOControl)) {
                throw Refusal.invalid(
                                "NOT_A_NAME",
                                "name",
                                "Give the name of the person you invite, at most %d characters."
                                        .formatted(LONGEST_NAME))
                        .asException();
            }
            return given;
        }
    }

    record RevokeForm(
            Role role,
            @Nullable String region,
            @Nullable SiteCode site,
            @Nullable String reason) implements Form {

        Grant grant() {
            return new Grant(role, Words.trimmed(region), site);
        }
    }
}
