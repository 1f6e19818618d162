package org.groundswell.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.Set;
import org.groundswell.domain.ledger.proof.SigningKey;
import org.groundswell.testkit.DemoPerson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

    @TempDir
    private Path directory;

    private static void assertPrivate(Path file) throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void a_secret_is_generated_once_and_kept_where_only_its_owner_reads() throws IOException {
        Path file = directory.resolve("secrets.properties");
        String first = Secrets.in(file).get("one");
        String second = Secrets.in(file).get("two");

        assertThat(first).hasSize(32).isNotEqualTo(second);
        assertThat(Secrets.in(file).get("one")).isEqualTo(first);
        assertPrivate(file);
    }

    @Test
    void a_signing_key_is_kept_whole() throws IOException {
        Path file = directory.resolve("secrets.properties");
        String key = Secrets.in(file).get("key.signing", SigningKey::generate);
        assertThat(Secrets.in(file).get("key.signing", SigningKey::generate)).isEqualTo(key);
        assertThat(SigningKey.parse(key)).isNotNull();
        assertPrivate(file);
    }

    @Test
    void every_person_gets_a_password_of_their_own_that_the_next_start_finds() throws IOException {
        Path file = directory.resolve("people.txt");
        People people = People.in(file);
        Set<String> passwords = new HashSet<>();
        for (DemoPerson person : DemoPerson.all()) {
            passwords.add(people.password(person.username()));
        }

        assertThat(passwords)
                .hasSize(8)
                .allSatisfy(password -> assertThat(password).hasSize(19));
        assertThat(People.in(file).password("maya")).isEqualTo(people.password("maya"));
        assertThat(people.password(People.KEYCLOAK_ADMIN)).hasSize(19);
        assertThatThrownBy(() -> people.password("nobody")).hasMessageContaining("no password for nobody");
        assertPrivate(file);
    }
}
