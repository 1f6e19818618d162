package org.groundswell.web.platform.error;

import java.util.ArrayList;
import java.util.List;
import org.groundswell.web.platform.page.PageModel;
import org.groundswell.web.platform.page.Pages;
import org.groundswell.web.platform.page.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Builds failure pages out of the texts {@code failure.<name>.heading}, {@code .line1}, {@code .line2} and {@code .link}. */
@Component
public class FailurePages {

    private final Pages pages;

    FailurePages(Pages pages) {
        this.pages = pages;
    }

    /** A page by the name of its texts. */
    public ModelAndView named(int status, String name, @Nullable String link, @Nullable String... moreLines) {
        return build(status, name, link, null, moreLines);
    }

    /** A page for something only we can find out about. */
    public ModelAndView withReference(int status, String name, String reference) {
        return build(status, name, "/", reference);
    }

    /** The page for a status for which nothing more is known. */
    public ModelAndView ofStatus(int status, String reference) {
        String name = switch (status) {
            case 400 -> "malformed";
            case 403 -> "forbidden";
            case 404 -> "notFound";
            case 405 -> "method";
            case 413 -> "tooLarge";
            case 415 -> "mediaType";
            case 429 -> "tooMany";
            default -> status < 500 ? "malformed" : status == 503 ? "unavailable" : "broken";
        };
        return status >= 500 && status != 503 ? withReference(status, name, reference) : named(status, name, "/");
    }

    private ModelAndView build(
            int status, String name, @Nullable String link, @Nullable String reference, @Nullable String... moreLines) {
        PageModel page = pages.plain();
        Texts texts = page.texts();
        List<String> lines = new ArrayList<>();
        for (String more : moreLines) {
            if (more != null && !more.isBlank()) {
                lines.add(more);
            }
        }
        for (String line : List.of("line1", "line2")) {
            String key = "failure." + name + "." + line;
            if (texts.has(key)) {
                lines.add(texts.text(key));
            }
        }
        FailureView view = new FailureView(
                texts.text("failure." + name + ".heading"),
                List.copyOf(lines),
                link,
                link == null ? null : texts.textOr("failure." + name + ".link", texts.text("failure.link")),
                reference);
        ModelAndView shown = page.show("error/failure", view);
        shown.setStatus(HttpStatusCode.valueOf(status));
        return shown;
    }
}
