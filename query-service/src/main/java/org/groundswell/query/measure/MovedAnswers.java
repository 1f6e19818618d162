package org.groundswell.query.measure;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.groundswell.domain.change.Breakdown;
import org.groundswell.domain.change.Part;
import org.groundswell.domain.change.Part.Cause;
import org.groundswell.domain.change.Quotient;
import org.groundswell.domain.change.Reckoned;
import org.groundswell.domain.change.Sum;
import org.groundswell.domain.measure.Figures;
import org.groundswell.query.measure.MovedRow.Amount;
import org.groundswell.query.measure.MovedRow.Entries;
import org.groundswell.query.measure.MovedRow.EntryRow;
import org.groundswell.query.measure.MovedRow.Figure;
import org.groundswell.query.measure.MovedRow.PartRow;
import org.groundswell.query.measure.MovedStore.Line;
import org.groundswell.query.measure.MovedStore.SiteVersion;
import org.groundswell.query.platform.security.Membership;
import org.jspecify.annotations.Nullable;

/** From a breakdown to what the caller reads of it. */
final class MovedAnswers {

    private final Breakdown breakdown;
    private final Map<String, List<SiteVersion>> sites;
    private final Membership membership;

    MovedAnswers(Breakdown breakdown, Map<String, List<SiteVersion>> sites, Membership membership) {
        this.breakdown = breakdown;
        this.sites = sites;
        this.membership = membership;
    }

    /** A cause with the part it belongs to. */
    private record Of(Part part, Cause cause) {}

    @Nullable
    BigDecimal change() {
        return breakdown.change().isEmpty()
                ? null
                : rounded(breakdown.to().value())
                        .subtract(rounded(breakdown.from().value()));
    }

    /** Changes are differences of rounded figures, so that they add up to the change as it is shown. */
    List<PartRow> parts() {
        List<PartRow> rows = new ArrayList<>();
        BigDecimal last = rounded(breakdown.from().value());
        for (Part part : breakdown.parts()) {
            BigDecimal after =
                    part.after().value().isPresent() ? rounded(part.after().value()) : last;
            rows.add(new PartRow(
                    part.kind().word(),
                    part.change().isPresent() ? Figures.normal(after.subtract(last)) : null,
                    figure(part.after()),
                    (int) part.causes().stream().map(Cause::entry).distinct().count()));
            last = after;
        }
        return rows;
    }

    Entries entries(MovedWish wish, MovedStore store) {
        List<Of> wanted = breakdown.parts().stream()
                .filter(part -> wish.part() == null || part.kind().word().equals(wish.part()))
                .flatMap(part -> part.causes().stream().map(cause -> new Of(part, cause)))
                .toList();
        List<Of> theirs = wanted.stream().filter(of -> maySee(of.cause())).toList();
        wish.paging().refuseBeyond(theirs.size());
        List<Of> page = wish.paging().cut(theirs);
        Map<Long, Line> lines = page.isEmpty()
                ? Map.of()
                : store.lines(
                        page.stream().map(of -> of.cause().entry()).distinct().toList());
        return new Entries(
                theirs.size(),
                wanted.size() - theirs.size(),
                page.stream().map(of -> row(of, lines.get(of.cause().entry()))).toList());
    }

    private boolean maySee(Cause cause) {
        String site = cause.site();
        return site == null || membership.seesSite(site, last(site).region());
    }

    private SiteVersion last(String site) {
        return requireNonNull(sites.get(site), site).getLast();
    }

    private EntryRow row(Of of, @Nullable Line line) {
        Cause cause = of.cause();
        String site = cause.site();
        return new EntryRow(
                of.part().kind().word(),
                cause.entry(),
                line == null ? null : line.recordedAt(),
                line == null ? null : line.actor(),
                line == null ? null : line.what(),
                line == null ? null : line.why(),
                site,
                site == null ? null : last(site).name(),
                cause.first(),
                cause.last(),
                amount(cause.before()),
                amount(cause.after()));
    }

    private static Amount amount(Sum sum) {
        return new Amount(sum.numerator(), sum.denominator(), sum.months());
    }

    static Figure figure(Reckoned reckoned) {
        return new Figure(
                reckoned.value().isEmpty() ? null : rounded(reckoned.value()),
                reckoned.sum().numerator(),
                reckoned.sum().denominator(),
                reckoned.sites(),
                reckoned.sum().months());
    }

    private static BigDecimal rounded(Optional<Quotient> value) {
        return value.map(quotient -> Figures.normal(quotient.rounded(MovedRow.DIGITS)))
                .orElse(BigDecimal.ZERO);
    }
}
