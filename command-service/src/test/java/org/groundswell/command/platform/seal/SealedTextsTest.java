package org.groundswell.command.platform.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.Base64;
import java.util.List;
import org.groundswell.command.platform.error.RejectedException;
import org.groundswell.command.platform.testing.RunningService;
import org.groundswell.domain.FreeText;
import org.groundswell.domain.PersonId;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

class SealedTextsTest {

    private static final RunningService SERVICE = RunningService.shared();

    private final PersonKeys keys = SERVICE.bean(PersonKeys.class);
    private final JsonMapper json = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .addModule(new SealedTexts(keys).module())
            .build();
    private final PersonId ann = new PersonId("ann-" + System.nanoTime());
    private final PersonId ben = new PersonId("ben-" + System.nanoTime());

    @Test
    void words_are_stored_so_that_nobody_reads_them_without_the_key() {
        FreeText words = new FreeText(ann, "The ward clerk \"left\" – früh");
        String stored = json.writeValueAsString(words);

        assertThat(stored)
                .startsWith("{\"author\":\"" + ann + "\",\"sealed\":\"")
                .doesNotContain("clerk");
        assertThat(json.readValue(stored, FreeText.class)).isEqualTo(words);
        assertThat(json.writeValueAsString(words)).as("sealed anew").isNotEqualTo(stored);
    }

    @Test
    void words_from_before_there_were_keys_still_read() {
        assertThat(json.readValue("{\"author\":\"%s\",\"text\":\"Changed post\"}".formatted(ann), FreeText.class))
                .isEqualTo(new FreeText(ann, "Changed post"));
    }

    @Test
    void words_that_are_given_to_another_author_or_altered_do_not_open() {
        json.writeValueAsString(new FreeText(ben, "So that Ben has a key"));
        String stored = json.writeValueAsString(new FreeText(ann, "I object"));
        String words = stored.substring(stored.indexOf("sealed") + 9, stored.length() - 2);
        byte[] altered = Base64.getDecoder().decode(words);
        altered[altered.length - 1] ^= 1;

        assertThatThrownBy(() -> json.readValue(stored.replace(ann.value(), ben.value()), FreeText.class))
                .hasRootCauseInstanceOf(java.security.GeneralSecurityException.class);
        assertThatThrownBy(() -> json.readValue(
                        stored.replace(words, Base64.getEncoder().encodeToString(altered)), FreeText.class))
                .hasRootCauseInstanceOf(java.security.GeneralSecurityException.class);
    }

    @Test
    void words_are_either_sealed_or_not() {
        for (String neither : List.of(
                "{\"author\":\"a\"}",
                "{\"text\":\"x\"}",
                "{\"author\":\"a\",\"text\":\"x\",\"sealed\":\"eA==\"}",
                "{\"author\":\"a\",\"text\":\"x\",\"mood\":\"y\"}")) {
            assertThatThrownBy(() -> json.readValue(neither, FreeText.class)).isInstanceOf(JacksonException.class);
        }
    }

    @Test
    void a_destroyed_key_takes_the_words_with_it_and_is_never_made_again() {
        String stored = json.writeValueAsString(new FreeText(ann, "I object"));
        keys.destroy(ann);

        assertThat(json.readValue(stored, FreeText.class)).isEqualTo(FreeText.erased(ann));
        assertThat(json.writeValueAsString(FreeText.erased(ann)))
                .isEqualTo("{\"author\":\"%s\",\"text\":\"[erased]\"}".formatted(ann));
        assertThat(keys.inTheClear(List.of(ann, ben))).isEmpty();
        assertThatThrownBy(() -> keys.requireNotErased(ann))
                .isInstanceOf(RejectedException.class)
                .hasMessageContaining("FORBIDDEN");
    }

    @Test
    void keys_do_not_open_under_another_master_key_and_nothing_starts_without_one() {
        keys.requireNotErased(ann);

        assertThatThrownBy(() ->
                        under("//////////////////////////////////////////8=").inTheClear(List.of(ann)))
                .hasMessageContaining("GROUNDSWELL_MASTER_KEY is not the one");
        for (String wrong : List.of("", "no base64", "c2hvcnQ=")) {
            assertThatThrownBy(() -> under(wrong)).hasMessageContaining("GROUNDSWELL_MASTER_KEY must be base64");
        }
    }

    private static PersonKeys under(String masterKey) {
        return new PersonKeys(
                SERVICE.bean(JdbcClient.class),
                SERVICE.bean(PlatformTransactionManager.class),
                Clock.systemUTC(),
                event -> {},
                masterKey);
    }
}
