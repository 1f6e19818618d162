package org.groundswell.bench;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.groundswell.domain.instrument.Catalogue;
import org.groundswell.domain.instrument.Instrument;
import org.groundswell.launcher.Api;
import org.groundswell.launcher.Installation;
import tools.jackson.databind.json.JsonMapper;

/**
 * A programme of 150 sites with four rounds of every instrument that sites rate, a year of fit checks, the thirty planning questions
 * answered by the programme and by each site, and three years of figures.
 * The last round of 3S is open and nobody has rated in it yet; the others are agreed and closed.
 *
 * @param open the round in which people rate
 * @param agreed the other rounds, the newest last
 */
record PeopleScene(String programme, String measure, String open, List<String> agreed, List<String> sites) {

    static final YearMonth FIGURES_FROM = YearMonth.of(2023, 1);

    private static final JsonMapper JSON = new JsonMapper();
    private static final int SITES = 150;
    private static final int ROUNDS = 4;
    private static final int MONTHS = 36;
    private static final int MAKERS = 4;
    private static final Catalogue CATALOGUE = Catalogue.load();

    static final PlanningAnswers QUESTIONS =
            new PlanningAnswers(CATALOGUE.questions().questions());

    static PeopleScene make(Installation installation) {
        Api maya = installation.commands("maya");
        String programme = Scene.programme(maya, "Two hundred at once");
        String root = "/programmes/" + programme;
        List<String> sites =
                IntStream.range(0, SITES).mapToObj("P%03d"::formatted).toList();
        for (int i = 0; i < SITES; i++) {
            maya.post(root + "/sites", """
                    {"code":"%s","name":"Place %d","region":"Region %d","wave":"Wave %d"}""".formatted(sites.get(i), i, i % 7, 1 + i % 3));
        }
        String measure = Scene.measure(maya, programme);
        List<String> agreed = new ArrayList<>();
        String open = "";
        for (int number = 1; number <= ROUNDS; number++) {
            agreed.add(round(maya, root, "nasss", number));
            open = round(maya, root, "three-s", number);
            agreed.add(open);
        }
        agreed.remove(open);
        fill(installation, new PeopleScene(programme, measure, open, agreed, sites));
        QUESTIONS.give(maya, programme, null, measure);
        long last = 0;
        for (String round : agreed) {
            last = Scene.entry(maya.post(root + "/rounds/" + round + "/close", "{}"));
        }
        Scene.await(installation.queries("maya"), programme, last);
        return new PeopleScene(programme, measure, open, agreed, sites);
    }

    private static String round(Api maya, String root, String instrument, int number) {
        return Scene.created(maya.post(root + "/rounds", """
                {"instrument":"%s","title":"%s %d","opensOn":"2026-01-01","closesOn":"2030-12-31"}""".formatted(instrument, instrument, number)));
    }

    private static void fill(Installation installation, PeopleScene scene) {
        Parallel.run(MAKERS, maker -> {
            Api maya = installation.commands("maya");
            for (int i = maker; i < SITES; i += MAKERS) {
                scene.fill(maya, scene.sites().get(i), i);
            }
            return SITES / MAKERS;
        });
    }

    private void fill(Api maya, String site, int seed) {
        String root = "/programmes/" + programme;
        String figures = IntStream.range(0, MONTHS)
                .mapToObj(month -> "{\"period\":\"%s\",\"numerator\":%d,\"denominator\":40}"
                        .formatted(FIGURES_FROM.plusMonths(month), 25 + (seed + 3 * month) % 14))
                .collect(Collectors.joining(","));
        maya.put(root + "/measures/" + measure + "/sites/" + site + "/data-points", "{\"points\":[" + figures + "]}");
        CATALOGUE.sustainability().fitChecks().forEach(check -> fits(maya, root, site, check.id(), seed));
        QUESTIONS.give(maya, programme, site, measure);
        for (int i = 0; i < agreed.size(); i++) {
            agree(maya, root + "/rounds/" + agreed.get(i) + "/sites/" + site, i % 2 == 0 ? "nasss" : "three-s", seed);
        }
    }

    private static void fits(Api maya, String root, String site, String check, int seed) {
        for (int quarter = 1; quarter <= ROUNDS; quarter++) {
            maya.post(root + "/records/dsf-fit", """
                    {"site":"%s","values":{"dsf-fit-check":"%s","dsf-fit-value":"%s","dsf-fit-reason":"The team looked on two days",
                     "dsf-fit-quarter":"2025-Q%d","dsf-fit-by":"Ward manager"}}""".formatted(
                            site, check, (seed + quarter) % 3 == 0 ? "strained" : "good", quarter));
        }
    }

    private static void agree(Api maya, String site, String id, int seed) {
        Instrument instrument = CATALOGUE.instrument(id).orElseThrow();
        boolean profile = !instrument.answers().isEmpty();
        List<String> levels = instrument.scale().levels().stream()
                .map(Instrument.Level::value)
                .toList();
        Function<String, String> level =
                item -> levels.get(Math.floorMod(seed * 7 + item.hashCode(), profile ? 2 : levels.size()));
        maya.put(
                site + "/ratings",
                "{\"ratings\":["
                        + listed(instrument, item -> """
                {"item":"%s","rating":"%s"%s}""".formatted(
                                        item,
                                        level.apply(item),
                                        profile ? ",\"answers\":{\"nasss-narrative\":\"What the team saw\"}" : ""))
                        + "]}");
        long version =
                JSON.readTree(maya.post(site + "/reveal", "{}")).path("version").asLong();
        maya.put(
                site + "/agreed",
                "{\"agreements\":["
                        + listed(
                                instrument,
                                item -> "{\"item\":\"%s\",\"rating\":\"%s\"}".formatted(item, level.apply(item)))
                        + "]}",
                version);
    }

    private static String listed(Instrument instrument, Function<String, String> line) {
        return instrument.items().stream().map(Instrument.Item::id).map(line).collect(Collectors.joining(","));
    }
}
