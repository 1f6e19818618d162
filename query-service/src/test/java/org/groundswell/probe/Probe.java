package org.groundswell.probe;

import org.groundswell.query.platform.asat.Answer;
import org.groundswell.query.platform.asat.Reads;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** A page that counts the entries an answer includes. Outside the service's own package, so that no scan finds it. */
@RestController
public class Probe {

    @GetMapping("/api/v1/programmes/{p}/probe")
    public Answer<Long> count(Reads reads) {
        return reads.answer(reading -> reading.sql(
                        "select count(*) from view_ledger_entry e where e.ledger = :ledger and e.entry <= :known")
                .query(Long.class)
                .single());
    }
}
