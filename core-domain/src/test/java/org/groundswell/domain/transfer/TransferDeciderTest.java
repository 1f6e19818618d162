package org.groundswell.domain.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.groundswell.domain.Outcome;
import org.groundswell.domain.Rejection;
import org.groundswell.domain.transfer.TransferCommand.ExportProgramme;
import org.groundswell.domain.transfer.TransferCommand.ImportProgramme;
import org.groundswell.domain.transfer.TransferEvent.ProgrammeExported;
import org.groundswell.domain.transfer.TransferEvent.ProgrammeImported;
import org.junit.jupiter.api.Test;

class TransferDeciderTest {

    private static final Instant THEN = Instant.parse("2026-03-01T09:00:00Z");
    private static final ImportProgramme BRING = new ImportProgramme("p-1", 7, "cm9vdA==", "here/p-1+0+x", THEN);
    private static final ProgrammeImported BROUGHT = new ProgrammeImported("p-1", 7, "cm9vdA==", "here/p-1+0+x", THEN);

    @Test
    void a_programme_may_leave_again_and_again() {
        ProgrammeExported exported = new ProgrammeExported("p-1", 7, "cm9vdA==");
        TransferState once = TransferDecider.evolve(TransferDecider.initial(), exported);

        assertThat(TransferDecider.decide(new ExportProgramme("p-1", 7, "cm9vdA=="), once))
                .isEqualTo(Outcome.accepted(exported));
    }

    @Test
    void a_programme_comes_once() {
        assertThat(TransferDecider.decide(BRING, TransferDecider.initial())).isEqualTo(Outcome.accepted(BROUGHT));

        TransferState here = TransferDecider.evolve(TransferDecider.initial(), BROUGHT);
        assertThat(refusals(TransferDecider.decide(BRING, here))).containsExactly("TRANSFER-002");
    }

    @Test
    void a_programme_that_came_may_leave() {
        TransferState here = TransferDecider.evolve(TransferDecider.initial(), BROUGHT);

        assertThat(TransferDecider.decide(new ExportProgramme("p-1", 9, "cm9vdA=="), here))
                .isEqualTo(Outcome.accepted(new ProgrammeExported("p-1", 9, "cm9vdA==")));
    }

    @Test
    void nothing_is_not_moved() {
        assertThat(refusals(
                        TransferDecider.decide(new ExportProgramme("p-1", 0, "cm9vdA=="), TransferDecider.initial())))
                .containsExactly("TRANSFER-001");
    }

    private static List<String> refusals(Outcome<TransferEvent> outcome) {
        return outcome instanceof Outcome.Refused<TransferEvent> refused
                ? refused.rejections().stream().map(Rejection::code).toList()
                : List.of();
    }
}
