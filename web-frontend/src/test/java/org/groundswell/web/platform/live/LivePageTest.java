package org.groundswell.web.platform.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyEmitter.DataWithMediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import tools.jackson.databind.json.JsonMapper;

class LivePageTest {

    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private final List<String> sent = new ArrayList<>();
    private boolean gone;
    private final LivePage page = new LivePage(
            new SseEmitter() {
                @Override
                public void send(SseEventBuilder event) throws IOException {
                    if (gone) {
                        throw new IOException("nobody there");
                    }
                    sent.add(event.build().stream()
                            .map(DataWithMediaType::getData)
                            .map(String::valueOf)
                            .collect(Collectors.joining()));
                }
            },
            clock,
            JsonMapper.builder().build());

    @AfterEach
    void stop() {
        clock.shutdownNow();
    }

    @Test
    void entries_that_come_fast_are_told_as_one_with_every_type() throws Exception {
        pass("""
                id: 7
                event: entry
                data: {"entry":7,"types":["assessment"]}

                data: {"entry":9,"types":["site","assessment"]}

                """);
        assertThat(sent).hasSize(3).allSatisfy(event -> assertThat(event).contains("id:9", "data:9"));
        assertThat(sent)
                .extracting(event -> event.replaceAll("(?s).*event:(\\w+).*", "$1"))
                .containsExactly("entry", "assessment", "site");
    }

    @Test
    void news_nobody_can_read_ends_nothing() throws Exception {
        pass("data: {\n\ndata: {\"entry\":3,\"types\":[]}\n\n");
        assertThat(sent).hasSize(1);
    }

    @Test
    void once_nobody_listens_nothing_more_is_sent() throws Exception {
        gone = true;
        page.heartbeat();
        gone = false;
        pass("data: {\"entry\":3,\"types\":[]}\n\n");
        assertThat(sent).isEmpty();
    }

    /** Passes a stream, then waits until what was gathered from it has been told. */
    private void pass(String stream) throws Exception {
        page.pass(new ByteArrayInputStream(stream.getBytes(StandardCharsets.UTF_8)));
        clock.schedule(() -> null, 400, TimeUnit.MILLISECONDS).get();
    }
}
