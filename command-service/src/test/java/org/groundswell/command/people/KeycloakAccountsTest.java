package org.groundswell.command.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import org.groundswell.command.platform.security.Memberships;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.access.Grant;
import org.groundswell.domain.access.Role;
import org.groundswell.domain.ledger.LedgerId;
import org.groundswell.testkit.TestKeycloak;
import org.junit.jupiter.api.Test;

class KeycloakAccountsTest {

    private static final Memberships NOBODY_BELONGS = new Memberships() {
        @Override
        public Set<Grant> of(LedgerId programme, PersonId person) {
            return Set.of();
        }

        @Override
        public Map<LedgerId, Set<Grant>> everywhere(PersonId person) {
            return Map.of();
        }
    };

    private static final Memberships EVERYBODY_BELONGS = new Memberships() {
        @Override
        public Set<Grant> of(LedgerId programme, PersonId person) {
            return Set.of(new Grant(Role.AUDITOR, null, null));
        }

        @Override
        public Map<LedgerId, Set<Grant>> everywhere(PersonId person) {
            return Map.of(new LedgerId("p-somewhere"), of(new LedgerId("p-somewhere"), person));
        }
    };

    @Test
    void a_keycloak_that_does_not_answer_is_unavailable() {
        KeycloakAccounts accounts =
                new KeycloakAccounts("http://127.0.0.1:1/realms/groundswell", "secret", false, NOBODY_BELONGS);

        assertThatThrownBy(() -> accounts.invite("a@example.org", "A B", Role.AUDITOR))
                .isInstanceOf(IdentityProvider.UnavailableException.class);
    }

    @Test
    void a_wrong_secret_is_unavailable_too_and_none_is_said_beforehand() {
        String issuer = TestKeycloak.shared().issuer();

        assertThatThrownBy(() -> new KeycloakAccounts(issuer, "wrong", false, NOBODY_BELONGS)
                        .giveRole(new PersonId("x"), Role.AUDITOR))
                .isInstanceOf(IdentityProvider.UnavailableException.class);
        assertThat(new KeycloakAccounts(issuer, "", false, NOBODY_BELONGS).isConnected())
                .isFalse();
    }

    @Test
    void an_invitation_that_broke_off_gets_a_new_password_but_nobody_who_belongs_anywhere_does() {
        String issuer = TestKeycloak.shared().issuer();
        String secret = TestKeycloak.shared().clientSecret();
        String email = "pia.%d@example.org".formatted(System.nanoTime());
        var first = new KeycloakAccounts(issuer, secret, false, NOBODY_BELONGS).invite(email, "Pia", Role.AUDITOR);
        var again = new KeycloakAccounts(issuer, secret, false, NOBODY_BELONGS).invite(email, "Pia", Role.EXECUTIVE);
        var member = new KeycloakAccounts(issuer, secret, false, EVERYBODY_BELONGS).invite(email, "Pia", Role.AUDITOR);

        assertThat(first.temporaryPassword()).isNotNull();
        assertThat(again.person()).isEqualTo(first.person());
        assertThat(again.temporaryPassword()).isNotNull().isNotEqualTo(first.temporaryPassword());
        assertThat(member.person()).isEqualTo(first.person());
        assertThat(member.temporaryPassword()).isNull();
    }
}
