package org.groundswell.query.variation;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.groundswell.query.platform.answer.Csv;
import org.groundswell.query.platform.asat.Answer;
import org.groundswell.query.platform.asat.Reading;
import org.groundswell.query.platform.asat.Reads;
import org.groundswell.query.platform.fold.SiteBrief;
import org.groundswell.query.variation.SiteVariationRow.Line;
import org.groundswell.query.variation.SiteVariationRow.Peers;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** All measures of one site, against its peers. */
@RestController
@Tag(name = "Variation")
@RequestMapping("/api/v1/programmes/{p}/sites/{code}/variation")
class SiteVariationQueryController {

    private final SiteLines lines;

    SiteVariationQueryController(SiteLines lines) {
        this.lines = lines;
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "All measures of a site with what their charts say and where the site stands among all")
    Answer<SiteVariationRow> variation(Reads reads, @PathVariable String code) {
        return reads.answer(reading -> variation(reading, code));
    }

    @GetMapping(produces = Csv.MEDIA_TYPE)
    @Operation(summary = "The same as a file, one line a measure")
    ResponseEntity<byte[]> file(Reads reads, @PathVariable String code) {
        Answer<SiteVariationRow> answer = reads.answer(reading -> variation(reading, code));
        Csv csv = new Csv(
                "site",
                "measure",
                "name",
                "attention",
                "variation",
                "assurance",
                "latest_period",
                "latest_value",
                "sites",
                "sites_lower");
        for (Line line : answer.data().measures()) {
            Peers peers = line.peers();
            csv.row(
                    answer.data().site().code(),
                    line.chart().measure().measure(),
                    line.chart().measure().name(),
                    line.chart().attention(),
                    line.chart().variationIcon(),
                    line.chart().assuranceIcon(),
                    peers == null ? null : peers.period(),
                    peers == null ? null : peers.value(),
                    peers == null ? null : peers.n(),
                    peers == null ? null : peers.lower());
        }
        return csv.file("site-variation", answer.asAt());
    }

    private SiteVariationRow variation(Reading reading, String typed) {
        SiteBrief site = OneSite.of(reading, new VariationStore(reading), typed);
        return new SiteVariationRow(site, lines.of(reading, site));
    }
}
