package org.groundswell.domain.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Whoever took a file is told when figures in it are told anew. */
class FilesToldTest {

    private final NoticeStory story = NoticeStory.begun().measure("m-1").on();

    private List<String> told() {
        return story.told().stream()
                .filter(notice -> notice.kind() == NoticeKind.FILE_RESTATED)
                .map(notice -> notice.person() + " " + notice.tone().word() + " " + notice.about())
                .toList();
    }

    @Test
    void a_reader_is_told_once_a_day_however_many_figures_and_files() {
        story.records("RAA", "2026-01").records("RBB", "2026-01");
        story.takes("rhys", "/variation/funnel.csv?measure=m-1").takes("rhys", "/measures/m-1/sites/RAA/series.png");
        assertThat(told()).isEmpty();
        story.records("RAA", "2026-01").records("RBB", "2026-01").redefines("m-1");
        assertThat(told()).containsExactly("rhys neither Subject[kind=file, reference=taken]");
        story.days(1).records("RAA", "2026-01");
        assertThat(told()).hasSize(2);
    }

    @Test
    void a_file_that_is_heard_of_late_is_told_of_what_was_read_meanwhile() {
        story.records("RAA", "2026-01");
        int known = Math.toIntExact(story.entries());
        story.records("RAA", "2026-01").records("RBB", "2026-01").days(1).redefines("m-1");
        story.took("rhys", "/measures/m-1/sites/RAA/series.csv", known);
        assertThat(told()).hasSize(2);
        assertThat(story.readAnew()).isEqualTo(story.told());
        story.took("rhys", "/measures/m-1/sites/RAA/series.png", known)
                .took("maya", "/measures/m-1/sites/RBB/series.png", known + 1);
        assertThat(told()).as("each once a day, none of their own doing").hasSize(2);
    }

    @Test
    void new_months_other_figures_and_what_was_known_when_it_was_taken_are_not_told() {
        story.records("RAA", "2026-01").records("RAA", "2026-01").takes("rhys", "/measures/m-1/sites/RAA/series.csv");
        story.takes("rhys", "/variation/funnel.csv?measure=m-2")
                .takes("rhys", "/variation/funnel.csv?measure=m-1&region=South")
                .takes("rhys", "/variation/funnel.csv?measure=m-1&to=2025-12")
                .takes("rhys", "/sites.csv");
        story.records("RAA", "2026-02").records("RBB", "2026-01").records("RBB", "2026-01");
        assertThat(told()).isEmpty();
        story.redefines("m-1");
        assertThat(told()).hasSize(1);
    }

    @Test
    void nobody_is_told_of_what_they_changed_themselves_nor_who_has_left() {
        story.records("RAA", "2026-01")
                .takes("maya", "/measures/m-1/deciles.csv")
                .takes("sita", "/sites/RAA/brief")
                .leaves("sita")
                .records("RAA", "2026-01");
        assertThat(told()).isEmpty();
    }

    @Test
    void of_somebody_who_takes_very_many_the_newest_count() {
        story.records("RAA", "2026-01").takes("rhys", "/measures/m-1/sites/RAA/series.csv");
        for (int i = 0; i < Files.OF_EACH; i++) {
            story.takes("rhys", "/measures/m-2/sites/RAA/series.csv");
        }
        story.records("RAA", "2026-01");
        assertThat(told()).isEmpty();
    }

    @Test
    void the_same_ledger_and_files_give_the_same_notices_however_they_are_read() {
        story.records("RAA", "2026-01")
                .takes("rhys", "/measures/m-1/deciles.csv")
                .records("RAA", "2026-01");
        story.days(2).takes("sita", "/sites/RAA/brief").redefines("m-1").days(3);
        assertThat(told()).hasSize(3);
        assertThat(story.readAnew()).isEqualTo(story.told());
        Rehearsal.Reader rehearsed =
                story.rehearse(NoticePolicy.usual(), story.today().minusDays(60));
        rehearsed.until(story.today());
        assertThat(rehearsed.notices()).isEqualTo(story.told());
    }
}
