package org.groundswell.query.group;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.groundswell.query.platform.answer.Csv;
import org.groundswell.query.platform.answer.Etag;
import org.groundswell.query.platform.answer.Missing;
import org.groundswell.query.platform.asat.Answer;
import org.groundswell.query.platform.asat.Reading;
import org.groundswell.query.platform.asat.Reads;
import org.groundswell.query.platform.fold.SiteBrief;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Saved groups of sites. Somebody else's own group is answered as one that does not exist. */
@RestController
@Tag(name = "Groups")
@RequestMapping("/api/v1/programmes/{p}/groups")
class GroupQueryController {

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "The caller's own groups of sites, and those shared with the programme")
    Answer<List<GroupRow>> groups(Reads reads) {
        return reads.answer(reading -> {
            reading.membership().requireMember();
            return new GroupStore(reading).all();
        });
    }

    @GetMapping(produces = Csv.MEDIA_TYPE)
    @Operation(summary = "Groups as a file, one line a group and site")
    ResponseEntity<byte[]> file(Reads reads) {
        Answer<List<GroupRow>> answer = reads.answer(reading -> {
            reading.membership().requireSitePages();
            return new GroupStore(reading).all();
        });
        return csv(answer.data()).file("groups", answer.asAt());
    }

    @GetMapping(path = "/{group}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "One group of sites")
    ResponseEntity<Answer<GroupRow>> group(Reads reads, @PathVariable String group) {
        Answer<GroupRow> answer = reads.answer(reading -> find(reading, group));
        return Etag.of(answer.data().version(), answer);
    }

    @GetMapping(path = "/{group}", produces = Csv.MEDIA_TYPE)
    @Operation(summary = "One group as a file, one line a site")
    ResponseEntity<byte[]> groupFile(Reads reads, @PathVariable String group) {
        Answer<GroupRow> answer = reads.answer(reading -> {
            reading.membership().requireSitePages();
            return find(reading, group);
        });
        return csv(List.of(answer.data())).file("group", answer.asAt());
    }

    private static GroupRow find(Reading reading, String group) {
        reading.membership().requireMember();
        return new GroupStore(reading).find(group).orElseThrow(() -> Missing.group(group));
    }

    private static Csv csv(List<GroupRow> groups) {
        Csv csv = new Csv("group", "group_name", "shared", "site", "name", "region", "wave");
        for (GroupRow group : groups) {
            for (SiteBrief site : group.sites()) {
                csv.row(
                        group.group(),
                        group.name(),
                        group.shared(),
                        site.code(),
                        site.name(),
                        site.region(),
                        site.wave());
            }
        }
        return csv;
    }
}
