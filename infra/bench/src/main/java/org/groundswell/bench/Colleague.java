package org.groundswell.bench;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;
import org.groundswell.launcher.Visitor;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/**
 * One of the people who work at once: opens pages as somebody of that role does, reads for a while, and now and then rates an item,
 * enters a month or answers a planning question, each by the page's own form. Keeps what was said to be saved, so that it can be looked for afterwards.
 */
final class Colleague {

    private static final int ACTS_PER_SAVE = 5;
    private static final int TRIES = 8;
    private static final String REFUSED = ".nhsuk-error-summary, #conflict";

    private final Visitor visitor;
    private final PeopleScene scene;
    private final String site;
    private final int desk;
    private final Random random;
    private final Map<String, String> ratings = new LinkedHashMap<>();
    private final Map<YearMonth, Integer> figures = new LinkedHashMap<>();
    private final Map<String, String> answers = new LinkedHashMap<>();
    private int acts;
    private int told;

    /**
     * @param site theirs; empty where they look at all
     * @param desk which of the people of one site they are: they enter other months, and answer other questions, than the others
     */
    Colleague(Visitor visitor, PeopleScene scene, String site, int desk, long seed) {
        this.visitor = visitor;
        this.scene = scene;
        this.site = site;
        this.desk = desk;
        this.random = new Random(seed);
    }

    /** How long each kind of page and each save took, in nanoseconds. */
    record Times(Map<String, Histogram> byKind) {
        Times() {
            this(new ConcurrentHashMap<>());
        }

        void add(String kind, long nanos) {
            byKind.computeIfAbsent(kind, any -> new ConcurrentHistogram(3)).recordValue(nanos);
        }
    }

    /** What they do next. */
    void act(Times times) {
        acts++;
        if (site.isEmpty()) {
            look(times);
        } else if (acts % ACTS_PER_SAVE == 0) {
            save(times);
        } else {
            work(times);
        }
    }

    private void look(Times times) {
        String root = "/programmes/" + scene.programme();
        int page = random.nextInt(8);
        switch (page) {
            case 0 -> open(times, "Programme", root);
            case 1 -> open(times, "Triage", root + "/triage");
            case 2 ->
                open(
                        times,
                        "Heat map of a round",
                        root + "/rounds/"
                                + scene.agreed()
                                        .get(random.nextInt(scene.agreed().size())));
            case 3 -> open(times, "Variation", root + "/variation");
            case 4 -> open(times, "Deciles", root + "/measures/" + scene.measure());
            case 5 -> open(times, "Sites", root + "/sites");
            case 6 -> open(times, "Questions", root + "/questions");
            default ->
                open(
                        times,
                        "A site",
                        root + "/sites/"
                                + scene.sites().get(random.nextInt(scene.sites().size())));
        }
    }

    private void work(Times times) {
        String root = "/programmes/" + scene.programme();
        switch (random.nextInt(6)) {
            case 0 -> open(times, "Today", "/");
            case 1 -> open(times, "A site", root + "/sites/" + site);
            case 2 -> open(times, "Chart and entry", series());
            case 3 -> open(times, "Fit checks", root + "/sites/" + site + "/sustainability");
            case 4 -> open(times, "Questions", root + "/questions?site=" + site);
            default -> open(times, "Rating sheet", sheet());
        }
    }

    private String series() {
        return "/programmes/" + scene.programme() + "/measures/" + scene.measure() + "/sites/" + site;
    }

    private String sheet() {
        return "/programmes/" + scene.programme() + "/rounds/" + scene.open() + "/sites/" + site;
    }

    private String open(Times times, String kind, String path) {
        long began = System.nanoTime();
        String page = visitor.open(path);
        times.add(kind, System.nanoTime() - began);
        return page;
    }

    private void save(Times times) {
        switch (random.nextInt(3)) {
            case 0 -> rate(times);
            case 1 -> enter(times);
            default -> answer(times);
        }
    }

    private void rate(Times times) {
        FormElement form = form(open(times, "Rating sheet", sheet()), sheet() + "/ratings");
        List<Element> radios = form.select("input[type=radio]");
        Element chosen = radios.get(random.nextInt(radios.size()));
        Map<String, String> typed = typed(form);
        typed.put(chosen.attr("name"), chosen.attr("value"));
        String why = chosen.attr("name").replace(".rating", ".why");
        if (typed.containsKey(why)) {
            typed.put(why, "Not used here");
        }
        Document answer = send(times, "Ratings saved", sheet() + "/ratings", typed);
        if (answer.selectFirst(REFUSED) != null) {
            throw new IllegalStateException(answer.select(REFUSED).text());
        }
        ratings.put(chosen.attr("name").replace(".rating", ""), chosen.attr("value"));
    }

