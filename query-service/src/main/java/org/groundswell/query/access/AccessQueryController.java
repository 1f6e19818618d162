package org.groundswell.query.access;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.groundswell.domain.access.Role;
import org.groundswell.query.platform.asat.Answer;
import org.groundswell.query.platform.asat.Reads;
import org.groundswell.query.platform.error.ProblemException;
import org.groundswell.query.platform.security.Membership;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who belongs to a programme; for managers, auditors and administrators. */
@RestController
@Tag(name = "Access")
@RequestMapping("/api/v1/programmes/{p}/access")
class AccessQueryController {

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Who may see what, since when, granted by whom")
    Answer<List<AccessRow>> access(Reads reads) {
        return reads.answer(reading -> {
            Membership membership = reading.membership();
            boolean may =
                    membership.administrator() || membership.is(Role.PROGRAMME_MANAGER) || membership.is(Role.AUDITOR);
            if (!may) {
                throw ProblemException.forbidden(
                        "Who may see what is shown to programme managers, auditors and administrators.");
            }
            return new AccessStore(reading).members();
        });
    }
}
