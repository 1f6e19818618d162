package org.groundswell.web.platform.live;

import org.groundswell.web.client.AccessTokens;
import org.groundswell.web.platform.page.Pages;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** News of a programme for open pages: which entry it has come to, and which kinds of thing changed. Never the things themselves. */
@Controller
class LiveController {

    private final LiveNews news;
    private final AccessTokens tokens;
    private final Pages pages;

    LiveController(LiveNews news, AccessTokens tokens, Pages pages) {
        this.news = news;
        this.tokens = tokens;
        this.pages = pages;
    }

    /**
     * The stream, from after the entry the page was read at or the last one the browser saw.
     *
     * @param after the entry the page was read at
     * @param lastSeen what the browser sends when it connects again
     */
    @GetMapping(path = "/programmes/{programme}/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter live(
            @PathVariable String programme,
            @RequestParam(defaultValue = "0") long after,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastSeen) {
        String id = pages.context(programme).id();
        return news.follow(id, Math.max(after, entry(lastSeen)), tokens.current());
    }

    private static long entry(@Nullable String lastSeen) {
        return lastSeen != null && lastSeen.matches("[0-9]{1,18}") ? Long.parseLong(lastSeen) : 0;
    }
}