    /** A colleague at the next desk may have been first; then the page says so, and they take what is saved and type their month again. */
    private void enter(Times times) {
        YearMonth month = PeopleScene.FIGURES_FROM.minusMonths(1 + desk + 2L * figures.size());
        String address = series() + "?year=" + month.getYear();
        int numerator = random.nextInt(40);
        for (int attempt = 0; attempt < TRIES; attempt++) {
            Map<String, String> typed = typed(form(open(times, "Chart and entry", address), series()));
            typed.put(month + ".numerator", Integer.toString(numerator));
            typed.put(month + ".denominator", "40");
            if (send(times, "Figures saved", series(), typed).selectFirst(REFUSED) == null) {
                figures.put(month, numerator);
                return;
            }
            told++;
        }
        throw new IllegalStateException("Others were always first at " + address);
    }

    /** Of the questions that are theirs at this site: each colleague answers every second one. */
    private void answer(Times times) {
        List<String> theirs = PeopleScene.QUESTIONS.inWords().keySet().stream().toList();
        int which = 2 * random.nextInt(theirs.size() / 2) + desk % 2;
        String question = theirs.get(which);
        FormElement form = form(open(times, "An answer's form", answer(question)), edit(question));
        Map<String, String> typed = typed(form);
        String words = "What the team agreed on, time " + acts;
        typed.put(words(question), words);
        Document answer = send(times, "Answers saved", edit(question), typed);
        if (answer.selectFirst(REFUSED) != null) {
            throw new IllegalStateException(answer.select(REFUSED).text());
        }
        answers.put(question, words);
    }

    private String edit(String question) {
        return "/programmes/" + scene.programme() + "/questions/" + question + "/edit";
    }

    private String answer(String question) {
        return edit(question) + "?site=" + site;
    }

    private static String words(String question) {
        return "values." + PeopleScene.QUESTIONS.inWords().get(question);
    }

    private Document send(Times times, String kind, String path, Map<String, String> typed) {
        long began = System.nanoTime();
        String page = visitor.send(path, typed);
        times.add(kind, System.nanoTime() - began);
        return Jsoup.parse(page);
    }

    private static FormElement form(String shown, String action) {
        Document page = Jsoup.parse(shown);
        return (FormElement) Objects.requireNonNull(
                page.selectFirst("form.gs-form[action='" + action + "']"),
                () -> "No form " + action + " on " + page.title());
    }

    private static Map<String, String> typed(FormElement form) {
        Map<String, String> typed = new LinkedHashMap<>();
        form.formData().forEach(field -> typed.put(field.key(), field.value()));
        return typed;
    }

    /** How long they read before they act again: some at once, most after a while. */
    long readsFor(long meanMillis) {
        return TimeUnit.MILLISECONDS.toNanos(Math.round(-meanMillis * Math.log(1 - random.nextDouble())));
    }

    /** How often somebody else had been first. */
    int told() {
        return told;
    }

    int saved() {
        return ratings.size() + figures.size() + answers.size();
    }

    /** What was said to be saved and does not stand on the pages, in words. */
    List<String> lost() {
        List<String> lost = new ArrayList<>();
        if (!ratings.isEmpty()) {
            Map<String, String> sheet = typed(form(visitor.open(sheet()), sheet() + "/ratings"));
            ratings.forEach((item, rating) -> {
                if (!rating.equals(sheet.get(item + ".rating"))) {
                    lost.add("%s of %s: %s, and not %s".formatted(item, site, sheet.get(item + ".rating"), rating));
                }
            });
        }
        figures.forEach((month, numerator) -> {
            String address = series() + "?year=" + month.getYear();
            Map<String, String> year = typed(form(visitor.open(address), series()));
            if (!numerator.toString().equals(year.get(month + ".numerator"))) {
                lost.add("%s of %s: %s, and not %d".formatted(month, site, year.get(month + ".numerator"), numerator));
            }
        });
        answers.forEach((question, words) -> {
            String stands =
                    typed(form(visitor.open(answer(question)), edit(question))).get(words(question));
            if (!words.equals(stands)) {
                lost.add("%s of %s: %s, and not %s".formatted(question, site, stands, words));
            }
        });
        return lost;
    }
}
