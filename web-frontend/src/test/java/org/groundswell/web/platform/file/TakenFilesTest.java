package org.groundswell.web.platform.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.groundswell.web.client.Problem;
import org.groundswell.web.client.Refusal;
import org.groundswell.web.client.Unavailable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.DelegatingServletOutputStream;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpSession;

/** A file is never kept back, and that it was taken is never lost while its reader's session lasts. */
class TakenFilesTest {

    private static final String SITES = "/programmes/p-one/sites.csv";

    private final List<String> noted = new ArrayList<>();
    private boolean down;
    private int refusing;
    private final TakenFiles taken = new TakenFiles(ask -> {
        if (refusing > 0 && ask.toString().contains("p-one")) {
            throw new Refusal(Problem.ofStatus(refusing));
        }
        if (down) {
            throw new Unavailable(Unavailable.Part.QUERIES, new IOException("down"));
        }
        noted.add(ask.toString());
    });
    private final MockHttpSession session = new MockHttpSession();

    private MockHttpServletRequest request() {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setSession(session);
        return request;
    }

    @Test
    void a_file_is_noted_with_its_entry_and_without_typed_words() {
        taken.take(request(), SITES + "?q=Jo&region=North&asAt=entry:12", 12);
        assertThat(noted)
                .singleElement()
                .asString()
                .contains("/programmes/p-one/files-taken", "entry:12", "region=North", "left-out")
                .doesNotContain("Jo");
    }

    @Test
    void what_cannot_be_noted_waits_and_is_noted_once_with_the_next_in_order() {
        down = true;
        taken.take(request(), SITES, 12);
        taken.take(request(), SITES, 12);
        taken.take(request(), SITES, 13);
        taken.catchUp(request());
        assertThat(noted).isEmpty();
        down = false;
        taken.take(request(), SITES, 14);
        assertThat(noted).hasSize(3);
        assertThat(noted.getFirst()).contains("entry:12");
        assertThat(noted.getLast()).contains("entry:14");
        taken.catchUp(request());
        assertThat(noted).hasSize(3);
    }

    @Test
    void what_is_refused_for_good_holds_up_nothing_and_what_is_refused_for_now_waits() {
        down = true;
        taken.take(request(), SITES, 12);
        down = false;
        refusing = 429;
        taken.take(request(), SITES, 13);
        assertThat(noted).isEmpty();
        refusing = 403;
        taken.take(request(), "/programmes/p-two/sites.csv", 4);
        assertThat(noted).singleElement().asString().contains("p-two");
        refusing = 0;
        taken.catchUp(request());
        assertThat(noted).as("nobody who has left is told of later").hasSize(1);
    }

    @Test
    void it_is_noted_before_the_first_byte_and_once() throws IOException {
        List<String> order = new ArrayList<>();
        try (FirstByte content = new FirstByte(
                new DelegatingServletOutputStream(new RecordingStream(order)), () -> order.add("noted"))) {
            content.flush();
            content.write(new byte[0]);
            assertThat(order).doesNotContain("noted");
            content.write(new byte[] {1, 2}, 0, 2);
            content.write(3);
        }
        assertThat(order).startsWith("noted").containsOnlyOnce("noted").contains("byte");
    }

    private static final class RecordingStream extends OutputStream {

        private final List<String> order;

        RecordingStream(List<String> order) {
            this.order = order;
        }

        @Override
        public void write(int one) {
            order.add("byte");
        }
    }
}
