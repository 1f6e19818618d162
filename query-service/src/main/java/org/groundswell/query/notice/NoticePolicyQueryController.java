package org.groundswell.query.notice;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.groundswell.query.platform.answer.Etag;
import org.groundswell.query.platform.asat.Answer;
import org.groundswell.query.platform.asat.Reads;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whether notices are on, and by which policy. Open to all members, as it says nothing of any site. */
@RestController
@Tag(name = "Notices")
@RequestMapping("/api/v1/programmes/{p}/notices/policy")
class NoticePolicyQueryController {

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Whether notices are on, by which policy, and who chose so when")
    ResponseEntity<Answer<NoticePolicyRow>> policy(Reads reads) {
        Answer<NoticePolicyRow> answer = reads.answer(reading -> {
            reading.membership().requireMember();
            return new NoticePolicyStore(reading).policy();
        });
        return Etag.of(answer.data().version(), answer);
    }
}
