package org.groundswell.command.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.groundswell.domain.PersonId;
import org.junit.jupiter.api.Test;

class UploadRateTest {

    @Test
    void a_person_who_sends_too_many_files_is_told_how_long_to_wait_and_others_are_not_held_up() {
        UploadRate rate = new UploadRate(2);
        PersonId busy = new PersonId("busy");
        rate.take(busy);
        rate.take(busy);

        assertThatThrownBy(() -> rate.take(busy))
                .isInstanceOfSatisfying(
                        UploadRate.TooManyUploads.class,
                        tooMany -> assertThat(tooMany.waitSeconds()).isBetween(1L, 60L));
        assertThatCode(() -> rate.take(new PersonId("other"))).doesNotThrowAnyException();
    }
}
