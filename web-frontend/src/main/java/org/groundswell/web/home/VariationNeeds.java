package org.groundswell.web.home;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.groundswell.web.platform.page.ProgrammeContext;
import org.groundswell.web.platform.page.Texts;
import org.groundswell.web.reading.NeedsReading;
import org.groundswell.web.reading.NeedsReading.Approvals;
import org.groundswell.web.reading.NeedsReading.Cases;

/** What needs a person about limits and signals: decisions that wait for them, and open cases. */
final class VariationNeeds {

    private VariationNeeds() {}

    static List<Need> of(ProgrammeContext programme, NeedsReading read, Texts texts) {
        String path = "/programmes/" + programme.id();
        Approvals approvals = read.approvals();
        Cases cases = read.signals();
        return Stream.concat(
                        approvals == null ? Stream.of() : Stream.of(of(path, approvals, texts)),
                        cases == null ? Stream.of() : Stream.of(of(path, cases, texts)))
                .toList();
    }

    private static Need of(String path, Approvals approvals, Texts texts) {
        return Need.of(
                texts,
                day(approvals.since()),
                "home.need.approvals",
                path + "/measures/" + approvals.measure() + "/sites/" + approvals.site() + "/limits/"
                        + approvals.recalculation(),
                approvals.waiting());
    }

    private static Need of(String path, Cases cases, Texts texts) {
        String owner = cases.owner();
        return Need.of(
                texts,
                day(cases.openedAt()),
                owner == null ? "home.need.signals" : "home.need.signalsMine",
                path + "/signals" + (owner == null ? "" : "?owner=" + owner),
                cases.total(),
                cases.measureName(),
                cases.siteName());
    }

    private static LocalDate day(Instant since) {
        return LocalDate.ofInstant(since, Texts.ZONE);
    }
}
