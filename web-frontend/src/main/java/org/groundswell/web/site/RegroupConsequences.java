package org.groundswell.web.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.groundswell.web.client.Answer;
import org.groundswell.web.client.Ask;
import org.groundswell.web.client.QueryClient;
import org.groundswell.web.client.Refusal;
import org.groundswell.web.platform.page.Texts;
import org.groundswell.web.reading.People;
import org.groundswell.web.reading.ProgrammeReading;
import org.groundswell.web.reading.SiteReading;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what would follow if a site belonged to another region or wave, all at one entry. */
@Component
class RegroupConsequences {

    private final QueryClient queries;
    private final People people;

    RegroupConsequences(QueryClient queries, People people) {
        this.queries = queries;
        this.people = people;
    }

    private record Access(
            String person, String role, @Nullable String region) {}

    /** @param region as typed; empty for none, as the wave */
    RegroupView.Preview of(String p, SiteReading site, String region, String wave, Texts texts) {
        Answer<ProgrammeReading> programme = queries.read(Ask.of("/programmes/{p}", p), ProgrammeReading.class);
        long entry = programme.moment().entry();
        List<MergerView.Shift> shifts = new ArrayList<>();
        shifts.addAll(shifts(
                programme.data().regions(),
                ProgrammeReading.RegionCount::region,
                ProgrammeReading.RegionCount::count,
                site.region(),
                region,
                texts.text("edit.preview.no-region")));
        shifts.addAll(shifts(
                programme.data().waves(),
                ProgrammeReading.WaveCount::wave,
                ProgrammeReading.WaveCount::count,
                site.wave(),
                wave,
                texts.text("merge.shift.no-wave")));
        List<String> follows = new ArrayList<>(List.of(texts.text("edit.preview.past")));
        if (!Objects.equals(or(site.region()), region)) {
            leads(p, entry).ifPresent(leads -> {
                follows.add(texts.text("edit.preview.leaves", named(leads, or(site.region()), texts)));
                follows.add(texts.text("edit.preview.comes", named(leads, region, texts)));
            });
        }
        return new RegroupView.Preview(texts.text("merge.readAt", entry), shifts, follows);
    }

    /** Who leads a region; nothing where the caller, who may lead one too, is not shown who has access. */
    private Optional<List<Access>> leads(String p, long entry) {
        try {
            return Optional.of(
                    queries
                            .readList(Ask.of("/programmes/{p}/access", p).asAt("entry:" + entry), Access.class)
                            .data()
                            .stream()
                            .filter(access -> access.role().equals("regional-lead"))
                            .toList());
        } catch (Refusal refusal) {
            if (!refusal.problem().isForbidden()) {
                throw refusal;
            }
            return Optional.empty();
        }
    }

    private String named(List<Access> leads, String region, Texts texts) {
        List<String> ids = leads.stream()
                .filter(access -> !region.isEmpty() && region.equals(access.region()))
                .map(Access::person)
                .distinct()
                .toList();
        return ids.isEmpty()
                ? texts.text("edit.preview.nobody")
                : String.join(", ", ids.stream().map(people.names(ids, texts)).toList());
    }

    private static <T> List<MergerView.Shift> shifts(
            List<T> counts,
            Function<T, @Nullable String> word,
            ToIntFunction<T> count,
            @Nullable String from,
            String to,
            String none) {
        String leaves = or(from);
        if (leaves.equals(to)) {
            return List.of();
        }
        return List.of(
                shift(leaves, present(counts, word, count, leaves), -1, none),
                shift(to, present(counts, word, count, to), 1, none));
    }

    private static MergerView.Shift shift(String label, int now, int change, String none) {
        return new MergerView.Shift(label.isEmpty() ? none : label, now, now + change);
    }

    private static <T> int present(
            List<T> counts, Function<T, @Nullable String> word, ToIntFunction<T> count, String of) {
        return counts.stream()
                .filter(each -> or(word.apply(each)).equals(of))
                .mapToInt(count)
                .sum();
    }

    private static String or(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
