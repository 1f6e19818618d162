package org.groundswell.query.siteboard;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.groundswell.query.platform.answer.RequestFaults;
import org.groundswell.query.platform.asat.Answer;
import org.groundswell.query.platform.asat.Reading;
import org.groundswell.query.platform.asat.Reads;
import org.groundswell.query.platform.fold.SiteBrief;
import org.groundswell.query.platform.fold.SiteFact;
import org.groundswell.query.platform.site.SitePart;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** One site with what the views tell of it: one question and one snapshot for its pages. */
@RestController
@Tag(name = "Sites")
@RequestMapping("/api/v1/programmes/{p}/sites/{code}/overview")
class SiteOverviewQueryController {

    /** The part that the site board itself tells. */
    private static final String SITE = "site";

    private final SortedMap<String, SitePart> parts = new TreeMap<>();

    SiteOverviewQueryController(List<SitePart> parts) {
        for (SitePart part : parts) {
            if (part.name().equals(SITE) || this.parts.put(part.name(), part) != null) {
                throw new IllegalStateException("Two views tell of " + part.name());
            }
        }
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "One site, and what there is of it",
            description =
                    "The site as it is told by itself, and each part as its own address tells it: its measures with"
                            + " their charts, its newest assessment, its open actions, its newest tests of change, what people said"
                            + " about it, its fit checks, what changed around it, and its adaptations. Of each the first.")
    Answer<Map<String, Object>> overview(
            Reads reads,
            @PathVariable String code,
            @Parameter(description = "Which parts, with commas between them; all of them where none is named")
                    @RequestParam(name = "parts")
                    @Nullable
                    String asked) {
        RequestFaults faults = new RequestFaults();
        List<SitePart> wanted = wanted(asked, faults);
        faults.refuseIfAny();
        return reads.answer(reading -> overview(reading, code, wanted));
    }

    private List<SitePart> wanted(@Nullable String asked, RequestFaults faults) {
        String typed = RequestFaults.filter(asked);
        if (typed == null) {
            return List.copyOf(parts.values());
        }
        List<SitePart> wanted = new ArrayList<>();
        for (String name : new TreeSet<>(List.of(typed.split(",")))) {
            SitePart part = parts.get(name);
            if (part == null) {
                faults.add("parts", "PARTS_UNKNOWN", "Name parts of these: " + String.join(", ", parts.keySet()) + ".");
                return List.of();
            }
            wanted.add(part);
        }
        return wanted;
    }

    private static Map<String, Object> overview(Reading reading, String code, List<SitePart> wanted) {
        SiteBoardRow.Detail detail = SiteBoardQueryController.detail(reading, code);
        Map<String, Object> told = new TreeMap<>(Map.of(SITE, detail));
        for (SitePart part : wanted) {
            Object of = part.of(reading, brief(detail.site()));
            if (of != null) {
                told.put(part.name(), of);
            }
        }
        return told;
    }

    private static SiteBrief brief(SiteFact site) {
        return new SiteBrief(site.code(), site.name(), site.region(), site.wave(), site.stage(), site.sideState());
    }
}
