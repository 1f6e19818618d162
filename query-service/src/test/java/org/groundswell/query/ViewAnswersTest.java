package org.groundswell.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What the pages answer. */
class ViewAnswersTest extends ViewsTestCase {

    @Test
    void a_programme_counts_its_sites_in_three_ways() {
        JsonNode programme = data(MAYA, "");
        assertThat(programme.get("sites").asInt()).isEqualTo(4);
        assertThat(programme.get("stages")).hasSize(10);
        assertThat(programme.at("/stages/0/count").asInt()).isEqualTo(4);
        assertThat(texts(programme.get("waves"), "/wave")).containsExactly("1", "2", "");
        assertThat(texts(programme.get("regions"), "/region")).containsExactly("North", "South", "");
        JsonNode round = programme.at("/rounds/0");
        assertThat(round.get("sites").asInt()).isEqualTo(4);
        assertThat(round.get("started").asInt()).isEqualTo(3);
        assertThat(round.get("revealed").asInt()).isEqualTo(1);
        assertThat(data(MAYA, "/rounds").get(0).get("started").asInt()).isEqualTo(3);
        assertThat(programme.at("/measures/0/points").asInt()).isEqualTo(8);
        assertThat(data(MAYA, "/measures").get(0)).isEqualTo(programme.at("/measures/0"));
    }

    @Test
    void the_list_of_programmes_names_the_callers_roles() {
        JsonNode mine = service.read(SITA, "/api/v1/programmes").get("data");
        assertThat(mine).hasSize(1);
        assertThat(mine.at("/0/roles/0/role").asString()).isEqualTo("site-team");
        assertThat(mine.at("/0/roles/0/site").asString()).isEqualTo("RAA");
        assertThat(mine.at("/0/sites").asInt()).isEqualTo(4);
    }

    @Test
    void sites_are_filtered_sorted_and_paged() {
        assertThat(codes("?sort=region&order=desc")).containsExactly("RCC", "RAA", "RBB", "RDD");
        assertThat(codes("?region=North&wave=2")).containsExactly("RBB");
        assertThat(codes("?region=-")).containsExactly("RDD");
        assertThat(codes("?q=ALPH")).containsExactly("RAA");
        assertThat(codes("?q=rc")).containsExactly("RCC");
        assertThat(codes("?stage=identified&sort=code&order=desc&size=2&page=2"))
                .containsExactly("RBB", "RAA");
        assertThat(codes("?stage=paused")).isEmpty();
        assertThat(data(MAYA, "/sites?size=2&page=2").get("total").asInt()).isEqualTo(4);
    }

    private static java.util.List<String> codes(String query) {
        return texts(data(MAYA, "/sites" + query).get("items"), "/code");
    }

    @Test
    void attention_comes_first_then_the_lowest() {
        assertThat(lines("")).containsExactly("RBB", "RCC", "RAA", "RDD");
        assertThat(lines("?order=asc")).endsWith("RBB");
        assertThat(lines("?sort=STR-1")).containsExactly("RBB", "RCC", "RAA", "RDD");
        assertThat(lines("?sort=STR-1&order=desc")).containsExactly("RCC", "RBB", "RAA", "RDD");
        assertThat(lines("?sort=name&order=desc&size=1&page=2")).containsExactly("RDD");
        assertThat(lines("?region=North")).containsExactly("RBB", "RAA");
    }

    private static java.util.List<String> lines(String query) {
        return texts(data(MAYA, "/rounds/r-1/heat-map" + query).get("items"), "/site/code");
    }

    @Test
    void a_heat_map_sums_up_agreed_ratings_only() {
        JsonNode map = data(MAYA, "/rounds/r-1/heat-map");
        assertThat(map.get("agreedItems").asInt()).isEqualTo(3);
        assertThat(map.get("totalItems").asInt()).isEqualTo(48);
        assertThat(map.at("/summary/perItem/0").toString()).isEqualTo("""
                        {"item":"STR-1","counts":{"0":1,"1":0,"2":0,"3":1},"notKnown":0,"notApplicable":0,"none":2,"openFlags":1}""");
        JsonNode structure = map.at("/summary/perDomain/0");
        assertThat(structure.get("mean").asDouble()).isEqualTo(2.0);
        assertThat(structure.get("rated").asInt()).isEqualTo(3);
        assertThat(structure.get("applicable").asInt()).isEqualTo(16);
        assertThat(texts(structure.get("lowest"), "")).containsExactly("STR-1");
        assertThat(map.at("/summary/perDomain/1").has("mean"))
                .as("no rating is no mean, never 0")
                .isFalse();
        JsonNode beta = map.at("/items/0");
        assertThat(beta.get("toAttend").asInt()).isEqualTo(1);
        assertThat(beta.at("/summary/structure/mean").asDouble()).isEqualTo(1.5);
        assertThat(beta.get("cells")).hasSize(12);
        assertThat(map.at("/attention/items/0/site/code").asString()).isEqualTo("RBB");
    }

    @Test
    void deciles_leave_out_what_has_no_value_and_say_why() {
        JsonNode deciles = data(MAYA, "/measures/m-1/deciles?site=RAA&minimumDenominator=5");
        JsonNode january = deciles.at("/months/0");
        assertThat(january.get("n").asInt()).isEqualTo(3);
        assertThat(january.get("left").asInt()).isEqualTo(1);
        assertThat(january.at("/deciles/4").asDouble()).isEqualTo(0.6);
        JsonNode february = deciles.at("/months/1");
        assertThat(february.get("n").asInt()).isEqualTo(1);
        assertThat(february.get("left").asInt()).isEqualTo(3);
        assertThat(deciles.get("leftOut").toString()).isEqualTo("""
                        {"belowMinimum":1,"missing":1,"notApplicable":1,"suspended":1}""");
        JsonNode line = deciles.at("/site/points");
        assertThat(line.at("/0/percentile").asDouble()).isEqualTo(1.0);
        assertThat(line.at("/1/value").asDouble()).as("zero is a value").isZero();
        assertThat(line.at("/1/percentile").isMissingNode()).isTrue();
    }

