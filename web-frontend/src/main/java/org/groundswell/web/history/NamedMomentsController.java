package org.groundswell.web.history;

import java.util.List;
import java.util.Objects;
import org.groundswell.domain.record.RecordDecider;
import org.groundswell.web.client.Answer;
import org.groundswell.web.client.Ask;
import org.groundswell.web.client.QueryClient;
import org.groundswell.web.platform.page.Here;
import org.groundswell.web.platform.page.PageModel;
import org.groundswell.web.platform.page.Pages;
import org.groundswell.web.platform.page.ProgrammeContext;
import org.groundswell.web.reading.MomentReading;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The moments of a programme that have a name, each a way back to the page that the reader came from as it then stood. */
@Controller
public class NamedMomentsController {

    /** The address of the page that the reader came from. */
    private static final String OF = "of";

    private static final String AS_AT = "asAt";

    private final QueryClient queries;
    private final Pages pages;

    NamedMomentsController(QueryClient queries, Pages pages) {
        this.queries = queries;
        this.pages = pages;
    }

    /** @param entry which the moment stands for, in words */
    public record Line(String name, String kind, String entry, String recorded, String url) {}

    /** @param newUrl where the page's own moment is given a name; nothing for who may not */
    public record Listing(List<Line> lines, @Nullable String newUrl) {}

    @GetMapping("/programmes/{p}/moments")
    ModelAndView list(@PathVariable String p) {
        Here here = pages.here();
        Answer<List<MomentReading>> answer =
                queries.readList(Ask.of("/programmes/{p}/moments", p).asAt(here.asAt()), MomentReading.class);
        PageModel page = pages.in(p, answer.asAt());
        String of = cameFrom(page);
        List<Line> lines = answer.data().stream()
                .map(moment -> new Line(
                        moment.name(),
                        page.text("moments.kind." + moment.kind()),
                        page.text("moment.atEntry", moment.entry()),
                        page.texts().moment(moment.recordedAt()),
                        of + (of.contains("?") ? "&" : "?") + AS_AT + "=" + moment.moment()))
                .toList();
        return page.show(
                "history/moments",
                new Listing(lines, newUrl(page, answer.moment().entry())));
    }

    /** Only ever a page of the programme, in the present. */
    private static String cameFrom(PageModel page) {
        String own = page.programmePath();
        String of = page.here().value(OF);
        return of == null || !of.matches("[\\w./?&=%:+-]*") || !of.startsWith(own + "/") || of.contains(AS_AT)
                ? own
                : of;
    }

    private static @Nullable String newUrl(PageModel page, long entry) {
        ProgrammeContext programme = Objects.requireNonNull(page.programme());
        return programme.isManager()
                ? new Here(page.programmePath() + "/records/" + RecordDecider.NAMED_MOMENT + "/new", List.of())
                        .with("values.nmd-entry", entry)
                        .url()
                : null;
    }
}
