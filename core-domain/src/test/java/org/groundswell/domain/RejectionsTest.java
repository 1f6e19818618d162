package org.groundswell.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.groundswell.domain.access.AccessRejection;
import org.groundswell.domain.action.ActionRejection;
import org.groundswell.domain.adaptation.AdaptationRejection;
import org.groundswell.domain.adoption.AdoptionRejection;
import org.groundswell.domain.assessment.AssessmentRejection;
import org.groundswell.domain.assessment.RoundRejection;
import org.groundswell.domain.builder.BuilderRejection;
import org.groundswell.domain.comment.CommentRejection;
import org.groundswell.domain.decision.DecisionRejection;
import org.groundswell.domain.group.GroupRejection;
import org.groundswell.domain.handover.HandoverRejection;
import org.groundswell.domain.limits.LimitsRejection;
import org.groundswell.domain.measure.MeasureRejection;
import org.groundswell.domain.measure.SeriesRejection;
import org.groundswell.domain.notice.NoticePolicyRejection;
import org.groundswell.domain.pdsa.CycleRejection;
import org.groundswell.domain.programme.ProgrammeRejection;
import org.groundswell.domain.question.QuestionRejection;
import org.groundswell.domain.record.RecordRejection;
import org.groundswell.domain.signal.SignalRejection;
import org.groundswell.domain.site.SiteRejection;
import org.groundswell.domain.transfer.TransferRejection;
import org.groundswell.domain.words.WordsRejection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RejectionsTest {

    static List<Rejection.Reason> reasons() {
        return Stream.<Rejection.Reason[]>of(
                        FieldRejection.values(),
                        StandingRejection.values(),
                        ProgrammeRejection.values(),
                        SiteRejection.values(),
                        AccessRejection.values(),
                        RoundRejection.values(),
                        AssessmentRejection.values(),
                        MeasureRejection.values(),
                        SeriesRejection.values(),
                        RecordRejection.values(),
                        LimitsRejection.values(),
                        SignalRejection.values(),
                        GroupRejection.values(),
                        DecisionRejection.values(),
                        AdaptationRejection.values(),
                        AdoptionRejection.values(),
                        HandoverRejection.values(),
                        ActionRejection.values(),
                        CycleRejection.values(),
                        QuestionRejection.values(),
                        BuilderRejection.values(),
                        CommentRejection.values(),
                        NoticePolicyRejection.values(),
                        TransferRejection.values(),
                        WordsRejection.values())
                .flatMap(Arrays::stream)
                .toList();
    }

    @Test
    void no_two_rejections_share_a_code() {
        assertThat(reasons().stream().map(Rejection.Reason::code)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("reasons")
    void a_rejection_is_a_whole_sentence_with_a_stable_code(Rejection.Reason reason) {
        assertThat(reason.code()).matches("[A-Z]+-\\d{3}");
        assertThat(reason.kind()).isNotNull();
        assertThat(reason.because("a", "b", "c", "d").message())
                .doesNotContain("%s")
                .matches("(?s)[A-Z\"ab].*[.]");
    }
}
