package org.groundswell.query.siteboard;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.groundswell.query.platform.answer.Paging;
import org.groundswell.query.platform.asat.Answer;
import org.groundswell.query.platform.asat.Reading;
import org.groundswell.query.platform.asat.Reads;
import org.groundswell.query.siteboard.SiteBoardStore.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What sites are chosen by, in words alone: for forms and filters. */
@RestController
@Tag(name = "Sites")
@RequestMapping("/api/v1/programmes/{p}/choices")
class SiteChoicesQueryController {

    /** @param regions the last null where sites are in none; {@code waves} likewise */
    record Choices(List<@Nullable String> regions, List<@Nullable String> waves, List<Place> sites) {}

    /** A site to be chosen. */
    record Place(String code, String name) {}

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "What sites can be chosen by",
            description = "Regions and waves of all sites of the programme, and the first thousand sites by name that"
                    + " the caller may see singly.")
    Answer<Choices> choices(Reads reads) {
        return reads.answer(SiteChoicesQueryController::choices);
    }

    private static Choices choices(Reading reading) {
        reading.membership().requireMember();
        SiteBoardStore store = new SiteBoardStore(reading);
        Words words = store.words();
        return new Choices(
                words.regions(),
                words.waves(),
                reading.membership().seesSitePages() ? store.places(Paging.MOST) : List.of());
    }
}
