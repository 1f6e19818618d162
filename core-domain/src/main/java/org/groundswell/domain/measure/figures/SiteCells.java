package org.groundswell.domain.measure.figures;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.groundswell.domain.SiteStanding;
import org.groundswell.domain.site.SiteCode;
import org.groundswell.domain.table.RowError;
import org.groundswell.domain.table.RowErrors;
import org.groundswell.domain.table.SourceRow;
import org.jspecify.annotations.Nullable;

/** What the words of site cells mean; each is looked up once. */
final class SiteCells {

    private static final int MOST_FAULTS_REMEMBERED = 1000;

    private final FiguresMapping mapping;
    private final Function<SiteCode, SiteStanding> standings;
    private final RowErrors errors;
    private final Map<String, Site> sites = new HashMap<>();

    SiteCells(FiguresMapping mapping, Function<SiteCode, SiteStanding> standings, RowErrors errors) {
        this.mapping = mapping;
        this.standings = standings;
        this.errors = errors;
    }

    private record Site(
            @Nullable SiteCode code,
            boolean known,
            @Nullable FiguresFault fault,
            String reason) {}

    /** The code of a row's site, even where another fault stands against it; nothing where the cell holds none. */
    @Nullable
    SiteCode read(SourceRow row, int column) {
        String words = row.cell(column);
        Site site = remembered(words);
        if (site.fault() != null) {
            errors.add(new RowError(
                    row.number(), mapping.site(), words, site.fault().name(), site.reason()));
        }
        return site.code();
    }

    /** Every code is remembered, for there are few; of words that are none only some. */
    private Site remembered(String words) {
        Site known = sites.get(words);
        if (known != null) {
            return known;
        }
        Site site = site(words);
        if (site.code() != null || sites.size() < MOST_FAULTS_REMEMBERED) {
            sites.put(words, site);
        }
        return site;
    }

    /** Refuses a month in which the site was part of another, or several. */
    void read(SourceRow row, int column, SiteCode code, YearMonth month) {
        SiteStanding standing = standings.apply(code);
        SiteStanding.Succession now = standing.succession();
        if (now != null && now.isBefore(month)) {
            FiguresFault fault = standing.isSplit() ? FiguresFault.SITE_SPLIT : FiguresFault.SITE_TAKEN_IN;
            errors.add(new RowError(
                    row.number(),
                    mapping.site(),
                    row.cell(column),
                    fault.name(),
                    fault.reason(code, now.successors(), now.since(), month)));
        }
    }

    /** The sites read that are not enrolled yet, in order. */
    SortedSet<SiteCode> unknown() {
        SortedSet<SiteCode> unknown = new TreeSet<>();
        for (Site site : sites.values()) {
            if (site.code() != null && !site.known()) {
                unknown.add(site.code());
            }
        }
        return unknown;
    }

    private Site site(String words) {
        if (words.isEmpty()) {
            return new Site(null, false, FiguresFault.SITE_BLANK, FiguresFault.SITE_BLANK.reason());
        }
        if (!SiteCode.isValid(words)) {
            return new Site(
                    null,
                    false,
                    FiguresFault.SITE_MALFORMED,
                    FiguresFault.SITE_MALFORMED.reason(RowError.shown(words)));
        }
        SiteCode code = new SiteCode(words);
        SiteStanding standing = standings.apply(code);
        if (standing.hasLeft() && !standing.livesOn()) {
            return new Site(
                    code, true, FiguresFault.SITE_HAS_LEFT, FiguresFault.SITE_HAS_LEFT.reason(code, standing.word()));
        }
        if (!standing.isEnrolled() && !mapping.enrolUnknownSites()) {
            return new Site(code, false, FiguresFault.SITE_UNKNOWN, FiguresFault.SITE_UNKNOWN.reason(code));
        }
        return new Site(code, standing.isEnrolled(), null, "");
    }
}