    @Test
    void deciles_of_a_filter_still_show_the_line_of_a_site_outside_it() {
        JsonNode deciles = data(MAYA, "/measures/m-1/deciles?region=South&site=RAA&from=2026-01&to=2026-01");
        assertThat(deciles.get("months")).hasSize(1);
        assertThat(deciles.at("/months/0/n").asInt()).isEqualTo(1);
        assertThat(deciles.at("/site/points/0/value").asDouble()).isEqualTo(0.8);
        assertThat(deciles.at("/site/points/0/percentile").isMissingNode()).isTrue();
        JsonNode nobody = data(MAYA, "/measures/m-1/deciles?region=Nowhere");
        assertThat(nobody.get("months")).isEmpty();
    }

    @Test
    void a_month_in_which_no_site_has_a_value_has_null_deciles() {
        JsonNode month =
                data(MAYA, "/measures/m-1/deciles?region=South&from=2026-02").at("/months/0");
        assertThat(month.has("deciles")).isTrue();
        assertThat(month.get("deciles").isNull()).isTrue();
        assertThat(month.get("left").asInt()).isEqualTo(1);
    }

    @Test
    void single_aggregates_carry_their_version_as_entity_tag() {
        assertThat(get(MAYA, "").headers().firstValue("etag")).hasValue("\"0\"");
        assertThat(get(MAYA, "/sites/RAA").headers().firstValue("etag")).hasValue("\"0\"");
        assertThat(get(MAYA, "/rounds/r-1/sites/RBB").headers().firstValue("etag"))
                .hasValue("\"4\"");
        assertThat(get(MAYA, "/rounds/r-1/sites/RDD").headers().firstValue("etag"))
                .isEmpty();
        assertThat(get(MAYA, "/measures/m-1/sites/RAA/series").headers().firstValue("etag"))
                .hasValue("\"0\"");
    }

    @Test
    void the_history_is_searched_by_the_beginnings_of_words_and_paged_by_entry() {
        JsonNode found = data(MAYA, "/history?q=beta%20enrol");
        assertThat(texts(found.get("items"), "/site")).containsExactly("RBB");
        assertThat(data(MAYA, "/history?type=site").get("total").asInt()).isEqualTo(4);
        assertThat(data(MAYA, "/history?type=site.SiteEnrolled&actor=maya&site=rcc")
                        .get("total")
                        .asInt())
                .isEqualTo(1);
        assertThat(data(MAYA, "/history?from=2026-01-05&to=2026-01-05")
                        .get("total")
                        .asLong())
                .isEqualTo(story.entries());
        assertThat(data(MAYA, "/history?from=2026-01-06").get("total").asInt()).isZero();
        JsonNode newest = data(MAYA, "/history?size=3");
        long last = story.entries();
        assertThat(newest.get("total").asLong()).isEqualTo(last);
        assertThat(texts(newest.get("items"), "/entry")).containsExactly("" + last, "" + (last - 1), "" + (last - 2));
        assertThat(texts(data(MAYA, "/history?size=2&before=10").get("items"), "/entry"))
                .containsExactly("9", "8");
        assertThat(texts(data(MAYA, "/history?size=2&after=10").get("items"), "/entry"))
                .containsExactly("12", "11");
    }

    @Test
    void files_neutralise_formulas_and_name_ledger_and_entry() {
        HttpResponse<String> sites = csv(MAYA, "/sites?sort=code");
        assertThat(sites.headers().firstValue("content-disposition"))
                .hasValue("attachment; filename=\"sites-p-one-entry-" + story.entries() + ".csv\"");
        assertThat(sites.headers().firstValue("content-type")).hasValue("text/csv;charset=UTF-8");
        assertThat(sites.body()).contains("\r\nRAA,'=Alpha,North,1,identified,,2026-01-05,,\r\n");
        assertThat(csv(MAYA, "/rounds/r-1/heat-map?asAt=entry:18&sort=code")
                        .headers()
                        .firstValue("content-disposition"))
                .hasValue("attachment; filename=\"heat-map-p-one-entry-18.csv\"");
        assertThat(csv(MAYA, "/measures/m-1/deciles?site=RAA").body())
                .contains("2026-02,0,0,0,0,0,0,0,0,0,0,1,3,RAA,value,0,0,10,");
        assertThat(csv(MAYA, "/measures/m-1/sites/RBB/series").body())
                .contains("RBB,2026-01,value,0.6,6,10,1,", "RBB,2026-02,missing,,,,1,");
    }

    @Test
    void nothing_is_kept_by_caches() {
        assertThat(get(MAYA, "/sites").headers().firstValue("cache-control").orElse(""))
                .contains("no-store");
    }

    @Test
    void access_says_since_when_and_by_whom() {
        JsonNode access = data(AUDE, "/access");
        JsonNode sita = StreamSupport.stream(access.spliterator(), false)
                .filter(grant -> grant.get("person").asString().equals("sita"))
                .findFirst()
                .orElseThrow();
        assertThat(sita.toString()).isEqualTo("""
                        {"person":"sita","role":"site-team","site":"RAA","since":"2026-01-05T09:00:03Z","grantedBy":"maya","entry":4}""");
    }
}
