package org.groundswell.faults.load;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.groundswell.launcher.Api;
import tools.jackson.databind.json.JsonMapper;

/** A programme with one measure and some sites, each with one figure to begin with, which all clients correct. */
public final class Place {

    /** The month that every command corrects. */
    static final String MONTH = "2000-01";

    /** Of every figure, so that a numerator can be any command's number. */
    static final int DENOMINATOR = 100_000_000;

    private static final JsonMapper JSON = new JsonMapper();
    private static final YearMonth FIRST_NEW = YearMonth.of(2000, 2);
    private static final String MEASURE = """
            {"name":"Seen in time","role":"outcome","kind":"proportion","numerator":"in time","denominator":"all",
             "direction":"increase","meaning":"Seen in time"}""";

    private final String programme;
    private final String measure;
    private final List<Series> series = new ArrayList<>();

    private Place(String programme, String measure) {
        this.programme = programme;
        this.measure = measure;
    }

    /** One site's figures. */
    record Series(String site, AtomicInteger months) {

        /** A month that has no figure yet. */
        String newMonth() {
            return FIRST_NEW.plusMonths(months.getAndIncrement()).toString();
        }
    }

    /** Makes one by commands, as anybody would. */
    public static Place make(Api api, String name, int sites) {
        String programme = id(api.post("/programmes", "{\"name\":\"" + name + "\"}"));
        Place place = new Place(programme, id(api.post("/programmes/" + programme + "/measures", MEASURE)));
        for (int i = 0; i < sites; i++) {
            String site = "S" + i;
            api.post("/programmes/" + programme + "/sites", "{\"code\":\"%s\",\"name\":\"Site\"}".formatted(site));
            Series series = new Series(site, new AtomicInteger());
            api.put(place.points(series), "{\"points\":[%s]}".formatted(figure(MONTH, 0)));
            place.series.add(series);
        }
        return place;
    }

    private static String id(String answer) {
        return JSON.readTree(answer).path("id").asString();
    }

    /** The programme's id, which is its ledger's. */
    public String ledger() {
        return programme;
    }

    List<Series> series() {
        return series;
    }

    String points(Series of) {
        return "/programmes/%s/measures/%s/sites/%s/data-points".formatted(programme, measure, of.site());
    }

    String reading(Series of) {
        return "/programmes/%s/measures/%s/sites/%s/series".formatted(programme, measure, of.site());
    }

    String stream() {
        return "/programmes/" + programme + "/stream";
    }

    String aggregate(Series of) {
        return "%s/series/%s/%s".formatted(programme, measure, of.site());
    }

    static String figure(String month, int number) {
        return "{\"period\":\"%s\",\"numerator\":%d,\"denominator\":%d}".formatted(month, number, DENOMINATOR);
    }
}
