package org.groundswell.bench;

import java.util.ArrayList;
import java.util.List;
import org.groundswell.launcher.Api;
import tools.jackson.databind.json.JsonMapper;

/** What the benches' programmes hold, made by commands as anybody would. */
final class Scene {

    private static final JsonMapper JSON = new JsonMapper();

    static final String MEASURE = """
            {"name":"Seen within four hours","role":"outcome","kind":"proportion","numerator":"within four hours",
             "denominator":"all","direction":"increase","target":0.95,"meaning":"Seen within four hours of arrival"}""";

    private Scene() {}

    /** @return the id of what a command made */
    static String created(String answer) {
        return JSON.readTree(answer).path("id").asString();
    }

    /** @return the last entry that a command made */
    static long entry(String answer) {
        return JSON.readTree(answer).path("lastEntry").asLong();
    }

    static String programme(Api api, String name) {
        return created(api.post("/programmes", "{\"name\":\"" + name + "\"}"));
    }

    static String measure(Api api, String programme) {
        return created(api.post("/programmes/" + programme + "/measures", MEASURE));
    }

    /** A programme with one measure and some sites. */
    record Place(String programme, String measure) {}

    /** Programmes with one measure each and sites called S0, S1 and so on. */
    static List<Place> places(Api api, int programmes, int sites) {
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < programmes; i++) {
            String programme = programme(api, "Bench " + i);
            for (int site = 0; site < sites; site++) {
                api.post("/programmes/" + programme + "/sites", "{\"code\":\"S%d\",\"name\":\"Site\"}".formatted(site));
            }
            places.add(new Place(programme, measure(api, programme)));
        }
        return places;
    }

    /** Waits until the views show an entry of a programme, asking as a page would. */
    static void await(Api queries, String programme, long entry) {
        for (int attempt = 0; attempt < 60; attempt++) {
            String answer = queries.get("/programmes/" + programme + "?minEntry=" + entry);
            if (!JSON.readTree(answer).path("asAt").path("updating").asBoolean()) {
                return;
            }
        }
        throw new IllegalStateException("The views of " + programme + " do not reach entry " + entry);
    }
}
