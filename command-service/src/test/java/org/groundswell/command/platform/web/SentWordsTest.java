package org.groundswell.command.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.groundswell.domain.FreeText;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.Rejection;
import org.groundswell.domain.action.ActionCommand.FinishAction;
import org.groundswell.domain.words.Doubt;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

/** Where in what was sent the words stand that are in doubt. */
class SentWordsTest {

    private static final String NUMBER = "943 476 5919";

    private static Doubt doubt(String text) {
        return Doubt.about(new FinishAction(new FreeText(new PersonId("sita"), text)))
                .getFirst();
    }

    private static List<String> fields(List<? extends Rejection> rejections, String body) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setAttribute(JsonBodyFilter.class.getName() + ".body", body.getBytes(StandardCharsets.UTF_8));
        return SentWords.named(List.copyOf(rejections), request).stream()
                .map(named -> named.field().orElse(""))
                .toList();
    }

    @Test
    void a_doubt_is_told_at_every_field_that_holds_its_words_and_other_faults_as_they_are() {
        Rejection other = doubt("Ask p.jones@example.org");
        assertThat(fields(List.of(doubt(NUMBER), other), """
                        {"first": " %1$s ", "rows": [{"words": "none"}, {"words": "%1$s"}], "count": 3}""".formatted(NUMBER)))
                .containsExactly("first", "rows[1].words", "outcome");
        assertThat(fields(List.of(other, other), "{\"first\": ")).containsExactly("outcome");
        assertThat(fields(List.of(other), "")).containsExactly("outcome");
    }

    /** Whoever sends the same words ten thousand times must not keep a service busy for minutes. */
    @Test
    void what_was_sent_is_read_once_however_many_of_its_words_are_in_doubt() {
        int rows = 10_000;
        List<Doubt> doubts = IntStream.range(0, rows)
                .mapToObj(row -> doubt(NUMBER).of("rows[" + row + "]"))
                .toList();
        String body = "[\"" + String.join("\",\"", Collections.nCopies(rows, NUMBER)) + "\"]";
        assertTimeout(
                Duration.ofSeconds(5), () -> assertThat(fields(doubts, body)).hasSize(rows));
    }
}
