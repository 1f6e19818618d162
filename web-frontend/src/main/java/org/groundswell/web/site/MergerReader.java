package org.groundswell.web.site;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.groundswell.domain.instrument.Catalogue;
import org.groundswell.domain.instrument.Lifecycle;
import org.groundswell.web.client.Ask;
import org.groundswell.web.client.QueryClient;
import org.groundswell.web.reading.ActionReading;
import org.groundswell.web.reading.CycleReading;
import org.groundswell.web.reading.GroupReading;
import org.groundswell.web.reading.ProgrammeReading;
import org.groundswell.web.reading.RecordReading;
import org.groundswell.web.reading.RoundReading;
import org.groundswell.web.reading.SiteReading;
import org.groundswell.web.site.MergerFacts.Shift;
import org.groundswell.web.site.MergerFacts.Work;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what hangs on sites, all at one entry. */
@Component
class MergerReader {

    /** The stage from which a site gathers figures. */
    private static final String GATHERS = "preparing";

    private static final int MOST = 100;

    private final QueryClient queries;
    private final Lifecycle lifecycle;

    MergerReader(QueryClient queries, Catalogue catalogue) {
        this.queries = queries;
        this.lifecycle = catalogue.lifecycle();
    }

    private record Total(int total) {}

    private record Access(String person, @Nullable String site) {}

    /** The newest entry that the views tell of, with what this session has written. */
    long newest(String p) {
        return queries.read(Ask.of("/programmes/{p}", p), ProgrammeReading.class)
                .moment()
                .entry();
    }

    /** Whether other consequences follow now than those that a person has seen, at the entry that their page named. */
    boolean movedOn(String p, List<String> codes, List<String> parts, String seen, MergerFacts now) {
        return !seen.matches("\\d{1,15}")
                || !at(p, codes, parts, Long.parseLong(seen)).equals(now);
    }

    /**
     * What hangs on sites that would end.
     *
     * @param parts the waves of the sites that would begin where the first of them stands, an empty word for none; none for a merger
     */
    MergerFacts at(String p, List<String> codes, List<String> parts, long entry) {
        String moment = "entry:" + entry;
        List<SiteReading> sites = codes.stream()
                .map(code -> queries.read(
                                Ask.of("/programmes/{p}/sites/{code}", p, code).asAt(moment), SiteReading.class)
                        .data())
                .toList();
        ProgrammeReading programme = queries.read(Ask.of("/programmes/{p}", p).asAt(moment), ProgrammeReading.class)
                .data();
        int now = programme.sites();
        return new MergerFacts(
                sites,
                new Shift(null, now, now - sites.size() + parts.size()),
                shifts(
                        programme.stages(),
                        ProgrammeReading.StageCount::stage,
                        ProgrammeReading.StageCount::count,
                        sites.stream().map(SiteReading::place).toList(),
                        parts.stream().map(_ -> sites.getFirst().place()).toList()),
                shifts(
                        programme.waves(),
                        ProgrammeReading.WaveCount::wave,
                        ProgrammeReading.WaveCount::count,
                        sites.stream().map(site -> or(site.wave())).toList(),
                        parts),
                programme.measures().size(),
                (int) sites.stream().filter(this::gathers).count(),
                each(codes, code -> actions(p, code, moment)),
                sum(codes, code -> total(Ask.of("/programmes/{p}/signals", p).with("site", code), moment)),
                sum(codes, code -> records(p, "risk", code, moment)),
                each(codes, code -> tests(p, code, moment)),
                programme.rounds().stream()
                        .filter(RoundReading::open)
                        .map(round -> new Work(round.title(), "/rounds/" + round.round()))
                        .toList(),
                people(p, codes, moment),
                groups(p, codes, moment));
    }

    private boolean gathers(SiteReading site) {
        return site.place().equals(site.stage()) && lifecycle.order(site.stage()) >= lifecycle.order(GATHERS);
    }

    /** Only where sites would go or come. */
    private static <T> List<Shift> shifts(
            List<T> counts,
            Function<T, @Nullable String> word,
            ToIntFunction<T> count,
            List<String> going,
            List<String> coming) {
        Map<String, Integer> now = new LinkedHashMap<>();
        counts.forEach(each -> now.put(or(word.apply(each)), count.applyAsInt(each)));
        coming.forEach(each -> now.putIfAbsent(each, 0));
        List<Shift> shifts = new ArrayList<>();
        now.forEach((of, many) -> {
            if (going.contains(of) || coming.contains(of)) {
                int then = many - Collections.frequency(going, of) + Collections.frequency(coming, of);
                shifts.add(new Shift(of.isEmpty() ? null : of, many, then));
            }
        });
        return shifts;
    }

    private static String or(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }

    private static <T> List<T> each(List<String> codes, Function<String, List<T>> read) {
        return codes.stream().flatMap(code -> read.apply(code).stream()).toList();
    }

    private static int sum(List<String> codes, ToIntFunction<String> read) {
        return codes.stream().mapToInt(read).sum();
    }

    private List<ActionReading> actions(String p, String code, String moment) {
        return queries.read(
                        Ask.of("/programmes/{p}/actions", p)
                                .asAt(moment)
                                .with("site", code)
                                .with("state", "open")
                                .with("size", MOST),
                        ActionReading.Page.class)
                .data()
                .items();
    }

    private int total(Ask ask, String moment) {
        return queries.read(ask.asAt(moment), Total.class).data().total();
    }

    private int records(String p, String kind, String code, String moment) {
        return (int) queries.read(
                        Ask.of("/programmes/{p}/records/{kind}", p, kind)
                                .asAt(moment)
                                .with("site", code)
                                .with("size", MOST),
                        RecordReading.Page.class)
                .data()
                .total();
    }

    private List<Work> tests(String p, String code, String moment) {
        return queries
                .read(
                        Ask.of("/programmes/{p}/pdsa", p)
                                .asAt(moment)
                                .with("site", code)
                                .with("size", MOST),
                        CycleReading.Page.class)
                .data()
                .items()
                .stream()
                .filter(test -> Stream.of("planned", "running", "told").anyMatch(test::is))
                .map(test -> new Work(test.aim(), "/pdsa/" + test.cycle()))
                .toList();
    }

    private List<String> people(String p, List<String> codes, String moment) {
        return queries.readList(Ask.of("/programmes/{p}/access", p).asAt(moment), Access.class).data().stream()
                .filter(access -> access.site() != null && codes.contains(access.site()))
                .map(Access::person)
                .distinct()
                .sorted()
                .toList();
    }

    private List<Work> groups(String p, List<String> codes, String moment) {
        return queries.readList(Ask.of("/programmes/{p}/groups", p).asAt(moment), GroupReading.class).data().stream()
                .filter(group -> group.sites().stream().anyMatch(site -> codes.contains(site.code())))
                .map(group -> new Work(group.name(), "/groups/" + group.group()))
                .toList();
    }
}
